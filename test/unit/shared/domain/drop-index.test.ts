import { describe, expect, it } from 'vitest';
import { layoutBoard } from '#shared/domain/board-layout.ts';
import { dropIndex } from '#shared/domain/drop-index.ts';
import { boardOf, cluster, note } from './boards.ts';

const ids = ['a', 'b', 'c', 'd'];
const layout = layoutBoard(
  boardOf(
    ids.map((id) => note(id, { clusterId: 'c1' })),
    [cluster('c1', { columns: 3 })],
  ),
  'b1',
);

function indexAt(id: string, part: number, dropped: string[] = []): number {
  const [place] = layout.clusters;
  const box = layout.notes.get(id)?.box;
  if (!place || !box) throw new Error('no such note');
  const point = { x: box.x + box.width * part, y: box.y + box.height / 2 };
  return dropIndex(layout, place, point, new Set(dropped));
}

describe('dropIndex', () => {
  it('is before a note in its first half, after it in its second', () => {
    expect([indexAt('a', 0.2), indexAt('a', 0.8), indexAt('b', 0.4), indexAt('c', 0.9)]).toEqual([
      0, 1, 1, 3,
    ]);
  });

  it('goes on in the next row, and ends after the last', () => {
    expect([indexAt('d', 0.1), indexAt('d', 0.9), indexAt('d', 5)]).toEqual([3, 4, 4]);
  });

  it('does not count what is dropped', () => {
    expect(indexAt('c', 0.2, ['a'])).toBe(1);
    expect(indexAt('a', 0.2, ids)).toBe(0);
  });
});
