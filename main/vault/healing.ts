import * as Y from 'yjs';
import { openVotings } from '#shared/domain/voting.ts';
import { readSession } from '#shared/document/read.ts';
import { isLacking } from './lacking.ts';
import { maybeMissed, type Missed } from './doubt.ts';
import type { SealedBallots } from './sealed.ts';
import type { Snapshot } from './snapshot-file.ts';
import type { Snapshots } from './snapshots.ts';
import type { Stream } from './stream.ts';

/** What opening a session found damaged, and whether its snapshot gave something back. */
export type Healing = {
  damagedPlaces: number;
  damagedSnapshots: number;
  restored: boolean;
  /** What was damaged that the snapshot may not have; see doubt.ts. */
  maybeMissed: readonly Missed[];
  /** The journal held nothing: it is new, or it has been lost. */
  wasEmpty: boolean;
};

type Parts = {
  journal: Stream;
  sealed: SealedBallots;
  /** Their file was not there. */
  areBallotsGone: boolean;
  doc: Y.Doc;
  keep: (update: Uint8Array) => Promise<void>;
};

/**
 * Brings into the document, and into the journal, what the newest whole snapshot has and the journal lacks: places
 * that were damaged, an end that is gone, a journal that is gone. Not waited for: a disk that is full now writes it
 * when it can, and until then the snapshot has it. `isDoubtful`: something may be missed, also of damage that has been
 * mended before. `written` resolves when all that was brought is on the disk, and rejects when it is given up.
 */
export async function healFrom(
  snapshots: Snapshots,
  parts: Parts,
  isDoubtful: boolean,
): Promise<{ healing: Healing; written: Promise<unknown> }> {
  const { journal, sealed, doc } = parts;
  const { snapshot, damaged } = await snapshots.newestWhole().catch(() => nothing);
  const damagedPlaces = journal.damagedPlaces + sealed.damagedPlaces;
  const asks =
    snapshot !== null &&
    (mayLack(journal, snapshot) || lacksBallots(sealed, snapshot) || isDoubtful || isLacking(doc));
  const brought = asks
    ? bringIn(snapshot, parts, doc)
    : { isNews: false, ballots: [], written: Promise.resolve() };
  const damage = {
    journalTo: journal.damagedTo,
    sealedBytes: sealed.damagedBytes,
    areBallotsGone: parts.areBallotsGone && openVotings(readSession(doc).votings).length > 0,
  };
  const healing = {
    wasEmpty: journal.records.length === 0,
    damagedPlaces,
    damagedSnapshots: damaged,
    maybeMissed: maybeMissed(damage, snapshot, brought.ballots),
    restored: brought.isNews || brought.ballots.length > 0,
  };
  return { healing, written: brought.written };
}

const nothing = { snapshot: null, damaged: 0 };

/** A journal only grows: one that is shorter than when the snapshot was taken has lost its end. */
function mayLack(journal: Stream, { head }: Snapshot): boolean {
  return journal.size() < head.journalSize;
}

/** The file of the ballots is cut anew at each reveal, so its length tells nothing. Here are also those revealed since. */
function lacksBallots(sealed: SealedBallots, snapshot: Snapshot): boolean {
  const { ballots, withdrawn } = sealed.part();
  const known = new Set([...ballots.map(({ id }) => id), ...withdrawn]);
  return snapshot.sealed.ballots.some(({ id }) => !known.has(id));
}

/** Whether the document got something, and which ballots came: none that have been revealed since. */
function bringIn(snapshot: Snapshot, { sealed, keep }: Parts, doc: Y.Doc) {
  const writings: Promise<void>[] = [];
  const kept = (update: Uint8Array) => void writings.push(keep(update));
  doc.on('update', kept);
  Y.applyUpdate(doc, snapshot.document);
  doc.off('update', kept);
  const { ballots: revealed } = readSession(doc);
  const known = new Set(sealed.all().map(({ id }) => id));
  const ballots = snapshot.sealed.ballots.filter(({ id }) => !revealed[id]);
  const isNews = writings.length > 0;
  const written = Promise.all([...writings, sealed.adopt({ ...snapshot.sealed, ballots })]);
  // Given up when the session is closed before the disk takes it: the snapshot has it.
  written.catch(() => undefined);
  return { isNews, ballots: sealed.all().filter(({ id }) => !known.has(id)), written };
}
