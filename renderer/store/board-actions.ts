import type { ReadNote } from '#shared/contract/bridge.ts';
import { heightOfText, noteSize } from '#shared/domain/note-size.ts';
import { freePlaces } from '#shared/domain/board-room.ts';
import type { Id } from '#shared/domain/id.ts';
import { keptLayout } from '#shared/domain/kept-layout.ts';
import { withMerged } from '#shared/domain/merged-notes.ts';
import type { NoteColour, NoteSource } from '#shared/domain/note.ts';
import { openVotings } from '#shared/domain/voting.ts';
import { firstUnits } from '#shared/lib/clean-text.ts';
import { placeCluster, takeOutOfCluster } from '#shared/document/operations/clusters.ts';
import {
  addNotes,
  deleteNotes,
  duplicateNotes,
  editNote,
  placeNotes,
  recolourNotes,
} from '#shared/document/operations/notes.ts';
import { focusOn, select, useBoard } from './board-store.ts';
import { newId } from './new-id.ts';
import { newMark } from './new-mark.ts';
import { change, refuseChange, sessionNow } from './session-store.ts';

type Point = { x: number; y: number };

/** Adds one note per text, in free places or at `at`; gives their ids. */
export function writeNotes(boardId: Id, texts: readonly string[], source: NoteSource, at?: Point): Id[] {
  const said = texts.map((text) => ({ text, table: useBoard.getState().table }));
  return writeReadNotes(boardId, said, source, at);
}

/** The same for notes that may say which table they came from; an empty name says nothing. */
export function writeReadNotes(boardId: Id, read: readonly ReadNote[], source: NoteSource, at?: Point): Id[] {
  const written = read.filter(({ text }) => text.trim() !== '');
  const heights = written.map(({ text }) => heightOfText(text));
  const places = at ? [at] : freePlaces(keptLayout(sessionNow(), boardId), heights);
  const { colour } = useBoard.getState();
  const notes = written.map(({ text, table }, index) => ({
    id: newId(),
    boardId,
    text,
    ...(table !== '' && { table }),
    source,
    colour,
    ...(places[index] ?? { x: 0, y: 0 }),
    createdAt: Date.now(),
  }));
  change((doc) => addNotes(doc, notes));
  return notes.map((note) => note.id);
}

/** Rewrites a note as it is typed; the whole series is one step of undo. */
export function rewriteNote(id: Id, text: string): void {
  change((doc, session) => editNote(doc, session, id, text), `words ${id}`);
}

export function recolour(ids: Iterable<Id>, colour: NoteColour): void {
  change((doc) => recolourNotes(doc, [...ids], colour));
}

/** Adds a copy of each note and selects the copies; gives their ids. */
export function duplicate(ids: readonly Id[]): Id[] {
  const copies = new Map(ids.map((id) => [id, newId()]));
  change((doc, session) => duplicateNotes(doc, session, copies, Date.now()));
  const made = [...copies.values()];
  select(made);
  focusOn(made[0] ?? null);
  return made;
}

/** Removes notes, with those merged into them; gives how many there were. None while the room votes on one of them. */
export function removeNotes(ids: Iterable<Id>): number {
  const present = [...ids].filter((id) => sessionNow().notes[id]);
  const { length } = withMerged(sessionNow(), present);
  if (length === 0 || isVotedOn(present)) return 0;
  change((doc, session) => deleteNotes(doc, session, present));
  select([]);
  focusOn(null);
  return length;
}

/** Moves notes by a distance; those in clusters leave them and stand where they were dropped. */
export function dragNotes(boardId: Id, ids: readonly Id[], by: Point): void {
  const { notes } = keptLayout(sessionNow(), boardId);
  const places = ids.flatMap((id) => {
    const place = notes.get(id);
    return place
      ? [{ id, x: place.box.x + by.x, y: place.box.y + by.y, inside: place.note.clusterId !== null }]
      : [];
  });
  const mark = newMark();
  change((doc, session) => {
    placeNotes(
      doc,
      session,
      places.filter(({ inside }) => !inside).map(({ id, x, y }) => ({ id, x, y })),
    );
    takeOutOfCluster(
      doc,
      session,
      places.filter(({ inside }) => inside).map(({ id, x, y }) => ({ id, x, y })),
      mark,
    );
  });
}

export function dragCluster(id: Id, by: Point): void {
  const cluster = sessionNow().clusters[id];
  if (cluster) change((doc, session) => placeCluster(doc, session, id, cluster.x + by.x, cluster.y + by.y));
}

/** Whether an open voting is about one of these; the facilitator is told which. */
export function isVotedOn(ids: readonly Id[]): boolean {
  const targets = openVotings(sessionNow().votings).flatMap((voting) => voting.targets);
  const held = targets.find(({ id }) => ids.includes(id));
  if (held) refuseChange({ code: 'target-in-voting', values: { title: shortened(held.title) } });
  return held !== undefined;
}

function shortened(title: string): string {
  return title.length > 60 ? `${firstUnits(title, 59)}…` : title;
}

/** The middle of a note that would be written around a point. */
export function noteAround(point: Point): Point {
  return { x: point.x - noteSize.width / 2, y: point.y - noteSize.height / 2 };
}
