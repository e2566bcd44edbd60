import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tallyDots, type Tally } from '#shared/voting/tally.ts';
import { anyBallots, ballots, voting } from './votings.ts';

const short = ({ lines }: Tally) =>
  lines.map(({ id, people, dots, rank, tied }) => [id, people, dots, rank, tied]);

describe('the cases of DOMAIN.md 3.2', () => {
  it('splitting: look-alikes share the votes of those who want the same', () => {
    const wishes = [
      ...ballots(4, { s1: 1 }),
      ...ballots(4, { s2: 1 }),
      ...ballots(4, { s3: 1 }),
      ...ballots(8, { p: 1 }),
    ];
    expect(short(tallyDots(voting(['s1', 's2', 's3', 'p']), wishes))).toEqual([
      ['p', 8, 8, 1, false],
      ['s1', 4, 4, 2, true],
      ['s2', 4, 4, 2, true],
      ['s3', 4, 4, 2, true],
    ]);
    const grouped = [...ballots(12, { s: 1 }), ...ballots(8, { p: 1 })];
    expect(short(tallyDots(voting(['p', 's']), grouped))).toEqual([
      ['s', 12, 12, 1, false],
      ['p', 8, 8, 2, false],
    ]);
  });

  it('stacking: five people go before two who gave more dots', () => {
    const wishes = [...ballots(2, { x: 3 }), ...ballots(5, { y: 1 })];
    expect(short(tallyDots(voting(['x', 'y']), wishes))).toEqual([
      ['y', 5, 5, 1, false],
      ['x', 2, 6, 2, false],
    ]);
  });
});

describe('tallyDots', () => {
  it('ranks 1, 2, 3, 3, 5: equal results share a rank and the next is skipped', () => {
    const wishes = [
      ...ballots(5, { a: 1 }),
      ...ballots(4, { b: 1 }),
      ...ballots(3, { c: 1 }),
      ...ballots(3, { d: 1 }),
      ...ballots(1, { e: 1 }),
    ];
    const { lines } = tallyDots(voting(['e', 'd', 'c', 'b', 'a']), wishes);
    expect(lines.map(({ rank, tied }) => [rank, tied])).toEqual([
      [1, false],
      [2, false],
      [3, true],
      [3, true],
      [5, false],
    ]);
  });

  it('lets dots decide between as many people, and nothing else', () => {
    const wishes = [...ballots(2, { a: 1, b: 2 }), ...ballots(1, { c: 3 })];
    expect(short(tallyDots(voting(['c', 'a', 'b']), wishes))).toEqual([
      ['b', 2, 4, 1, false],
      ['a', 2, 2, 2, false],
      ['c', 1, 3, 3, false],
    ]);
  });

  it('counts people by channel, and blank ballots among them', () => {
    const wishes = [...ballots(2, { a: 1 }, 'hands'), ...ballots(3, {}, 'proxy')];
    const tally = tallyDots(voting(['a']), wishes);
    expect(tally).toMatchObject({ ballots: 5, blank: 3, dots: 2 });
    expect(tally.byChannel).toEqual({ hands: 2, proxy: 3 });
  });

  it('passes over ballots of other votings and dots on what is not a target', () => {
    const other = ballots(3, { a: 1 }).map((ballot) => ({ ...ballot, votingId: 'v2' }));
    const tally = tallyDots(voting(['a']), [...other, ...ballots(1, { a: 1, gone: 2 })]);
    expect(tally).toMatchObject({ ballots: 1, dots: 1 });
    expect(short(tally)).toEqual([['a', 1, 1, 1, false]]);
  });

  it('gives every target a line when nobody has voted', () => {
    expect(short(tallyDots(voting(['a', 'b']), []))).toEqual([
      ['a', 0, 0, 1, true],
      ['b', 0, 0, 1, true],
    ]);
  });

  const targets = ['a', 'b', 'c', 'd', 'e'];

  it('does not care in what order the ballots came', () => {
    const shuffled = anyBallots(targets).chain((cast) =>
      fc.tuple(fc.constant(cast), fc.shuffledSubarray(cast, { minLength: cast.length })),
    );
    fc.assert(
      fc.property(shuffled, ([cast, otherwise]) => {
        expect(tallyDots(voting(targets), otherwise)).toEqual(tallyDots(voting(targets), cast));
      }),
    );
  });

  it('loses and invents nothing, and ranks as the figures say', () => {
    fc.assert(
      fc.property(anyBallots(targets), (cast) => {
        const tally = tallyDots(voting(targets), cast);
        const given = cast.flatMap(({ dots }) => Object.values(dots));
        expect(tally.dots).toBe(given.reduce((sum, dots) => sum + dots, 0));
        expect(tally.lines.reduce((sum, { people }) => sum + people, 0)).toBe(given.length);
        expect(Object.values(tally.byChannel).reduce((sum, count) => sum + count, 0)).toBe(cast.length);
        for (const line of tally.lines) {
          const value = ({ people, dots }: typeof line) => people * 1000 + dots;
          expect(line.rank).toBe(tally.lines.filter((other) => value(other) > value(line)).length + 1);
          expect(line.tied).toBe(tally.lines.some((other) => other !== line && other.rank === line.rank));
        }
      }),
    );
  });
});
