import * as Y from 'yjs';
import type { SealedBallots } from './sealed.ts';
import type { Snapshot } from './snapshot-file.ts';
import type { Snapshots } from './snapshots.ts';
import type { Stream } from './stream.ts';

/** What opening a session found damaged, and whether its snapshot gave something back. */
export type Healing = {
  damagedPlaces: number;
  damagedSnapshots: number;
  restored: boolean;
  /** Something was damaged, and no snapshot tells whether it is missed. */
  isDoubtful: boolean;
  /** The journal held nothing: it is new, or it has been lost. */
  wasEmpty: boolean;
};

type Parts = {
  journal: Stream;
  sealed: SealedBallots;
  doc: Y.Doc;
  keep: (update: Uint8Array) => Promise<void>;
};

/**
 * Brings into the document, and into the journal, what the newest whole snapshot has and the journal lacks: places
 * that were damaged, an end that is gone, a journal that is gone. Not waited for: a disk that is full now writes it
 * when it can, and until then the snapshot has it.
 */
export async function healFrom(snapshots: Snapshots, parts: Parts): Promise<Healing> {
  const { journal, sealed, doc } = parts;
  const { snapshot, damaged } = await snapshots.newestWhole().catch(() => nothing);
  const damagedPlaces = journal.damagedPlaces + sealed.damagedPlaces;
  const restored = snapshot !== null && (mayLack(journal, snapshot) || damagedPlaces > 0);
  return {
    wasEmpty: journal.records.length === 0,
    damagedPlaces,
    damagedSnapshots: damaged,
    isDoubtful: damagedPlaces > 0 && snapshot === null,
    restored: restored && (await bringIn(snapshot, parts, doc)),
  };
}

const nothing = { snapshot: null, damaged: 0 };

/** A journal only grows: one that is shorter than when the snapshot was taken has lost its end. */
function mayLack(journal: Stream, { head }: Snapshot): boolean {
  return journal.size() < head.journalSize;
}

async function bringIn(snapshot: Snapshot, { sealed, keep }: Parts, doc: Y.Doc): Promise<boolean> {
  let lacking = false;
  const kept = (update: Uint8Array) => {
    lacking = true;
    void keep(update);
  };
  doc.on('update', kept);
  Y.applyUpdate(doc, snapshot.document);
  doc.off('update', kept);
  const before = sealed.all().length;
  void sealed.adopt(snapshot.sealed).catch(() => undefined);
  return lacking || sealed.all().length > before;
}
