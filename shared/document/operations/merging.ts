import type * as Y from 'yjs';
import { clusterOf, layoutBoard } from '#shared/domain/board-layout.ts';
import { movableNotes } from '#shared/domain/board-locks.ts';
import { freePlaces, makeRoom, type Move } from '#shared/domain/board-room.ts';
import type { Mark } from '#shared/domain/history.ts';
import type { Id } from '#shared/domain/id.ts';
import { mergedNotes } from '#shared/domain/merged-notes.ts';
import { noteHeight } from '#shared/domain/note-size.ts';
import type { Note } from '#shared/domain/note.ts';
import type { Session } from '#shared/domain/session.ts';
import { orderKeysAfter } from '#shared/lib/order-key.ts';
import { heldTargets } from '../held-targets.ts';
import { patch } from '../layout.ts';
import { remember } from './history.ts';
import { slide } from './notes.ts';

/**
 * Lets one note stand for others of its board that say the same. They keep their words, source and table. What an
 * open voting is about goes on standing by itself.
 */
export function mergeNotes(
  doc: Y.Doc,
  session: Session,
  standingId: Id,
  ids: readonly Id[],
  mark?: Mark,
): void {
  const standing = session.notes[standingId];
  if (!standing) return;
  const joining = movableNotes(session, ids).filter(
    (id) => id !== standingId && session.notes[id]?.boardId === standing.boardId && !heldTargets(doc).has(id),
  );
  doc.transact(() => {
    // Else one that had been merged into a note of `ids` would hold itself.
    patch(doc, 'notes', standingId, { mergedInto: undefined });
    for (const id of joining) patch(doc, 'notes', id, { mergedInto: standingId });
    const told = { kind: 'notesMerged', boardId: standing.boardId, clusterId: standing.clusterId } as const;
    remember(doc, session, mark, told, { notes: [standingId, ...joining] });
  });
}

/** Sets the notes merged into these free again: last in the clusters of those, or in free places of their boards. */
export function unmergeNotes(doc: Y.Doc, session: Session, standingIds: readonly Id[], mark?: Mark): void {
  doc.transact(() => {
    let now = session;
    const movable = movableNotes(session, standingIds);
    for (const id of movable) now = setFree(doc, now, id);
    const first = session.notes[movable[0] ?? ''];
    if (!first) return;
    const merged = mergedNotes(session);
    const freed = movable.flatMap((id) => (merged.get(id) ?? []).map((note) => note.id));
    const told = { kind: 'notesFreed', boardId: first.boardId, clusterId: first.clusterId } as const;
    remember(doc, session, mark, told, { notes: freed });
  });
}

/** Gives the session as it is afterwards, so that what is set free next finds other places. */
function setFree(doc: Y.Doc, session: Session, standingId: Id): Session {
  const standing = session.notes[standingId];
  if (!standing) return session;
  const freed = mergedNotes(session).get(standingId) ?? [];
  const cluster = clusterOf(session, standing);
  const placed = cluster
    ? lastIn(session, cluster.id, freed)
    : inFreePlaces(session, standing.boardId, freed);
  for (const { id, mergedInto, clusterId, order, x, y } of placed)
    patch(doc, 'notes', id, { mergedInto, clusterId, order, x, y });
  const next = withNotes(session, placed);
  if (!cluster) return next;
  const moves = makeRoom(layoutBoard(next, cluster.boardId), cluster.id);
  slide(doc, moves);
  return moved(next, moves);
}

function moved(session: Session, moves: readonly Move[]): Session {
  const next = { ...session, notes: { ...session.notes }, clusters: { ...session.clusters } };
  for (const { id, kind, x, y } of moves) {
    const [note, cluster] = [next.notes[id], next.clusters[id]];
    if (kind === 'note' && note) next.notes[id] = { ...note, x, y };
    if (kind === 'cluster' && cluster) next.clusters[id] = { ...cluster, x, y };
  }
  return next;
}

function lastIn(session: Session, clusterId: Id, notes: readonly Note[]): Note[] {
  const orders = orderKeysAfter(Object.values(session.notes), notes.length);
  return notes.map((note, index) => ({
    ...note,
    mergedInto: undefined,
    clusterId,
    order: orders[index] ?? note.order,
  }));
}

function inFreePlaces(session: Session, boardId: Id, notes: readonly Note[]): Note[] {
  const places = freePlaces(layoutBoard(session, boardId), notes.map(noteHeight));
  return notes.map((note, index) => ({
    ...note,
    mergedInto: undefined,
    clusterId: null,
    ...places[index],
  }));
}

function withNotes(session: Session, notes: readonly Note[]): Session {
  const changed = Object.fromEntries(notes.map((note) => [note.id, note]));
  return { ...session, notes: { ...session.notes, ...changed } };
}
