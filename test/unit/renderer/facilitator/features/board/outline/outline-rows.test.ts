import { expect, it } from 'vitest';
import { layoutBoard } from '#shared/domain/board-layout.ts';
import { looseRow, outlineRows } from '#renderer/facilitator/features/board/outline/outline-rows.ts';
import { boardOf, cluster, note } from '../../../../../shared/domain/boards.ts';

const layout = layoutBoard(
  boardOf(
    [
      note('n1', { clusterId: 'c2' }),
      note('n2', { clusterId: 'c1' }),
      note('n3'),
      note('n4', { mergedInto: 'n2' }),
    ],
    [cluster('c1'), cluster('c2'), cluster('empty')],
  ),
  'b1',
);
const shape = (shown: ReadonlySet<string> | null) =>
  outlineRows(layout, shown).map((row) => [
    row.id,
    row.count,
    row.notes.map(({ id, merged }) => `${id}+${merged}`),
  ]);

it('lists clusters in order with their notes, and last those without one', () => {
  expect(shape(null)).toEqual([
    ['c1', 2, ['n2+1']],
    ['c2', 1, ['n1+0']],
    ['empty', 0, []],
    [looseRow, 1, ['n3+0']],
  ]);
});

it('leaves out what is not shown, and clusters that have nothing left', () => {
  expect(shape(new Set(['n1']))).toEqual([['c2', 1, ['n1+0']]]);
  expect(shape(new Set())).toEqual([]);
});
