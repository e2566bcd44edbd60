import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ballotFault, dotsUsed, suggestedBudget } from '#shared/voting/dots.ts';
import { anyBallots, voting } from './votings.ts';

describe('ballotFault', () => {
  const open = voting(['a', 'b', 'c'], { state: 'open', budget: 5, perTarget: 3 });

  it.each([
    [{}, null],
    [{ a: 3, b: 2 }, null],
    [{ a: 4 }, 'over-target'],
    [{ a: 2, b: 2, c: 2 }, 'over-budget'],
    [{ a: 1, x: 1 }, 'unknown-target'],
    [{ toString: 1 }, 'unknown-target'],
  ])('says of %j: %s', (dots, fault) => {
    expect(ballotFault(open, dots as Record<string, number>)).toBe(fault);
  });

  it('lets through exactly the ballots that keep the rule', () => {
    const cast = fc.tuple(
      anyBallots(['a', 'b', 'c', 'd'], 5),
      fc.integer({ min: 1, max: 9 }),
      fc.integer({ min: 1, max: 4 }),
    );
    fc.assert(
      fc.property(cast, ([ballots, budget, perTarget]) => {
        const rules = voting(['a', 'b', 'c'], { budget, perTarget });
        for (const { dots } of ballots) {
          const counts = Object.values(dots);
          const good =
            !('d' in dots) && dotsUsed(dots) <= budget && counts.every((count) => count <= perTarget);
          expect(ballotFault(rules, dots) === null).toBe(good);
        }
      }),
    );
  });
});

describe('dots', () => {
  it('are summed', () => {
    expect(dotsUsed({ a: 2, b: 3 })).toBe(5);
    expect(dotsUsed({})).toBe(0);
  });

  it('are suggested as in DOMAIN.md 3.1', () => {
    const targets = [0, 3, 5, 8, 10, 12, 15, 20, 21, 60];
    expect(targets.map(suggestedBudget)).toEqual([2, 2, 2, 2, 3, 4, 5, 6, 7, 7]);
  });
});
