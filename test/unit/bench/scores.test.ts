import { describe, expect, it } from 'vitest';
import { agreement, numbered } from '../../bench/grouping/scores.ts';

describe('agreement of a grouping with labels', () => {
  it('is 1 when they are the same, whatever the groups are called', () => {
    expect(agreement([0, 0, 1, 1], [7, 7, 3, 3])).toEqual({ ari: 1, f1: 1 });
  });

  it('is about 0 by chance and when all stand alone', () => {
    expect(agreement([0, 0, 1, 1], [0, 1, 2, 3]).ari).toBe(0);
  });

  it('is what Hubert and Arabie’s formula gives', () => {
    // pairs: 3 in both, 4 in the labels, 7 in the groups, 15 in all
    const { ari, f1 } = agreement([0, 0, 0, 1, 1, 2], [0, 0, 0, 0, 1, 1]);
    expect(ari).toBeCloseTo((3 - (4 * 7) / 15) / ((4 + 7) / 2 - (4 * 7) / 15), 10);
    expect(f1).toBeCloseTo(6 / 11, 10);
  });
});

it('notes without a theme each have a number of their own', () => {
  expect(numbered(['a', '', 'a', ''])).toEqual([0, 1, 0, 2]);
});
