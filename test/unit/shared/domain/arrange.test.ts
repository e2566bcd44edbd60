import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arranged, arrangements } from '#shared/domain/arrange.ts';
import { cell, layoutBoard, overlaps, type Box } from '#shared/domain/board-layout.ts';
import { noteSize } from '#shared/domain/note-size.ts';
import { anyBoard, boardOf, cluster, note } from './boards.ts';

const scattered = layoutBoard(
  boardOf(
    [
      note('a', { x: 10, y: 100 }),
      note('b', { x: 300, y: 90 }),
      note('c', { x: 20, y: 300 }),
      note('in', { clusterId: 'c1' }),
    ],
    [cluster('c1', { x: 2000 })],
  ),
  'b1',
);
const of = (how: (typeof arrangements)[number]) =>
  Object.fromEntries(arranged(scattered, ['c', 'a', 'b', 'in'], how).map(({ id, x, y }) => [id, [x, y]]));

describe('arranged', () => {
  it('sets loose notes in a row, in a column or along an edge, from the corner they had', () => {
    expect(of('row')).toEqual({ a: [10, 90], c: [10 + cell.width, 90], b: [10 + cell.width * 2, 90] });
    expect(of('column')).toEqual({ b: [10, 90], a: [10, 90 + cell.height], c: [10, 90 + cell.height * 2] });
    expect(of('left')).toEqual({ a: [10, 100], b: [10, 90], c: [10, 300] });
    expect(of('top')).toEqual({ a: [10, 90], b: [300, 90], c: [20, 90] });
  });

  it('sets them in a grid in the order they are read', () => {
    expect(of('grid')).toEqual({ a: [10, 90], b: [10 + cell.width, 90], c: [10 + cell.width * 2, 90] });
  });

  it('stands no note of a grid on another, nor on what else is there', () => {
    fc.assert(
      fc.property(anyBoard(), (session) => {
        const layout = layoutBoard(session, 'b1');
        const chosen = layout.loose.slice(1).map(({ id }) => id);
        const others = [layout.loose[0]].flatMap((first) => (first ? [layout.notes.get(first.id)?.box] : []));
        const boxes = arranged(layout, chosen, 'grid').map(({ x, y }): Box => ({ x, y, ...noteSize }));
        const standing = [...others, ...layout.clusters.map((place) => place.box)];
        for (const [index, box] of boxes.entries())
          for (const other of [...standing, ...boxes.slice(index + 1)])
            expect(other && overlaps(box, other)).toBeFalsy();
      }),
    );
  });

  it.each(arrangements)('has nothing to do without loose notes: %s', (how) => {
    expect(arranged(scattered, ['in', 'gone'], how)).toEqual([]);
  });
});
