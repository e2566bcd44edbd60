import type {
  Duplicates,
  Fit,
  GroupingNote,
  Proposal,
  Rejections,
  SimilarNote,
  StartedCluster,
  Suggestion,
  SuggestOrder,
} from '#shared/clustering/grouping.ts';
import type { Id } from '#shared/domain/id.ts';

/** What the window asks of the worker that groups notes, and what it is answered. */
export type GroupingCalls = {
  suggest: { args: SuggestOrder; answer: Suggestion };
  proposals: { args: { started: StartedCluster[]; rejected: Rejections }; answer: Proposal[] };
  fitting: { args: { note: Id; started: StartedCluster[]; rejected: Rejections }; answer: Fit[] };
  similar: { args: { note: Id }; answer: SimilarNote[] };
  duplicates: { args: null; answer: Duplicates[] };
};
export type GroupingCall = keyof GroupingCalls;

/** To the worker: other notes than before, or a question. */
export type ToGrouping =
  | { kind: 'notes'; fresh: boolean; put: GroupingNote[]; removed: Id[] }
  | {
      [C in GroupingCall]: { kind: 'ask'; number: number; call: C; args: GroupingCalls[C]['args'] };
    }[GroupingCall];

/** From the worker: the answer to the question of that number. */
export type FromGrouping = { number: number; answer: unknown };
