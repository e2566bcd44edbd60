import type * as Y from 'yjs';
import { clusterOf, clustersOfBoard, notesOfBoard } from '#shared/domain/board-layout.ts';
import { isMovableCluster, movableNotes } from '#shared/domain/board-locks.ts';
import type { Id } from '#shared/domain/id.ts';
import type { Note } from '#shared/domain/note.ts';
import type { Session } from '#shared/domain/session.ts';
import { orderKeysBetween } from '#shared/lib/order-key.ts';
import { patch } from '../layout.ts';

/**
 * Moves notes, in the order given, to a place among the notes of their cluster (or among the loose ones): before
 * the one now at `index`, counted without those that move. Notes of another cluster are left alone.
 */
export function orderNotes(doc: Y.Doc, session: Session, ids: readonly Id[], index: number): void {
  const first = ids[0] === undefined ? undefined : session.notes[ids[0]];
  if (!first) return;
  const home = siblingsOf(session, first);
  const members = new Set(home.map((note) => note.id));
  const moving = movableNotes(session, ids).filter((id) => members.has(id));
  const going = new Set(moving);
  const rest = home.filter((note) => !going.has(note.id));
  const at = Math.min(index, rest.length);
  const keys = orderKeysBetween(rest[at - 1]?.order ?? null, rest[at]?.order ?? null, moving.length);
  doc.transact(() => {
    for (const [nth, id] of moving.entries()) patch(doc, 'notes', id, { order: keys[nth] });
  });
}

/** The notes in the same cluster as a note, or the loose ones of its board, in order. */
export function siblingsOf(session: Session, note: Note): Note[] {
  const home = clusterOf(session, note)?.id ?? null;
  return notesOfBoard(session, note.boardId).filter(
    (other) => (clusterOf(session, other)?.id ?? null) === home,
  );
}

/** Moves a cluster to a place among the others of its board: before the one now at `index`, counted without it. */
export function orderCluster(doc: Y.Doc, session: Session, id: Id, index: number): void {
  const cluster = session.clusters[id];
  if (!cluster || !isMovableCluster(session, id)) return;
  const rest = clustersOfBoard(session, cluster.boardId).filter((other) => other.id !== id);
  const at = Math.max(0, Math.min(index, rest.length));
  const [order] = orderKeysBetween(rest[at - 1]?.order ?? null, rest[at]?.order ?? null, 1);
  doc.transact(() => patch(doc, 'clusters', id, { order }));
}
