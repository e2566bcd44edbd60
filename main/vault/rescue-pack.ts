import { join } from 'node:path';
import * as Y from 'yjs';
import { openVotings } from '#shared/domain/voting.ts';
import { readSession } from '#shared/document/read.ts';
import type { Disk } from '#main/files/disk.ts';
import { safeFileName } from '#main/files/file-name.ts';
import { fileExists, listFolder, readFileBytes } from '#main/files/read.ts';
import { maybeMissed, openDoubt } from './doubt.ts';
import { isLacking } from './lacking.ts';
import { bytesIn, salvageRecords } from './record.ts';
import { applyAll, updatesIn } from './replay.ts';
import { sealedPartIn, type SealedPart } from './sealed.ts';
import { packSession } from './session-file.ts';
import { snapshotsIn } from './snapshots.ts';

export type RescuePack = {
  title: string;
  notes: number;
  name: string;
  bytes: Uint8Array;
  /** Nothing of it is known to be missing. */
  isWhole: boolean;
};

/** The session file of a session's folder, made of what is whole; null when there is too little to make one of. */
export async function packWhatIsWhole(folder: string, now: number, disk: Disk): Promise<RescuePack | null> {
  // What no reader was made for may throw anything: its raw files are saved all the same, and so are the others.
  return packed(folder, now, disk).catch(() => null);
}

async function packed(folder: string, now: number, disk: Disk): Promise<RescuePack | null> {
  const doc = new Y.Doc();
  const journal = await salvaged(join(folder, 'journal.bin'), disk);
  const { snapshot } = await snapshotsIn(folder, disk)
    .newestWhole()
    .catch(() => ({ snapshot: null }));
  applyWhatIsWhole(doc, [...(snapshot ? [snapshot.document] : []), ...updatesIn(journal.records)]);
  const session = readSession(doc);
  const { title } = session.info;
  if (title === '') return null;
  const sealedPath = join(folder, 'sealed.bin');
  const isSealedThere = await fileExists(sealedPath, disk).catch(() => false);
  const stream = await salvaged(sealedPath, disk);
  const part = sealedPartIn(stream.records);
  const { ballots, withdrawn } = joined(part, snapshot?.sealed);
  const sealed = ballots.filter(({ id }) => !session.ballots[id]);
  const known = new Set(part.ballots.map(({ id }) => id));
  const brought = sealed.filter(({ id }) => !known.has(id));
  const damage = {
    journalTo: journal.gaps.at(-1)?.to ?? 0,
    sealedBytes: bytesIn(stream.gaps),
    areBallotsGone: openVotings(session.votings).length > 0 && !isSealedThere,
  };
  const missed = maybeMissed(damage, snapshot, brought);
  const doubt = await openDoubt(folder, disk);
  return {
    title,
    notes: Object.keys(session.notes).length,
    name: `${safeFileName(title)}.radslag`,
    bytes: packSession({ doc, sealed, withdrawn }, (await writtenAt(folder, disk)) ?? now),
    isWhole: !isLacking(doc) && missed.length === 0 && !doubt.isThere(),
  };
}

/** When the session was last written, in ms since 1970: each rescue of it makes the same bytes. Null when the disk does not tell. */
async function writtenAt(folder: string, disk: Disk): Promise<number | null> {
  const entries = await listFolder(folder, disk).catch(() => []);
  return entries.length === 0 ? null : Math.max(...entries.map(({ modifiedAt }) => modifiedAt));
}

/** What either has, but for ballots that either has withdrawn. */
function joined(stream: SealedPart, snapshot: SealedPart = { ballots: [], withdrawn: [] }): SealedPart {
  const withdrawn = [...new Set([...stream.withdrawn, ...snapshot.withdrawn])];
  const ballots = new Map([...snapshot.ballots, ...stream.ballots].map((ballot) => [ballot.id, ballot]));
  for (const id of withdrawn) ballots.delete(id);
  return { ballots: [...ballots.values()], withdrawn };
}

function applyWhatIsWhole(doc: Y.Doc, updates: readonly Uint8Array[]): void {
  try {
    applyAll(doc, updates);
  } catch {
    // The checksum of one was right, and still it is no update: what the others say counts.
    for (const update of updates) applyIfWhole(doc, update);
  }
}

function applyIfWhole(doc: Y.Doc, update: Uint8Array): void {
  try {
    Y.applyUpdate(doc, update);
  } catch {
    // Passed over.
  }
}

async function salvaged(path: string, disk: Disk): Promise<ReturnType<typeof salvageRecords>> {
  const bytes = await readFileBytes(path, disk).catch(() => null);
  return salvageRecords(bytes ?? new Uint8Array());
}
