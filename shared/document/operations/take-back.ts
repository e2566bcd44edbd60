import type * as Y from 'yjs';
import { layoutBoard } from '#shared/domain/board-layout.ts';
import { isFrozen, movableNotes } from '#shared/domain/board-locks.ts';
import { freePlaces } from '#shared/domain/board-room.ts';
import type { HistoryEntry, Mark } from '#shared/domain/history.ts';
import type { Id } from '#shared/domain/id.ts';
import { noteHeight } from '#shared/domain/note-size.ts';
import type { Session } from '#shared/domain/session.ts';
import { heldTargets } from '../held-targets.ts';
import { patch, put, remove } from '../layout.ts';
import { readSession } from '../read.ts';
import { remember } from './history.ts';
import { putInto } from './put-into.ts';

/** The notes that an entry moved and that are still where it put them, by the cluster they came from. */
function stillThere({ notes }: Session, entry: HistoryEntry): HistoryEntry['moved'] {
  return entry.moved.filter(({ id, to }) => notes[id] && notes[id].clusterId === to);
}

function stillMerged({ notes }: Session, entry: HistoryEntry): HistoryEntry['merged'] {
  return entry.merged.filter(({ id, to }) => notes[id] && (notes[id].mergedInto ?? null) === to);
}

/** Whether anything of what an entry did is still so that it can be taken back. */
export function canTakeBack(session: Session, entry: HistoryEntry): boolean {
  return (
    stillThere(session, entry).length > 0 ||
    stillMerged(session, entry).length > 0 ||
    entry.gone.some(({ id }) => !session.clusters[id]) ||
    entry.retitled.some(({ id, to }) => session.clusters[id]?.title === to) ||
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
    freeMerged(doc, session, entry);
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
    const ids = stillThere(session, entry).flatMap(({ id, from }) => (from === home ? [id] : []));
    const movable = movableNotes(session, ids);
    if (home === null) standLoose(doc, session, entry.boardId, movable);
    const cluster = home === null ? undefined : session.clusters[home];
    if (cluster) putInto(doc, session, movable, cluster, undefined, true);
  }
}

function standLoose(doc: Y.Doc, session: Session, boardId: Id, ids: readonly Id[]): void {
  const notes = ids.flatMap((id) => session.notes[id] ?? []);
  const places = freePlaces(layoutBoard(session, boardId), notes.map(noteHeight));
  for (const [index, { id }] of notes.entries())
    patch(doc, 'notes', id, { clusterId: null, ...places[index] });
}

function freeMerged(doc: Y.Doc, session: Session, entry: HistoryEntry): void {
  for (const { id, from } of stillMerged(session, entry))
    patch(doc, 'notes', id, { mergedInto: from ?? undefined });
}

/** A cluster that the entry made goes away when nothing is left in it, unless people are voting on it. */
function removeEmptied(doc: Y.Doc, entry: HistoryEntry): void {
  const session = readSession(doc);
  const held = heldTargets(doc);
  for (const id of entry.made)
    if (session.clusters[id] && isEmpty(session, id) && !held.has(id)) remove(doc, 'clusters', id);
}
