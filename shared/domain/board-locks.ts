import type { Id } from './id.ts';
import type { Session } from './session.ts';

/** Nothing on a frozen board moves, is grouped or merged; writing goes on. */
export function isFrozen(session: Session, boardId: Id): boolean {
  return session.boards[boardId]?.frozen ?? false;
}

/** The notes among `ids` that may be moved: on a board that is not frozen, not locked, nor in a locked cluster. */
export function movableNotes(session: Session, ids: Iterable<Id>): Id[] {
  return [...ids].filter((id) => {
    const note = session.notes[id];
    if (!note || note.locked === true || isFrozen(session, note.boardId)) return false;
    return note.clusterId === null || session.clusters[note.clusterId]?.locked !== true;
  });
}

export function isMovableCluster(session: Session, id: Id): boolean {
  const cluster = session.clusters[id];
  return cluster !== undefined && cluster.locked !== true && !isFrozen(session, cluster.boardId);
}
