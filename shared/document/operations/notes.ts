import type * as Y from 'yjs';
import { clusterOf, layoutBoard } from '#shared/domain/board-layout.ts';
import { isFrozen, movableNotes } from '#shared/domain/board-locks.ts';
import { makeRoom, type Move } from '#shared/domain/board-room.ts';
import type { Id } from '#shared/domain/id.ts';
import { withMerged } from '#shared/domain/merged-notes.ts';
import { noteHeight } from '#shared/domain/note-size.ts';
import { noteTextLimit, type Note, type NoteColour } from '#shared/domain/note.ts';
import type { Session } from '#shared/domain/session.ts';
import { cleanText, firstCodePoints } from '#shared/lib/clean-text.ts';
import { orderKeysAfter } from '#shared/lib/order-key.ts';
import { heldTargets } from '../held-targets.ts';
import { collectionOf, patch, put, remove } from '../layout.ts';

export type NewNote = Omit<Note, 'order' | 'clusterId' | 'original' | 'mergedInto' | 'locked'> & {
  clusterId?: Id | null;
};

/** The text as it is kept: cleaned and cut at the limit of a note. */
export function noteText(text: string): string {
  return firstCodePoints(cleanText(text), noteTextLimit);
}

/** Adds notes last on their board. Notes without a visible character are left out. */
export function addNotes(doc: Y.Doc, notes: readonly NewNote[]): void {
  const kept = notes
    .map((note) => ({ ...note, text: noteText(note.text) }))
    .filter((note) => note.text !== '');
  const orders = orderKeysAfter(existingOrders(doc), kept.length);
  doc.transact(() => {
    for (const [index, note] of kept.entries())
      put(doc, 'notes', { ...note, clusterId: note.clusterId ?? null, order: orders[index] ?? '' });
  });
}

function existingOrders(doc: Y.Doc): { id: Id; order: string }[] {
  const notes = collectionOf(doc, 'notes');
  return [...notes.entries()].map(([id, fields]) => ({ id, order: String(fields.get('order')) }));
}

/**
 * Changes the wording; the first wording is kept beside it for ever. Empty text changes nothing. Where the note
 * grows, what it would cover slides down.
 */
export function editNote(doc: Y.Doc, session: Session, id: Id, text: string): void {
  const note = session.notes[id];
  const next = noteText(text);
  if (!note || next === '' || next === note.text) return;
  const edited = { ...note, original: note.original ?? note.text, text: next };
  doc.transact(() => {
    patch(doc, 'notes', id, { original: edited.original, text: next });
    if (noteHeight(edited) > noteHeight(note)) makeRoomFor(doc, session, edited);
  });
}

/** On a frozen board a note grows over others: nothing else moves there. */
function makeRoomFor(doc: Y.Doc, session: Session, note: Note): void {
  if (isFrozen(session, note.boardId)) return;
  const layout = layoutBoard({ ...session, notes: { ...session.notes, [note.id]: note } }, note.boardId);
  slide(doc, makeRoom(layout, clusterOf(session, note)?.id ?? note.id));
}

/** Moves clusters and notes that something has grown into. */
export function slide(doc: Y.Doc, moves: readonly Move[]): void {
  for (const { id, kind, x, y } of moves) patch(doc, kind === 'cluster' ? 'clusters' : 'notes', id, { x, y });
}

export function recolourNotes(doc: Y.Doc, ids: readonly Id[], colour: NoteColour): void {
  doc.transact(() => {
    for (const id of ids) patch(doc, 'notes', id, { colour });
  });
}

export type NotePlacing = { id: Id; x: number; y: number };

/** Moves loose notes to places on the board, in board units. */
export function placeNotes(doc: Y.Doc, session: Session, places: readonly NotePlacing[]): void {
  const movable = new Set(
    movableNotes(
      session,
      places.map((place) => place.id),
    ),
  );
  doc.transact(() => {
    for (const { id, x, y } of places) if (movable.has(id)) patch(doc, 'notes', id, { x, y });
  });
}

const copyOffset = 24;

/** Adds a copy of each note a little aside of it, or in its cluster, with its source and table. `copies` maps ids to new ids. */
export function duplicateNotes(
  doc: Y.Doc,
  session: Session,
  copies: ReadonlyMap<Id, Id>,
  createdAt: number,
): void {
  const originals = [...copies.keys()].flatMap((id) => session.notes[id] ?? []);
  const orders = orderKeysAfter(existingOrders(doc), originals.length);
  const made = originals.map((note, index) => ({
    ...note,
    mergedInto: undefined,
    locked: undefined,
    original: undefined,
    id: copies.get(note.id) ?? note.id,
    x: note.x + copyOffset,
    y: note.y + copyOffset,
    order: orders[index] ?? note.order,
    createdAt,
  }));
  doc.transact(() => {
    for (const note of made) put(doc, 'notes', note);
    const notes = { ...session.notes, ...Object.fromEntries(made.map((note) => [note.id, note])) };
    makeRoomInClusters(doc, { ...session, notes }, made);
  });
}

function makeRoomInClusters(doc: Y.Doc, session: Session, notes: readonly Note[]): void {
  const ids = new Set(notes.flatMap((note) => clusterOf(session, note)?.id ?? []));
  for (const id of ids) {
    const boardId = session.clusters[id]?.boardId;
    if (boardId !== undefined && !isFrozen(session, boardId))
      slide(doc, makeRoom(layoutBoard(session, boardId), id));
  }
}

/** Keeps notes where they are, or lets them move again. */
export function lockNotes(doc: Y.Doc, ids: readonly Id[], locked: boolean): void {
  doc.transact(() => {
    for (const id of ids) patch(doc, 'notes', id, { locked: locked || undefined });
  });
}

/** Lets loose notes stand alone as voices of their own, or no longer; those in clusters are left as they are. */
export function letStandAlone(doc: Y.Doc, session: Session, ids: readonly Id[], alone: boolean): void {
  doc.transact(() => {
    for (const id of ids) {
      const note = session.notes[id];
      if (note && !clusterOf(session, note)) patch(doc, 'notes', id, { alone: alone || undefined });
    }
  });
}

/** Removes notes, and with them those that had been merged into them, but for those that an open voting is about. */
export function deleteNotes(doc: Y.Doc, session: Session, ids: readonly Id[]): void {
  const held = heldTargets(doc);
  const going = withMerged(
    session,
    ids.filter((id) => !held.has(id)),
  );
  doc.transact(() => {
    for (const id of going) remove(doc, 'notes', id);
  });
}
