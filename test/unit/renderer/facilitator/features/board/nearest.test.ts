import { describe, expect, it } from 'vitest';
import { layoutBoard } from '#shared/domain/board-layout.ts';
import { nearestIn, type Direction } from '#renderer/facilitator/features/board/nearest.ts';
import { boardOf, cluster, note } from '../../../../shared/domain/boards.ts';

/** A cluster of `count` notes (m0, m1 …) with loose notes below it, left and right. */
function board(count: number) {
  const members = Array.from({ length: count }, (_, index) => note(`m${index}`, { clusterId: 'theme' }));
  const loose = [note('left', { x: 0, y: 600 }), note('right', { x: 144, y: 600 })];
  return layoutBoard(boardOf([...members, ...loose], [cluster('theme', { x: 0, y: 0 })]), 'b1');
}

function walk(count: number, from: string | null, ...directions: Direction[]): (string | null)[] {
  let at = from;
  return directions.map((direction) => (at = nearestIn(board(count), at, direction)));
}

describe('nearestIn', () => {
  it('begins at the first on the board', () => {
    expect(walk(2, null, 'down')).toEqual(['theme']);
  });

  it('goes from a heading down to the only note below it, wherever that stands, and up again', () => {
    expect(walk(1, 'theme', 'down', 'up')).toEqual(['m0', 'theme']);
  });

  it('goes from a heading to the middle of several notes, and sideways among them', () => {
    expect(walk(3, 'theme', 'down', 'right', 'left', 'left')).toEqual(['m1', 'm2', 'm1', 'm0']);
  });

  it('goes from every note up to the heading', () => {
    for (const id of ['m0', 'm1', 'm2']) expect(walk(3, id, 'up')).toEqual(['theme']);
  });

  it('goes on below the cluster, and stays at the edge', () => {
    expect(walk(1, 'm0', 'down', 'right')).toEqual(['left', 'right']);
    expect(nearestIn(board(1), 'right', 'right')).toBeNull();
    expect(nearestIn(board(1), 'left', 'down')).toBeNull();
  });
});
