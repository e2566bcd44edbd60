import fc from 'fast-check';
import { expect, it } from 'vitest';
import { averageLinkage } from '#shared/clustering/automatic/average-linkage.ts';

function closenessFrom(size: number, value: (a: number, b: number) => number) {
  const rows = new Float32Array(size * size);
  for (let a = 0; a < size; a++) for (let b = 0; b < size; b++) rows[a * size + b] = value(a, b);
  return { size, rows };
}

it('joins what is near and leaves the rest alone', () => {
  const near = new Set(['0 2', '2 0', '1 3', '3 1']);
  const closeness = closenessFrom(5, (a, b) => (near.has(`${a} ${b}`) ? 0.9 : 0.1));
  expect(averageLinkage(closeness, 0.5)).toEqual([[0, 2], [1, 3], [4]]);
});

it('goes by the mean, not by the nearest pair', () => {
  // 2 is near 1 alone: its mean to 0 and 1 is 0.45
  const closeness = closenessFrom(3, (a, b) => (a + b === 1 ? 0.9 : a + b === 3 ? 0.8 : 0.1));
  expect(averageLinkage(closeness, 0.5)).toEqual([[0, 1], [2]]);
});

it('puts every note in one group, and all in one when they are all as near', () => {
  const cases = fc.tuple(
    fc.integer({ min: 1, max: 20 }),
    fc.array(fc.float({ noNaN: true }), { minLength: 400 }),
  );
  fc.assert(
    fc.property(cases, ([size, values]) => {
      const value = (a: number, b: number) => values[Math.min(a, b) * 20 + Math.max(a, b)] ?? 0;
      const groups = averageLinkage(closenessFrom(size, value), 0.5);
      expect(groups.flat().toSorted((a, b) => a - b)).toEqual(Array.from({ length: size }, (_, at) => at));
    }),
  );
  expect(
    averageLinkage(
      closenessFrom(6, () => 1),
      0.5,
    ),
  ).toHaveLength(1);
});
