import { describe, expect, it } from 'vitest';
import { layoutBoard } from '#shared/domain/board-layout.ts';
import { addNotes, lockNotes } from '#shared/document/operations/notes.ts';
import { orderNotes } from '#shared/document/operations/order.ts';
import { readSession } from '#shared/document/read.ts';
import { after, fullDocument, newNote } from '../documents.ts';

function withFive() {
  const doc = fullDocument();
  addNotes(
    doc,
    ['n4', 'n5', 'n6'].map((id) => newNote(id, { clusterId: 'c1' })),
  );
  return doc;
}

const inCluster = (session: ReturnType<typeof readSession>) =>
  layoutBoard(session, 'b1').clusters[0]?.notes.map(({ id }) => id);

describe('orderNotes', () => {
  it.each([
    [['n5'], 0, ['n5', 'n1', 'n2', 'n4', 'n6']],
    [['n1'], 2, ['n2', 'n4', 'n1', 'n5', 'n6']],
    [['n6', 'n1'], 1, ['n2', 'n6', 'n1', 'n4', 'n5']],
    [['n1'], 99, ['n2', 'n4', 'n5', 'n6', 'n1']],
  ])('moves %j to place %i', (ids, index, expected) => {
    const doc = withFive();
    expect(inCluster(after(doc, (_, now) => orderNotes(doc, now, ids, index)))).toEqual(expected);
  });

  it('leaves locked notes, and those of another cluster, where they are', () => {
    const doc = withFive();
    lockNotes(doc, ['n5'], true);
    const before = readSession(doc);
    expect(after(doc, (_, now) => orderNotes(doc, now, ['n5'], 0))).toEqual(before);
    expect(inCluster(after(doc, (_, now) => orderNotes(doc, now, ['n6', 'n3'], 0)))?.[0]).toBe('n6');
    expect(readSession(doc).notes['n3']?.order).toBe(before.notes['n3']?.order);
  });
});
