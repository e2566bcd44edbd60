import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dotsUsed } from '#shared/voting/dots.ts';
import { dotsLeft, roomFor, withDots } from '#renderer/facilitator/features/voting/ballot-dots.ts';

const rules = { budget: 4, perTarget: 2 };

test('gives and takes dots', () => {
  const one = withDots(rules, {}, 'a', 1);
  expect(one).toEqual({ a: 1 });
  expect(withDots(rules, one, 'a', 2)).toEqual({ a: 2 });
  expect(withDots(rules, one, 'b', 1)).toEqual({ a: 1, b: 1 });
});

test('leaves a target without dots out of the ballot', () => {
  expect(withDots(rules, { a: 1, b: 1 }, 'a', 0)).toEqual({ b: 1 });
  expect(withDots(rules, { b: 1 }, 'a', -1)).toEqual({ b: 1 });
});

test('gives no more to one target than the rule allows', () => {
  expect(withDots(rules, {}, 'a', 9)).toEqual({ a: 2 });
});

test('gives no more than what is left of the budget, and keeps what a target has', () => {
  const spent = { a: 2, b: 1 };
  expect(dotsLeft(rules, spent)).toBe(1);
  expect(withDots(rules, spent, 'c', 2)).toEqual({ a: 2, b: 1, c: 1 });
  expect(roomFor(rules, { a: 2, b: 2 }, 'b')).toBe(2);
});

test('whatever is pressed, the ballot keeps the rules', () => {
  const press = fc.record({
    target: fc.constantFrom('a', 'b', 'c'),
    wanted: fc.integer({ min: -2, max: 12 }),
  });
  const limits = fc.record({
    budget: fc.integer({ min: 1, max: 9 }),
    perTarget: fc.integer({ min: 1, max: 9 }),
  });
  fc.assert(
    fc.property(limits, fc.array(press), (bounds, presses) => {
      let dots = {};
      for (const { target, wanted } of presses) dots = withDots(bounds, dots, target, wanted);
      expect(dotsUsed(dots)).toBeLessThanOrEqual(bounds.budget);
      for (const given of Object.values<number>(dots)) {
        expect(given).toBeGreaterThan(0);
        expect(given).toBeLessThanOrEqual(bounds.perTarget);
      }
    }),
  );
});
