import type * as Y from 'yjs';
import { layoutBoard } from '#shared/domain/board-layout.ts';
import { isMovableCluster, movableNotes } from '#shared/domain/board-locks.ts';
import type { Mark } from '#shared/domain/history.ts';
import type { Id } from '#shared/domain/id.ts';
import type { Session } from '#shared/domain/session.ts';
import { heldTargets } from '../held-targets.ts';
import { remove } from '../layout.ts';
import { remember } from './history.ts';
import { putInto } from './put-into.ts';

/**
 * Puts all notes of other clusters of the board into one, and takes those clusters away. One that is locked, holds a
 * locked note, or that an open voting is about stays as it is.
 */
export function mergeClusters(
  doc: Y.Doc,
  session: Session,
  intoId: Id,
  ids: readonly Id[],
  mark?: Mark,
): void {
  const into = session.clusters[intoId];
  if (!into || !isMovableCluster(session, intoId)) return;
  const held = heldTargets(doc);
  const joining = layoutBoard(session, into.boardId).clusters.filter(
    ({ cluster, notes }) =>
      cluster.id !== intoId &&
      ids.includes(cluster.id) &&
      !held.has(cluster.id) &&
      isMovableCluster(session, cluster.id) &&
      movableNotes(
        session,
        notes.map((note) => note.id),
      ).length === notes.length,
  );
  const noteIds = joining.flatMap(({ notes }) => notes.map((note) => note.id));
  const gone = joining.map(({ cluster }) => cluster.id);
  doc.transact(() => {
    for (const id of gone) remove(doc, 'clusters', id);
    const clusters = Object.fromEntries(
      Object.entries(session.clusters).filter(([id]) => !gone.includes(id)),
    );
    putInto(doc, { ...session, clusters }, noteIds, into);
    const told = { kind: 'clustersMerged', boardId: into.boardId, clusterId: intoId } as const;
    remember(doc, session, mark, told, { notes: noteIds, clusters: gone });
  });
}
