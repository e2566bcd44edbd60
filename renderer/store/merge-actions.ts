import type { Id } from '#shared/domain/id.ts';
import { mergeNotes, unmergeNotes } from '#shared/document/operations/merging.ts';
import { isVotedOn } from './board-actions.ts';
import { focusOn, select } from './board-store.ts';
import { newMark } from './new-mark.ts';
import { change } from './session-store.ts';

/** Lets one note stand for the others; it is what the keyboard is on then. Not while the room votes on one of them. */
export function merge(standingId: Id, ids: readonly Id[]): void {
  if (isVotedOn(ids.filter((id) => id !== standingId))) return;
  const mark = newMark();
  change((doc, session) => mergeNotes(doc, session, standingId, ids, mark));
  select([standingId]);
  focusOn(standingId);
}

/** Sets the notes that have been merged into these free again. */
export function unmerge(ids: Iterable<Id>): void {
  const mark = newMark();
  change((doc, session) => unmergeNotes(doc, session, [...ids], mark));
}
