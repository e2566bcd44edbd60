import type {
  Duplicates,
  Fit,
  Proposal,
  SimilarNote,
  SuggestedCluster,
} from '#shared/clustering/grouping.ts';
import type { Id } from '#shared/domain/id.ts';
import { createCluster, putInCluster } from '#shared/document/operations/clusters.ts';
import { forgetRejections, rejectSuggestion } from '#shared/document/operations/rejections.ts';
import { follow } from './board-store.ts';
import { askAboutBoard, rejectionsOf, startedClusters, waitingNotes } from './grouping-desk.ts';
import { newId } from './new-id.ts';
import { suggestedMark } from './new-mark.ts';
import { change, sessionNow } from './session-store.ts';

/** Makes the clusters that were suggested, all as one step of undo, and brings the first into view. */
export function acceptClusters(boardId: Id, suggested: readonly SuggestedCluster[]): void {
  const series = newId();
  const ids = suggested.map(() => newId());
  for (const [index, { title, notes }] of suggested.entries()) {
    const waiting = stillWaiting(boardId, notes);
    if (waiting.length === 0) continue;
    const mark = suggestedMark();
    const id = ids[index] ?? newId();
    change((doc, session) => createCluster(doc, session, { id, boardId, title }, waiting, mark), series);
  }
  const [first] = ids;
  if (first !== undefined && sessionNow().clusters[first]) follow(first);
}

/** Moves each note to the first cluster proposed for it; all of them are one step of undo. */
export function acceptProposals(boardId: Id, proposals: readonly Proposal[]): void {
  const series = newId();
  const byCluster = Map.groupBy(proposals, ({ clusters }) => clusters[0]?.cluster ?? '');
  for (const [cluster, moving] of byCluster) {
    const ids = stillWaiting(
      boardId,
      moving.map(({ note }) => note),
    );
    if (ids.length === 0) continue;
    const mark = suggestedMark();
    change((doc, session) => putInCluster(doc, session, ids, cluster, undefined, mark), series);
  }
}

/** Moves a note to one of the clusters proposed for it. */
export function acceptProposal(boardId: Id, note: Id, cluster: Id): void {
  if (stillWaiting(boardId, [note]).length === 0) return;
  const mark = suggestedMark();
  change((doc, session) => putInCluster(doc, session, [note], cluster, undefined, mark));
}

/** A suggestion may be older than what has been done by hand since: what no longer waits stays where it was put. */
function stillWaiting(boardId: Id, ids: readonly Id[]): Id[] {
  const waiting = new Set(waitingNotes(sessionNow(), boardId));
  return ids.filter((id) => waiting.has(id));
}

/** These notes are not suggested as a cluster of their own again. */
export function rejectCluster(boardId: Id, { notes }: SuggestedCluster): void {
  change((doc) => rejectSuggestion(doc, { id: newId(), boardId, noteIds: [...notes], clusterId: null }));
}

/** This note is not proposed for this cluster again. */
export function rejectProposal(boardId: Id, note: Id, cluster: Id): void {
  change((doc) => rejectSuggestion(doc, { id: newId(), boardId, noteIds: [note], clusterId: cluster }));
}

/** Lets what was turned down on a board be suggested again. */
export function suggestRejectedAgain(boardId: Id): void {
  change((doc, session) => forgetRejections(doc, session, boardId));
}

export function askSimilar(boardId: Id, note: Id): Promise<SimilarNote[]> {
  return askAboutBoard(boardId, 'similar', { note });
}

export function askDuplicates(boardId: Id): Promise<Duplicates[]> {
  return askAboutBoard(boardId, 'duplicates', null);
}

/** The three clusters of the board that a note fits best. */
export function askFitting(boardId: Id, note: Id): Promise<Fit[]> {
  const session = sessionNow();
  const started = startedClusters(session, boardId);
  return askAboutBoard(boardId, 'fitting', { note, started, rejected: rejectionsOf(session, boardId) });
}
