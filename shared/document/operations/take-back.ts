import type * as Y from 'yjs';
import { clusterOf, layoutBoard } from '#shared/domain/board-layout.ts';
import { isFrozen, movableNotes } from '#shared/domain/board-locks.ts';
import { freePlaces, makeRoom } from '#shared/domain/board-room.ts';
import type { HistoryEntry, Mark } from '#shared/domain/history.ts';
import type { Id } from '#shared/domain/id.ts';
import { noteHeight } from '#shared/domain/note-size.ts';
import type { Session } from '#shared/domain/session.ts';
import { openVotings } from '#shared/domain/voting.ts';
import { heldTargets } from '../held-targets.ts';
import { patch, put, remove } from '../layout.ts';
import { readSession } from '../read.ts';
import { remember } from './history.ts';
import { slide } from './notes.ts';
import { putInto } from './put-into.ts';

/** The notes that an entry moved, that are still where it put them, may move, and have somewhere to go back to. */
function goingBack(session: Session, entry: HistoryEntry): HistoryEntry['moved'] {
  const homes = new Set([...Object.keys(session.clusters), ...entry.gone.map(({ id }) => id)]);
  return movable(
    session,
    entry.moved.filter(
      ({ id, from, to }) => session.notes[id]?.clusterId === to && (from === null || homes.has(from)),
    ),
  );
}

/**
 * The notes that an entry merged into another or set free, that are still so and may change. What an open voting is
 * about goes on standing by itself.
 */
function changingBack(session: Session, entry: HistoryEntry): HistoryEntry['merged'] {
  const held = new Set(openVotings(session.votings).flatMap(({ targets }) => targets.map(({ id }) => id)));
  return movable(
    session,
    entry.merged.filter(({ id, from, to }) => {
      const note = session.notes[id];
      if (!note || (note.mergedInto ?? null) !== to) return false;
      return from === null || (session.notes[from]?.boardId === note.boardId && !held.has(id));
    }),
  );
}

function movable(session: Session, changes: HistoryEntry['moved']): HistoryEntry['moved'] {
  const ids = changes.map(({ id }) => id);
  const free = new Set(movableNotes(session, ids));
  return changes.filter(({ id }) => free.has(id));
}

/** Whether anything of what an entry did is still so that it can be taken back now. */
export function canTakeBack(session: Session, entry: HistoryEntry): boolean {
  if (isFrozen(session, entry.boardId)) return false;
  return (
    goingBack(session, entry).length > 0 ||
    changingBack(session, entry).length > 0 ||
    entry.gone.some(({ id }) => !session.clusters[id]) ||
    entry.retitled.some(({ id, from, to }) => from !== to && session.clusters[id]?.title === to) ||
    entry.made.some((id) => session.clusters[id] && isEmpty(session, id))
  );
}

function isEmpty(session: Session, clusterId: Id): boolean {
  return !Object.values(session.notes).some((note) => note.clusterId === clusterId);
}

/**
 * Takes back what an entry of the history did, also long after: clusters that went away are there again, and its notes
 * go back to where they came from. Notes that have been moved on since stay where they are now, as do other later
 * changes. It is remembered as an entry of its own, which can be taken back in turn.
 */
export function takeBack(doc: Y.Doc, session: Session, entryId: Id, mark: Mark): void {
  const entry = session.history[entryId];
  if (!entry || isFrozen(session, entry.boardId)) return;
  doc.transact(() => {
    for (const cluster of entry.gone) if (!session.clusters[cluster.id]) put(doc, 'clusters', cluster);
    sendBack(doc, entry);
    changeMerged(doc, entry);
    makeRoomForEmpty(doc, session, entry);
    for (const { id, from, to } of entry.retitled)
      if (session.clusters[id]?.title === to) patch(doc, 'clusters', id, { title: from });
    removeEmptied(doc, entry);
    remember(
      doc,
      session,
      mark,
      { kind: 'takenBack', boardId: entry.boardId, clusterId: entry.clusterId, of: entryId },
      {
        notes: [...entry.moved, ...entry.merged].map(({ id }) => id),
        clusters: [...entry.gone, ...entry.retitled].map(({ id }) => id).concat(entry.made),
      },
    );
  });
}

/** From cluster to cluster, each with the session as it is by then: the notes make room where they come. */
function sendBack(doc: Y.Doc, entry: HistoryEntry): void {
  for (const home of new Set(entry.moved.map(({ from }) => from))) {
    const session = readSession(doc);
    const ids = goingBack(session, entry).flatMap(({ id, from }) => (from === home ? [id] : []));
    place(doc, session, entry.boardId, home, ids);
  }
}

/** Puts notes in a cluster, which may be one that is there again, or in free places of the board. */
function place(doc: Y.Doc, session: Session, boardId: Id, home: Id | null, ids: readonly Id[]): void {
  const cluster = home === null ? undefined : session.clusters[home];
  if (cluster) return putInto(doc, session, ids, cluster, undefined, true);
  const notes = ids.flatMap((id) => session.notes[id] ?? []);
  const places = freePlaces(layoutBoard(session, boardId), notes.map(noteHeight));
  for (const [index, { id }] of notes.entries())
    patch(doc, 'notes', id, { clusterId: null, ...places[index] });
}

/** A note that is set free stands beside the one that stood for it: in its cluster, or loose as it does. */
function changeMerged(doc: Y.Doc, entry: HistoryEntry): void {
  for (const { id, from, to } of changingBack(readSession(doc), entry)) {
    patch(doc, 'notes', id, { mergedInto: from ?? undefined });
    if (from !== null) continue;
    const session = readSession(doc);
    const stood = session.notes[to ?? ''];
    place(doc, session, entry.boardId, stood ? (clusterOf(session, stood)?.id ?? null) : null, [id]);
  }
}

/** Where an empty cluster stood something else may stand by now. */
function makeRoomForEmpty(doc: Y.Doc, before: Session, entry: HistoryEntry): void {
  for (const { id } of entry.gone) {
    const session = readSession(doc);
    if (!before.clusters[id] && isEmpty(session, id))
      slide(doc, makeRoom(layoutBoard(session, entry.boardId), id, true));
  }
}

/** A cluster that the entry made goes away when nothing is left in it, unless people are voting on it. */
function removeEmptied(doc: Y.Doc, entry: HistoryEntry): void {
  const session = readSession(doc);
  const held = heldTargets(doc);
  for (const id of entry.made)
    if (session.clusters[id] && isEmpty(session, id) && !held.has(id)) remove(doc, 'clusters', id);
}
