import type { Id } from '#shared/domain/id.ts';
import type { Voting } from '#shared/domain/voting.ts';
import { byOrder } from '#shared/lib/order-key.ts';

/** The votings held in a step, oldest first; the last one is what the room is in. */
export function votingsOfStep(votings: Readonly<Record<Id, Voting>>, stepId: Id): Voting[] {
  return Object.values(votings)
    .filter((voting) => voting.stepId === stepId)
    .toSorted(byOrder);
}
