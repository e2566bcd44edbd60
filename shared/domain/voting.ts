import { z } from 'zod';
import { byOrder } from '#shared/lib/order-key.ts';
import { idSchema, type Id } from './id.ts';

export const votingStateSchema = z.enum(['prepared', 'open', 'revealed']);
export type VotingState = z.infer<typeof votingStateSchema>;

export const targetKindSchema = z.enum(['clusters', 'notes']);
export type TargetKind = z.infer<typeof targetKindSchema>;

/** Bounds of the dot rule. */
export const dotLimits = { budget: { min: 1, max: 50 }, perTarget: { min: 1, max: 10 } };

/** One round of voting. `targets` is fixed when it opens: what people voted on cannot change under them. */
export const votingSchema = z.object({
  id: idSchema,
  stepId: idSchema,
  boardId: idSchema,
  question: z.string().max(500),
  rule: z.literal('dots'),
  targetKind: targetKindSchema,
  /** Ids and the words they had when the voting opened. Empty while prepared. */
  targets: z.array(z.object({ id: idSchema, title: z.string() })),
  /** Dots each person has. */
  budget: z.number().int().min(dotLimits.budget.min).max(dotLimits.budget.max),
  /** Most dots one person may give one target. */
  perTarget: z.number().int().min(dotLimits.perTarget.min).max(dotLimits.perTarget.max),
  secrecy: z.literal('sealed'),
  /** Equal results share a rank; no hidden rule breaks the tie (DOMAIN.md 3.3). */
  tieRule: z.literal('shared'),
  state: votingStateSchema,
  order: z.string(),
});
export type Voting = z.infer<typeof votingSchema>;

/** The votings that people are voting in now. */
export function openVotings(votings: Readonly<Record<Id, Voting>>): Voting[] {
  return Object.values(votings).filter((voting) => voting.state === 'open');
}

/** The result that was shown last; null before there is one. */
export function latestRevealed(votings: Readonly<Record<Id, Voting>>): Voting | null {
  const revealed = Object.values(votings).filter((voting) => voting.state === 'revealed');
  return revealed.toSorted(byOrder).at(-1) ?? null;
}
