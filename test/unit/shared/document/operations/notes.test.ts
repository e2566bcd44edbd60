import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { noteTextLimit } from '#shared/domain/note.ts';
import {
  addNotes,
  deleteNotes,
  editNote,
  noteText,
  placeNotes,
  recolourNotes,
} from '#shared/document/operations/notes.ts';
import { readSession } from '#shared/document/read.ts';
import { byOrder } from '#shared/lib/order-key.ts';
import { after, exchange, fullDocument, newDocument, newNote, replicaOf } from '../documents.ts';

const updatesOf = (doc: Y.Doc, change: () => void) => {
  let count = 0;
  const listener = () => (count += 1);
  doc.on('update', listener);
  change();
  doc.off('update', listener);
  return count;
};

describe('addNotes', () => {
  it('writes notes last, in the order given, with their source and table', () => {
    const doc = newDocument();
    addNotes(doc, [
      newNote('n1'),
      newNote('n2', { source: 'paper', table: '3', colour: 'pink', x: 5, y: 6 }),
    ]);
    const { notes } = after(doc, () => addNotes(doc, [newNote('n0')]));
    expect(
      Object.values(notes)
        .toSorted(byOrder)
        .map(({ id }) => id),
    ).toEqual(['n1', 'n2', 'n0']);
    expect(notes['n2']).toMatchObject({
      source: 'paper',
      table: '3',
      colour: 'pink',
      x: 5,
      y: 6,
      clusterId: null,
    });
    expect(notes['n2']).not.toHaveProperty('original');
  });

  it('cleans the text, cuts it at the limit and leaves out notes without a visible character', () => {
    const doc = newDocument();
    const long = '🙂'.repeat(noteTextLimit + 5);
    const texts = ['  A\u030Ar\r\n2026 ', ' \u200B\t', '', long];
    addNotes(
      doc,
      texts.map((text, index) => newNote(`n${index}`, { text })),
    );
    const { notes } = readSession(doc);
    expect(Object.keys(notes).toSorted()).toEqual(['n0', 'n3']);
    expect(notes['n0']?.text).toBe('År\n2026');
    expect(notes['n3']?.text).toBe('🙂'.repeat(noteTextLimit));
    expect(noteText(texts[0] ?? '')).toBe('År\n2026');
  });

  it('can put them straight into a cluster', () => {
    const { notes } = after(fullDocument(), (doc) => addNotes(doc, [newNote('n4', { clusterId: 'c1' })]));
    expect(notes['n4']?.clusterId).toBe('c1');
  });

  it('is one change, however many notes', () => {
    const doc = newDocument();
    expect(updatesOf(doc, () => addNotes(doc, [newNote('a'), newNote('b'), newNote('c')]))).toBe(1);
  });
});

describe('editNote', () => {
  it('keeps the wording before the first edit, for ever', () => {
    const doc = fullDocument();
    editNote(doc, readSession(doc), 'n1', 'Första ändringen');
    const { notes } = after(doc, () => editNote(doc, readSession(doc), 'n1', ' Andra ändringen '));
    expect(notes['n1']).toMatchObject({ text: 'Andra ändringen', original: 'Lapp n1' });
  });

  it('keeps it also when two laptops edit at once', () => {
    const doc = fullDocument();
    const other = replicaOf(doc);
    editNote(doc, readSession(doc), 'n1', 'Här');
    editNote(other, readSession(other), 'n1', 'Där');
    exchange(doc, other);
    expect(readSession(doc)).toEqual(readSession(other));
    expect(readSession(doc).notes['n1']?.original).toBe('Lapp n1');
  });

  it.each(['', ' \n', 'Lapp n1', ' Lapp n1 '])('changes nothing for %j', (text) => {
    const doc = fullDocument();
    expect(updatesOf(doc, () => editNote(doc, readSession(doc), 'n1', text))).toBe(0);
    expect(readSession(doc).notes['n1']).not.toHaveProperty('original');
  });

  it('leaves a note that is gone alone', () => {
    const doc = fullDocument();
    expect(updatesOf(doc, () => editNote(doc, readSession(doc), 'gone', 'Hej'))).toBe(0);
  });
});

describe('other changes of notes', () => {
  it('recolour and place those named, and pass over those gone', () => {
    const doc = fullDocument();
    recolourNotes(doc, ['n1', 'gone', 'n3'], 'blue');
    const { notes } = after(doc, () =>
      placeNotes(doc, readSession(doc), [
        { id: 'n3', x: 1.5, y: -2 },
        { id: 'gone', x: 0, y: 0 },
      ]),
    );
    expect(
      Object.values(notes)
        .map(({ id, colour }) => `${id} ${colour}`)
        .toSorted(),
    ).toEqual(['n1 blue', 'n2 yellow', 'n3 blue']);
    expect(notes['n3']).toMatchObject({ x: 1.5, y: -2 });
    expect(Object.keys(notes)).toHaveLength(3);
  });

  it('write nothing when nothing is changed', () => {
    const doc = fullDocument();
    expect(updatesOf(doc, () => recolourNotes(doc, ['n1', 'n2'], 'yellow'))).toBe(0);
    expect(updatesOf(doc, () => placeNotes(doc, readSession(doc), [{ id: 'n3', x: 700, y: 900 }]))).toBe(0);
  });

  it('delete those named, and no other', () => {
    const { notes } = after(fullDocument(), (doc) =>
      deleteNotes(doc, readSession(doc), ['n1', 'n3', 'gone']),
    );
    expect(Object.keys(notes)).toEqual(['n2']);
  });
});
