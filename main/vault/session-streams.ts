import { join } from 'node:path';
import type * as Y from 'yjs';
import { documentBytes } from '#shared/document/document.ts';
import { nodeDisk, type Disk } from '#main/files/disk.ts';
import { fileExists } from '#main/files/read.ts';
import { openDoubt, type Doubt } from './doubt.ts';
import { healFrom, type Healing } from './healing.ts';
import { recordTypes } from './record.ts';
import { replay } from './replay.ts';
import { openSealed, type SealedBallots } from './sealed.ts';
import { snapshotsIn, type Snapshots } from './snapshots.ts';
import { openStream, type Stream } from './stream.ts';

export type SessionStreams = {
  /** The document as journal and snapshots tell it. */
  doc: Y.Doc;
  sealed: SealedBallots;
  snapshots: Snapshots;
  /** What opening found damaged, and what it brought back. */
  healing: Healing;
  /** Whether something that was damaged may be missed. */
  doubt: Doubt;
  /** Resolves when the update is on disk. */
  keep: (update: Uint8Array) => Promise<void>;
  /** Bytes of the journal: tells whether something has been written since a summary was made. */
  journalSize: () => number;
  /** The same when all that has been kept will be on disk: what a snapshot stands for. */
  journalSizeToBe: () => number;
  close: () => Promise<void>;
};

/** How often the files are looked for, in milliseconds: somebody may have removed them while nothing is written. */
const betweenLooks = 10_000;

/**
 * Opens the two streams of one session, and heals them from its newest whole snapshot where they lack something.
 * `trouble` as in stream.ts. Throws FileTrouble.
 */
export async function openSessionStreams(
  folder: string,
  trouble: (error: unknown) => void,
  disk: Disk = nodeDisk,
): Promise<SessionStreams> {
  const opened: Pick<Stream, 'check' | 'close'>[] = [];
  const check = () => {
    for (const stream of opened) stream.check();
  };
  /** What has befallen one of the files may have befallen the other. */
  const told = (error: unknown) => {
    trouble(error);
    if (error === null) check();
  };
  const doubt = await openDoubt(folder, disk);
  const lookout = setInterval(check, betweenLooks).unref();
  const close = async () => {
    clearInterval(lookout);
    await Promise.all([...opened.map((stream) => stream.close()), doubt.written()]);
  };
  try {
    const journal = await openStream({
      path: join(folder, 'journal.bin'),
      trouble: told,
      whole: () => [{ type: recordTypes.update, payload: documentBytes(doc) }],
      mending: () => doubt.note('words'),
      disk,
    });
    opened.push(journal);
    const sealedPath = join(folder, 'sealed.bin');
    // It is made with the session: where there is a journal, somebody has taken it away.
    const areBallotsGone = journal.records.length > 0 && !(await fileExists(sealedPath, disk));
    if (areBallotsGone) await doubt.note('ballots');
    const sealed = await openSealed(sealedPath, told, disk, () => doubt.note('ballots'));
    opened.push(sealed);
    const snapshots = snapshotsIn(folder, disk);
    const doc = replay(journal.records);
    const keep = (payload: Uint8Array) => journal.append({ type: recordTypes.update, payload });
    const parts = { journal, sealed, areBallotsGone, doc, keep };
    const { healing, written } = await healFrom(snapshots, parts, doubt.isThere());
    doubt.found(healing.maybeMissed, written);
    const { size: journalSize, sizeToBe: journalSizeToBe } = journal;
    return { doc, sealed, snapshots, healing, doubt, keep, journalSize, journalSizeToBe, close };
  } catch (error) {
    await close().catch(() => undefined);
    throw error;
  }
}
