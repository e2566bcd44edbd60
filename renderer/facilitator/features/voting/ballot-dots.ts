import type { Ballot } from '#shared/domain/ballot.ts';
import type { Id } from '#shared/domain/id.ts';
import type { Voting } from '#shared/domain/voting.ts';
import { dotsUsed } from '#shared/voting/dots.ts';

export type DotRules = Pick<Voting, 'budget' | 'perTarget'>;

export function dotsLeft(rules: DotRules, dots: Ballot['dots']): number {
  return rules.budget - dotsUsed(dots);
}

/** The most dots that may stand on one target, with what the others have. */
export function roomFor(rules: DotRules, dots: Ballot['dots'], target: Id): number {
  return Math.min(rules.perTarget, dotsLeft(rules, dots) + (dots[target] ?? 0));
}

/** The ballot with `wanted` dots on a target, or as many of them as the rules allow. */
export function withDots(rules: DotRules, dots: Ballot['dots'], target: Id, wanted: number): Ballot['dots'] {
  const { [target]: _before, ...others } = dots;
  const given = Math.min(wanted, roomFor(rules, dots, target));
  return given > 0 ? { ...others, [target]: given } : others;
}
