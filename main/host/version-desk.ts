import type { Version } from '#shared/contract/bridge.ts';
import { Fault } from '#shared/domain/fault.ts';
import type { Id } from '#shared/domain/id.ts';
import { beginCopy } from './session-copies.ts';
import type { SessionShelf } from './session-shelf.ts';
import { withSession } from './with-session.ts';

/** The points in time of a session that can be gone back to, the newest first. A damaged one is left out. */
export function listVersions(shelf: SessionShelf, sessionId: Id): Promise<Version[]> {
  return withSession(shelf.use(sessionId), async ({ snapshots }) => {
    const names = await snapshots.list();
    const read = await Promise.all(
      names.map(async ({ name }) => ({ name, snapshot: await snapshots.read(name) })),
    );
    return read.flatMap(({ name, snapshot }) =>
      snapshot
        ? [
            {
              version: name,
              takenAt: snapshot.head.takenAt,
              notes: snapshot.head.notes,
              clusters: snapshot.head.clusters,
              sealed: snapshot.sealed.ballots.length,
            },
          ]
        : [],
    );
  });
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
  const snapshot = await withSession(shelf.use(sessionId), ({ snapshots }) => snapshots.read(version));
  if (!snapshot) throw new Fault('session-missing');
  return beginCopy(shelf, snapshot.document, title, now);
}
