import type { Ballot } from '#shared/domain/ballot.ts';
import type { Voting } from '#shared/domain/voting.ts';

export type BallotFault = 'unknown-target' | 'over-budget' | 'over-target';

/** What is wrong with a ballot under the dot rule; null when it is good. A blank ballot is good. */
export function ballotFault(voting: Voting, dots: Ballot['dots']): BallotFault | null {
  const known = new Set(voting.targets.map((target) => target.id));
  const given = Object.entries(dots);
  if (given.some(([id]) => !known.has(id))) return 'unknown-target';
  if (given.some(([, count]) => count > voting.perTarget)) return 'over-target';
  return dotsUsed(dots) > voting.budget ? 'over-budget' : null;
}

export function dotsUsed(dots: Ballot['dots']): number {
  return Object.values(dots).reduce((sum, count) => sum + count, 0);
}

/**
 * Dots per person suggested for so many targets: max(2, min(7, floor(N / 3))) (DOMAIN.md 3.1).
 */
export function suggestedBudget(targetCount: number): number {
  return Math.max(2, Math.min(7, Math.floor(targetCount / 3)));
}
