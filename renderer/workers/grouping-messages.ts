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
import type { OwnTopic } from '#shared/domain/topic.ts';

/** What the window asks of the worker that groups notes, and what it is answered. */
export type GroupingCalls = {
  suggest: { args: SuggestOrder; answer: Suggestion };
  proposals: { args: { started: StartedCluster[]; rejected: Rejections }; answer: Proposal[] };
  fitting: { args: { note: Id; started: StartedCluster[]; rejected: Rejections }; answer: Fit[] };
  similar: { args: { note: Id }; answer: SimilarNote[] };
  duplicates: { args: null; answer: Duplicates[] };
};
export type GroupingCall = keyof GroupingCalls;

/**
 * Notes that are new, rewritten or gone. With topics it forgets all notes it knew, and goes by these of the facilitator's
 * own from now on.
 */
export type NotesChange = { kind: 'notes'; topics?: readonly OwnTopic[]; put: GroupingNote[]; removed: Id[] };

/** To the worker: other notes than before, or a question. */
export type ToGrouping =
  | NotesChange
  | {
      [C in GroupingCall]: { kind: 'ask'; number: number; call: C; args: GroupingCalls[C]['args'] };
    }[GroupingCall];

/** From the worker: the answer to the question of that number. */
export type FromGrouping = { number: number; answer: unknown };
