import * as Y from 'yjs';
import type { Version } from '#shared/contract/bridge.ts';
import { Fault } from '#shared/domain/fault.ts';
import type { Id } from '#shared/domain/id.ts';
import { renameCopy } from '#shared/document/operations/session.ts';
import { newId } from './new-id.ts';
import type { SessionShelf } from './session-shelf.ts';

/** The points in time of a session that can be gone back to, the newest first. A damaged one is left out. */
export async function listVersions(shelf: SessionShelf, sessionId: Id): Promise<Version[]> {
  const { open, release } = await shelf.use(sessionId);
  try {
    const names = await open.snapshots.list();
    const read = await Promise.all(
      names.map(async ({ name }) => ({ name, snapshot: await open.snapshots.read(name) })),
    );
    return read.flatMap(({ name, snapshot }) =>
      snapshot
        ? [
            {
              version: name,
              takenAt: snapshot.head.takenAt,
              notes: snapshot.head.notes,
              clusters: snapshot.head.clusters,
            },
          ]
        : [],
    );
  } finally {
    await release();
  }
}

/**
 * Opens an earlier point in time as a session of its own, so that the present is never destroyed. Ballots that were
 * sealed then stay with the original: nobody votes twice. Throws Fault 'session-missing' when it is gone.
 */
export async function restoreVersion(
  shelf: SessionShelf,
  { sessionId, version, title }: { sessionId: Id; version: string; title: string },
  now: number,
): Promise<{ sessionId: Id }> {
  const { open, release } = await shelf.use(sessionId);
  const snapshot = await open.snapshots.read(version).finally(() => void release());
  if (!snapshot) throw new Fault('session-missing');
  const copyId = newId();
  const copy = await shelf.begin(copyId);
  Y.applyUpdate(copy.open.doc, snapshot.document);
  renameCopy(copy.open.doc, copyId, title, now);
  await copy.open.saved();
  await copy.release();
  return { sessionId: copyId };
}
