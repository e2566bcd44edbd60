import { describe, expect, it } from 'vitest';
import { layoutBoard } from '#shared/domain/board-layout.ts';
import { freezeBoard } from '#shared/document/operations/boards.ts';
import { mergeNotes, unmergeNotes } from '#shared/document/operations/merging.ts';
import { addNotes, deleteNotes } from '#shared/document/operations/notes.ts';
import { readSession } from '#shared/document/read.ts';
import { after, exchange, fullDocument, newNote, replicaOf } from '../documents.ts';

const standing = (session: ReturnType<typeof readSession>) =>
  [...layoutBoard(session, 'b1').notes.values()].map(({ note, merged }) => [note.id, merged]);

describe('mergeNotes', () => {
  it('lets one stand for the others, which keep their words, source and table', () => {
    const doc = fullDocument();
    addNotes(doc, [newNote('n4', { source: 'paper', table: 'Bord 2', text: 'Mer ljus' })]);
    const before = readSession(doc).notes['n4'];
    const session = after(doc, (_, now) => mergeNotes(doc, now, 'n1', ['n1', 'n3', 'n4']));
    expect(standing(session)).toEqual([
      ['n1', 2],
      ['n2', 0],
    ]);
    expect(session.notes['n4']).toEqual({ ...before, mergedInto: 'n1' });
  });

  it('takes along what had been merged before', () => {
    const doc = fullDocument();
    mergeNotes(doc, readSession(doc), 'n2', ['n3']);
    const session = after(doc, (_, now) => mergeNotes(doc, now, 'n1', ['n2']));
    expect(standing(session)).toEqual([['n1', 2]]);
  });

  it('leaves one standing when two laptops merge the same notes the other way round', () => {
    const doc = fullDocument();
    const other = replicaOf(doc);
    mergeNotes(doc, readSession(doc), 'n1', ['n2']);
    mergeNotes(other, readSession(other), 'n2', ['n1']);
    exchange(doc, other);
    expect(standing(readSession(doc))).toEqual([
      ['n3', 0],
      ['n1', 1],
    ]);
    expect(standing(readSession(other))).toEqual(standing(readSession(doc)));
  });

  it('does nothing on a frozen board', () => {
    const doc = fullDocument();
    freezeBoard(doc, 'b1', true);
    const before = readSession(doc);
    expect(after(doc, (_, now) => mergeNotes(doc, now, 'n1', ['n2', 'n3']))).toEqual(before);
  });

  it('sets the merged notes free when the one they stood under is gone, and takes them along when it is deleted', () => {
    const doc = fullDocument();
    mergeNotes(doc, readSession(doc), 'n1', ['n3']);
    const { n1: _, ...rest } = readSession(doc).notes;
    expect(standing({ ...readSession(doc), notes: rest }).map(([id]) => id)).toContain('n3');
    const session = after(doc, (__, now) => deleteNotes(doc, now, ['n1']));
    expect(Object.keys(session.notes)).toEqual(['n2']);
  });
});

describe('unmergeNotes', () => {
  it('sets each note free again, last in the cluster of the one that stood for it', () => {
    const doc = fullDocument();
    const words = readSession(doc).notes['n3']?.text;
    mergeNotes(doc, readSession(doc), 'n1', ['n3']);
    const session = after(doc, (_, now) => unmergeNotes(doc, now, ['n1']));
    expect(layoutBoard(session, 'b1').clusters[0]?.notes.map(({ id }) => id)).toEqual(['n1', 'n2', 'n3']);
    expect(session.notes['n3']?.text).toBe(words);
    expect(session.notes['n3']).not.toHaveProperty('mergedInto');
  });

  it('stands notes that were merged into a loose one in places of their own', () => {
    const doc = fullDocument();
    mergeNotes(doc, readSession(doc), 'n3', ['n1', 'n2']);
    const layout = layoutBoard(
      after(doc, (_, now) => unmergeNotes(doc, now, ['n3'])),
      'b1',
    );
    expect(layout.loose).toHaveLength(3);
    const corners = layout.loose.map(({ id }) => JSON.stringify(layout.notes.get(id)?.box));
    expect(new Set(corners).size).toBe(3);
  });
});

describe('several at once', () => {
  it('are set free in places of their own', () => {
    const doc = fullDocument();
    addNotes(doc, [newNote('n4', { x: 2000 }), newNote('n5'), newNote('n6')]);
    mergeNotes(doc, readSession(doc), 'n3', ['n5']);
    mergeNotes(doc, readSession(doc), 'n4', ['n6']);
    const layout = layoutBoard(
      after(doc, (_, now) => unmergeNotes(doc, now, ['n3', 'n4'])),
      'b1',
    );
    const corners = layout.loose.map(({ id }) => JSON.stringify(layout.notes.get(id)?.box));
    expect([layout.loose.length, new Set(corners).size]).toEqual([4, 4]);
  });

  it('come last in a cluster, each with an order of its own', () => {
    const doc = fullDocument();
    addNotes(doc, [newNote('n4'), newNote('n5')]);
    mergeNotes(doc, readSession(doc), 'n1', ['n4']);
    mergeNotes(doc, readSession(doc), 'n2', ['n5']);
    const { notes } = after(doc, (_, now) => unmergeNotes(doc, now, ['n1', 'n2']));
    expect(new Set(Object.values(notes).map((note) => note.order)).size).toBe(5);
  });
});
