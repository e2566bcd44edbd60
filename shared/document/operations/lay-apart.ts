import type * as Y from 'yjs';
import { layoutBoard, looseBox, type BoardLayout, type Box } from '#shared/domain/board-layout.ts';
import { freePlaces } from '#shared/domain/board-room.ts';
import type { Id } from '#shared/domain/id.ts';
import { noteHeight } from '#shared/domain/note-size.ts';
import type { Note } from '#shared/domain/note.ts';
import type { Session } from '#shared/domain/session.ts';
import { placeNotes } from './notes.ts';

/** So much of a note is covered when it no longer can be read: more than one corner. */
const hidingShare = 0.25;

/**
 * Two laptops give their new notes the same free places without knowing of each other: then a note hides another.
 * Where that came about as the two met, one of the notes is laid in a free place of its board. What lay on each other
 * on one of the laptops was laid so on purpose and stays. To be called when documents have met, with what each said
 * before; on every laptop it gives the same, whichever of the two came to the other.
 */
export function layApart(doc: Y.Doc, met: Session, before: readonly [Session, Session]): void {
  for (const boardId of Object.keys(met.boards)) {
    const layout = layoutBoard(met, boardId);
    const leaving = leavingNotes(overlapsOf(layout, boardId, before), before);
    if (leaving.size === 0) continue;
    const going = layout.loose.filter((note) => leaving.has(note));
    const staying = { ...layout, loose: layout.loose.filter((note) => !leaving.has(note)) };
    const places = freePlaces(staying, going.map(noteHeight));
    placeNotes(
      doc,
      met,
      places.flatMap((place, at) => (going[at] ? { id: going[at].id, ...place } : [])),
    );
  }
}

type Overlaps = { met: ReadonlyMap<Note, readonly Note[]>; piled: ReadonlySet<Note> };

/** Which notes have come upon which, and which lay on another already on one of the laptops. */
function overlapsOf({ loose }: BoardLayout, boardId: Id, before: readonly Session[]): Overlaps {
  const boxes = before.map((session) => looseBoxes(session, boardId));
  const met = new Map<Note, Note[]>();
  const piled = new Set<Note>();
  const meets = (one: Note, other: Note) => {
    if (!met.get(one)?.push(other)) met.set(one, [other]);
  };
  for (const [one, other] of hidingPairs(loose)) {
    if (boxes.some((of) => hides(of.get(one.id), of.get(other.id)))) piled.add(one).add(other);
    else {
      meets(one, other);
      meets(other, one);
    }
  }
  return { met, piled };
}

/** Of notes that have come upon each other stay: locked ones, then those both laptops had, then piles, then the smallest id. */
function leavingNotes({ met, piled }: Overlaps, before: readonly Session[]): Set<Note> {
  const rank = (note: Note) => {
    if (note.locked === true) return 0;
    if (before.every(({ notes }) => notes[note.id])) return 1;
    return piled.has(note) ? 2 : 3;
  };
  const leaving = new Set<Note>();
  const staying = new Set<Note>();
  for (const note of [...met.keys()].toSorted((a, b) => rank(a) - rank(b) || (a.id < b.id ? -1 : 1))) {
    const leaves = note.locked !== true && met.get(note)?.some((other) => staying.has(other));
    (leaves ? leaving : staying).add(note);
  }
  return leaving;
}

function looseBoxes(session: Session, boardId: Id): Map<Id, Box> {
  return new Map(layoutBoard(session, boardId).loose.map((note) => [note.id, looseBox(note)]));
}

function* hidingPairs(notes: readonly Note[]): Generator<[Note, Note]> {
  const downwards = notes.toSorted((a, b) => a.y - b.y);
  for (const [at, one] of downwards.entries()) {
    const box = looseBox(one);
    for (let next = at + 1; next < downwards.length; next++) {
      const other = downwards[next];
      if (!other || other.y >= box.y + box.height) break;
      if (hides(box, looseBox(other))) yield [one, other];
    }
  }
}

function hides(a: Box | undefined, b: Box | undefined): boolean {
  if (!a || !b) return false;
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  if (width <= 0 || height <= 0) return false;
  return width * height > hidingShare * Math.min(a.width * a.height, b.width * b.height);
}
