import { describe, expect, it } from 'vitest';
import { layoutBoard } from '#shared/domain/board-layout.ts';
import {
  isFiltering,
  noFilter,
  passingNotes,
  tablesOf,
  type NoteFilter,
} from '#shared/domain/note-filter.ts';
import { boardOf, cluster, note } from './boards.ts';

const layout = layoutBoard(
  boardOf(
    [
      note('a', { colour: 'blue', table: '10', text: 'Åka skridskor' }),
      note('b', { colour: 'blue', table: '9', clusterId: 'c1', source: 'phone' }),
      note('c', { clusterId: 'c1', text: 'fler TRÄD' }),
      note('gone', { clusterId: 'no such cluster' }),
    ],
    [cluster('c1')],
  ),
  'b1',
);
const found = (filter: Partial<NoteFilter>, search = '') =>
  [...passingNotes(layout, { ...noFilter, ...filter }, search)].toSorted();

describe('passingNotes', () => {
  it('lets all pass that no list speaks against', () => {
    expect(found({})).toEqual(['a', 'b', 'c', 'gone']);
    expect([isFiltering(noFilter), isFiltering({ ...noFilter, tables: [null] })]).toEqual([false, true]);
  });

  it('joins lists, and what each names', () => {
    expect(found({ colours: ['blue'] })).toEqual(['a', 'b']);
    expect(found({ colours: ['blue'], clusters: ['c1'] })).toEqual(['b']);
    expect(found({ tables: ['9', null] })).toEqual(['b', 'c', 'gone']);
    expect(found({ clusters: [null] })).toEqual(['a', 'gone']);
    expect(found({ sources: ['phone'] })).toEqual(['b']);
  });

  it('finds words whatever their case, within the filter', () => {
    expect(found({}, ' åka')).toEqual(['a']);
    expect(found({}, 'träd')).toEqual(['c']);
    expect(found({ colours: ['blue'] }, 'träd')).toEqual([]);
  });
});

it('the tables come in the order of their numbers, those without one last', () => {
  expect(tablesOf(layout)).toEqual(['9', '10', null]);
});
