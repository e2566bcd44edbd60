import { z } from 'zod';
import {
  dotLimits,
  targetKindSchema,
  votingSchema,
  type TargetKind,
  type Voting,
} from '#shared/domain/voting.ts';
import { suggestedBudget } from '#shared/voting/dots.ts';

/** More than this is too many to choose among (DOMAIN.md 3.2): cluster first. */
export const mostTargets = 20;

/** How many targets there are of each kind. */
export type TargetCounts = Record<TargetKind, number>;

const { budget, perTarget } = dotLimits;
const formSchema = z.object({
  question: votingSchema.shape.question.trim().min(1),
  targetKind: targetKindSchema,
  budget: z.number().int().min(budget.min).max(budget.max),
  perTarget: z.number().int().min(perTarget.min).max(perTarget.max),
});
export type VotingForm = z.infer<typeof formSchema>;

/** The most dots a person can place: more would be left over whatever they do. */
export function mostBudget(targets: number, perTargetNow: number): number {
  return Math.min(budget.max, Math.max(1, targets * perTargetNow));
}

export function mostPerTarget(budgetNow: number): number {
  return Math.min(perTarget.max, Math.max(1, budgetNow));
}

/** Dots per person suggested for so many targets, and never more than can be given one on each. */
export function budgetFor(targets: number): number {
  return Math.min(suggestedBudget(targets), mostBudget(targets, 1));
}

/** The form's rules for what is on the board now. */
export function votingFormSchema(counts: TargetCounts) {
  return formSchema.superRefine((form, context) => {
    if (form.budget > mostBudget(counts[form.targetKind], form.perTarget))
      context.addIssue({ code: 'custom', path: ['budget'] });
    if (form.perTarget > mostPerTarget(form.budget))
      context.addIssue({ code: 'custom', path: ['perTarget'] });
  });
}

/** What the form begins with: the voting that is prepared, or the suggestion for what is on the board. */
export function startOf(prepared: Voting | null, question: string, counts: TargetCounts): VotingForm {
  if (prepared)
    return {
      question: prepared.question,
      targetKind: prepared.targetKind,
      budget: prepared.budget,
      perTarget: prepared.perTarget,
    };
  const targetKind = counts.clusters > 0 ? 'clusters' : 'notes';
  return {
    question: question.slice(0, 500),
    targetKind,
    budget: budgetFor(counts[targetKind]),
    perTarget: 1,
  };
}
