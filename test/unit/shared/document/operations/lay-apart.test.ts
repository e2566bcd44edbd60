import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { layoutBoard, looseBox, overlaps } from '#shared/domain/board-layout.ts';
import { freePlaces } from '#shared/domain/board-room.ts';
import { heightOfText } from '#shared/domain/note-size.ts';
import { freezeBoard, setPrivateWriting } from '#shared/document/operations/boards.ts';
import { layApart } from '#shared/document/operations/lay-apart.ts';
import { mergeNotes } from '#shared/document/operations/merging.ts';
import { addNotes, lockNotes, placeNotes } from '#shared/document/operations/notes.ts';
import { readSession } from '#shared/document/read.ts';
import { fullDocument, newNote, replicaOf } from '../documents.ts';

/** What the other has is brought here. */
function bring(here: Y.Doc, other: Y.Doc): void {
  const before = [readSession(here), readSession(other)] as const;
  Y.applyUpdate(here, Y.encodeStateAsUpdate(other));
  layApart(here, readSession(here), before);
}

function twoLaptops(start = fullDocument()): [Y.Doc, Y.Doc] {
  return [start, replicaOf(start)];
}

/** Writes in a free place, as a window does. */
function write(doc: Y.Doc, id: string, words: number): void {
  const text = `${id} ${'framkomlighet '.repeat(words)}`;
  const [place] = freePlaces(layoutBoard(readSession(doc), 'b1'), [heightOfText(text)]);
  addNotes(doc, [newNote(id, { text, ...place })]);
}

const looseNotes = (doc: Y.Doc) => layoutBoard(readSession(doc), 'b1').loose;
const placesOf = (doc: Y.Doc) =>
  Object.fromEntries(looseNotes(doc).map(({ id, x, y }) => [id, { x, y }] as const));
const hasOverlaps = (doc: Y.Doc) => {
  const boxes = looseNotes(doc).map(looseBox);
  return boxes.some((box, at) => boxes.slice(at + 1).some((other) => overlaps(box, other)));
};

const laptop = fc.constantFrom(0 as const, 1 as const);
const anyEvent = fc.oneof(
  { weight: 3, arbitrary: fc.record({ laptop, words: fc.constantFrom(0, 0, 8, 30) }) },
  { weight: 1, arbitrary: fc.record({ laptop, saves: fc.constant(true as const) }) },
  { weight: 1, arbitrary: fc.record({ laptop }) },
);

describe('when two laptops meet that gave notes the same places', () => {
  it('no note hides another, none is lost, and both come to the same and let it be', () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { minLength: 2, maxLength: 25 }), (events) => {
        const docs = twoLaptops();
        const files = [replicaOf(docs[0]), replicaOf(docs[1])] satisfies [Y.Doc, Y.Doc];
        let written = 1;
        for (const event of events) {
          const here = docs[event.laptop];
          if ('words' in event) write(here, `${event.laptop}-${written++}`, event.words);
          else if ('saves' in event) files[event.laptop] = replicaOf(here);
          else bring(here, files[event.laptop === 0 ? 1 : 0]);
        }
        const [one, there] = docs;
        const fileOfOne = replicaOf(one);
        bring(one, there);
        bring(there, fileOfOne);
        expect(placesOf(one)).toEqual(placesOf(there));
        bring(one, there);
        bring(there, one);
        expect(looseNotes(one)).toHaveLength(written);
        expect(readSession(one)).toEqual(readSession(there));
        expect(hasOverlaps(one)).toBe(false);
        const before = Y.encodeStateVector(one);
        bring(one, there);
        expect(Y.encodeStateVector(one)).toEqual(before);
      }),
    );
  });

  it('locked ones stay, then notes that both had, then piles, then the smallest id', () => {
    const [one, there] = twoLaptops();
    addNotes(
      one,
      [1, 2, 3, 4].map((row) => newNote(`a${row}`, { y: row * 900 })),
    );
    addNotes(there, [newNote('b1', { y: 900 }), newNote('b3', { y: 2700 }), newNote('b4', { y: 3600 })]);
    lockNotes(there, ['b1'], true);
    placeNotes(there, readSession(there), [{ id: 'n3', x: 0, y: 1800 }]);
    addNotes(there, [newNote('b3-on-purpose', { x: 9, y: 2700 })]);
    const before = { ...placesOf(one), ...placesOf(there) };
    bring(one, there);
    const after = placesOf(one);
    const moved = Object.keys(after).filter(
      (id) => `${after[id]?.x} ${after[id]?.y}` !== `${before[id]?.x} ${before[id]?.y}`,
    );
    expect(moved.toSorted()).toEqual(['a1', 'a2', 'a3', 'b4']);
  });

  it('clusters, merged notes, a frozen board and private writing are as they were', () => {
    const [one, there] = twoLaptops();
    addNotes(one, [newNote('a1', { y: 900 }), newNote('a2', { y: 900 })]);
    mergeNotes(one, readSession(one), 'a1', ['a2']);
    setPrivateWriting(one, 'b1', true);
    addNotes(there, [newNote('b1', { y: 900 })]);
    const before = readSession(one);
    const frozen = replicaOf(one);
    freezeBoard(frozen, 'b1', true);
    bring(one, there);
    const { notes, ...rest } = readSession(one);
    expect({ ...rest, notes: undefined }).toEqual({ ...before, notes: undefined });
    for (const [id, note] of Object.entries(before.notes)) expect(notes[id]).toEqual(note);
    expect(hasOverlaps(one)).toBe(false);
    bring(frozen, there);
    expect(readSession(frozen).notes['b1']).toMatchObject({ x: 0, y: 900 });
  });

  it('what lay on each other on one of them stays so', () => {
    const [one, there] = twoLaptops();
    addNotes(there, [newNote('b1', { y: 900 }), newNote('b2', { y: 900 })]);
    const before = placesOf(there);
    bring(one, there);
    expect(placesOf(one)).toEqual(before);
  });
});
