import { cell, noteGap, type Box } from './board-layout.ts';

export type Place = { x: number; y: number };
type Grid = { origin: Place; columns: number };

/** The columns are filled in rows of this height: so finely that a note a little higher than usual leaves little unused. */
const step = cell.height / 4;

/**
 * Places in columns for notes of these heights, on none of the boxes that stand there: each in the column that is
 * filled least, the leftmost first. Notes of the usual height come to stand in rows.
 */
export function gridPlaces(grid: Grid, standing: readonly Box[], heights: readonly number[]): Place[] {
  const taken = takenSteps(standing, grid);
  const filled = Array.from({ length: grid.columns }, () => 0);
  return heights.map((height) => {
    const steps = Math.ceil((height + noteGap.y) / step);
    for (const [column, rows] of taken.entries())
      filled[column] = firstFree(rows, filled[column] ?? 0, steps);
    const column = leastOf(filled);
    const row = filled[column] ?? 0;
    filled[column] = row + steps;
    return { x: grid.origin.x + column * cell.width, y: grid.origin.y + row * step };
  });
}

/** The first of so many free rows below each other, from a row downwards. */
function firstFree(taken: ReadonlySet<number>, from: number, rows: number): number {
  let first = from;
  for (let row = from; row < first + rows; row++) if (taken.has(row)) first = row + 1;
  return first;
}

function leastOf(filled: readonly number[]): number {
  let least = 0;
  for (const [column, rows] of filled.entries()) if (rows < (filled[least] ?? 0)) least = column;
  return least;
}

/** For each column the rows in which something stands. */
function takenSteps(boxes: readonly Box[], { origin, columns }: Grid): Set<number>[] {
  const taken = Array.from({ length: columns }, () => new Set<number>());
  for (const box of boxes) {
    const [left, right] = stepRange(box.x - origin.x, box.width, cell.width);
    const [top, bottom] = stepRange(box.y - origin.y, box.height, step);
    for (let column = Math.max(0, left); column <= Math.min(right, columns - 1); column++)
      for (let row = Math.max(0, top); row <= bottom; row++) taken[column]?.add(row);
  }
  return taken;
}

function stepRange(start: number, length: number, size: number): [number, number] {
  return [Math.floor(start / size), Math.ceil((start + length) / size) - 1];
}
