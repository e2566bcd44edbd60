import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gridPlaces } from '#shared/domain/board-grid.ts';
import { cell, overlaps, type Box } from '#shared/domain/board-layout.ts';
import { noteSize } from '#shared/domain/note-size.ts';

const grid = { origin: { x: 10, y: 20 }, columns: 3 };
const [one, two] = [noteSize.height, noteSize.height * 2];

describe('gridPlaces', () => {
  it('fills row by row, and flows around a high note', () => {
    const cells = gridPlaces(grid, [], [one, two, one, one, one]).map(({ x, y }) => [
      (x - 10) / cell.width,
      (y - 20) / cell.height,
    ]);
    expect(cells).toEqual([
      [0, 0],
      [1, 0],
      [2, 0],
      [0, 1],
      [2, 1],
    ]);
  });

  it('stands nothing on anything', () => {
    const heights = fc.array(fc.integer({ min: noteSize.height, max: 700 }), { maxLength: 40 });
    const spot = fc.record({
      x: fc.integer({ min: -300, max: 900 }),
      y: fc.integer({ min: -300, max: 900 }),
    });
    fc.assert(
      fc.property(
        heights,
        fc.array(spot, { maxLength: 10 }),
        fc.integer({ min: 1, max: 6 }),
        (all, spots, columns) => {
          const standing = spots.map((at): Box => ({ ...at, ...noteSize }));
          const boxes = gridPlaces({ ...grid, columns }, standing, all).map((at, index): Box => ({
            ...at,
            width: noteSize.width,
            height: all[index] ?? 0,
          }));
          for (const [index, box] of boxes.entries())
            for (const other of [...standing, ...boxes.slice(index + 1)])
              expect(overlaps(box, other)).toBe(false);
        },
      ),
    );
  });
});
