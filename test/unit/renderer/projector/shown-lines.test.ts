import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shownLines } from '#renderer/projector/shown-lines.ts';

const lines = (...ranks: number[]) => ranks.map((rank) => ({ rank, people: 1 }));

test('shows all that fit', () => {
  expect(shownLines(lines(1, 2, 3), 3)).toEqual(lines(1, 2, 3));
});

test('keeps a place for how many more there are', () => {
  expect(shownLines(lines(1, 2, 3, 4), 3)).toEqual(lines(1, 2));
});

test('never breaks a tie', () => {
  expect(shownLines(lines(1, 2, 2, 2, 5, 6), 5)).toEqual(lines(1, 2, 2, 2));
  expect(shownLines(lines(1, 2, 2, 2, 5), 3)).toEqual(lines(1));
});

test('cuts the first rank only when nothing else could be shown', () => {
  expect(shownLines(lines(1, 1, 1, 1), 3)).toEqual(lines(1, 1));
});

test('cuts among the lines that nobody chose', () => {
  const all = [...lines(1), ...lines(2, 2, 2).map((line) => ({ ...line, people: 0 }))];
  expect(shownLines(all, 3)).toEqual(all.slice(0, 2));
});

test('whatever the ranks, something is shown and it fits', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1 }), fc.nat(12), (ranks, room) => {
      const all = lines(...ranks.toSorted((a, b) => a - b));
      const shown = shownLines(all, Math.max(1, room));
      expect(shown.length).toBeGreaterThan(0);
      expect(shown.length).toBeLessThanOrEqual(Math.max(1, room));
    }),
  );
});
