import { describe, expect, it } from 'vitest';
import { mergedNotes, standingNote, withMerged } from '#shared/domain/merged-notes.ts';
import { boardOf, note } from './boards.ts';

const session = boardOf([
  note('a', { createdAt: 3 }),
  note('b', { mergedInto: 'a', createdAt: 2 }),
  note('c', { mergedInto: 'b', createdAt: 1 }),
  note('x', { mergedInto: 'z' }),
  note('y', { mergedInto: 'x' }),
  note('z', { mergedInto: 'y' }),
  note('into a ring', { mergedInto: 'z' }),
  note('alone', { mergedInto: 'gone' }),
  note('elsewhere', { mergedInto: 'a', boardId: 'b2' }),
]);
const standingFor = (id: string) => standingNote(session, session.notes[id] ?? note('no such note')).id;

describe('a merged note', () => {
  it('is stood for by the last of its chain', () => {
    expect(['a', 'b', 'c'].map(standingFor)).toEqual(['a', 'a', 'a']);
    expect(
      mergedNotes(session)
        .get('a')
        ?.map(({ id }) => id),
    ).toEqual(['c', 'b']);
  });

  it('is stood for by the smallest id of a ring, also from outside it', () => {
    expect(['x', 'y', 'z', 'into a ring'].map(standingFor)).toEqual(['x', 'x', 'x', 'x']);
  });

  it('stands by itself when the other is gone or on another board', () => {
    expect(['alone', 'elsewhere'].map(standingFor)).toEqual(['alone', 'elsewhere']);
  });

  it('goes along with the one that stands for it', () => {
    expect(withMerged(session, ['a', 'alone'])).toEqual(['a', 'c', 'b', 'alone']);
  });
});
