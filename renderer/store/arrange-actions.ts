import { arranged, type Arrangement } from '#shared/domain/arrange.ts';
import { keptLayout } from '#shared/domain/kept-layout.ts';
import { clusterOf, clustersOfBoard } from '#shared/domain/board-layout.ts';
import type { Id } from '#shared/domain/id.ts';
import { placeNotes } from '#shared/document/operations/notes.ts';
import { orderCluster, orderNotes, siblingsOf } from '#shared/document/operations/order.ts';
import { dragCluster, dragNotes } from './board-actions.ts';
import { change, sessionNow } from './session-store.ts';

export type Direction = 'left' | 'right' | 'up' | 'down';

/** How far one press of a key moves what stands loose, in board units. */
const step = 24;
const steps: Record<Direction, { x: number; y: number }> = {
  left: { x: -step, y: 0 },
  right: { x: step, y: 0 },
  up: { x: 0, y: -step },
  down: { x: 0, y: step },
};

/** Sets loose notes in order on the board. */
export function arrangeNotes(boardId: Id, ids: Iterable<Id>, how: Arrangement): void {
  const places = arranged(keptLayout(sessionNow(), boardId), ids, how);
  if (places.length > 0) change((doc, session) => placeNotes(doc, session, places));
}

/** Moves notes a little: loose ones on the board, those of one cluster one place in it (up and down: a row). */
export function nudgeNotes(boardId: Id, ids: readonly Id[], direction: Direction): void {
  const session = sessionNow();
  const first = ids[0] === undefined ? undefined : session.notes[ids[0]];
  if (!first) return;
  const cluster = clusterOf(session, first);
  if (!cluster) return dragNotes(boardId, ids, steps[direction]);
  const by = { left: -1, right: 1, up: -cluster.columns, down: cluster.columns }[direction];
  moveInOrder(ids, by);
}

/** The place among its like that something has been given, from 1. */
export type Order = { place: number; all: number };

/** Moves notes by so many places among the others of their cluster, or among the loose ones. */
export function moveInOrder(ids: readonly Id[], by: number): Order | null {
  const session = sessionNow();
  const first = ids[0] === undefined ? undefined : session.notes[ids[0]];
  if (!first) return null;
  const home = siblingsOf(session, first).map((note) => note.id);
  const wanted = new Set(ids);
  const moving = home.filter((id) => wanted.has(id));
  const at = home.indexOf(moving[0] ?? '');
  const to = at + by;
  const isRoom = to >= 0 && to <= home.length - moving.length;
  if (isRoom) change((doc, now) => orderNotes(doc, now, moving, to));
  return { place: (isRoom ? to : at) + 1, all: home.length };
}

/** Moves a cluster by so many places among the clusters of its board. */
export function moveClusterInOrder(id: Id, by: number): Order | null {
  const session = sessionNow();
  const cluster = session.clusters[id];
  if (!cluster) return null;
  const all = clustersOfBoard(session, cluster.boardId);
  const at = all.findIndex((other) => other.id === id);
  const to = Math.max(0, Math.min(at + by, all.length - 1));
  if (to !== at) change((doc, now) => orderCluster(doc, now, id, to));
  return { place: to + 1, all: all.length };
}

export function nudgeCluster(id: Id, direction: Direction): void {
  dragCluster(id, steps[direction]);
}
