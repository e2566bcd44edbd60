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
import { askAboutBoard, rejectionsOf, startedClusters } from './grouping-desk.ts';
import { newId } from './new-id.ts';
import { suggestedMark } from './new-mark.ts';
import { change, sessionNow } from './session-store.ts';

/** Makes the clusters that were suggested, all as one step of undo, and brings the first into view. */
export function acceptClusters(boardId: Id, suggested: readonly SuggestedCluster[]): void {
  const series = newId();
  const ids = suggested.map(() => newId());
  for (const [index, { title, notes }] of suggested.entries()) {
    const mark = suggestedMark();
    const id = ids[index] ?? newId();
    change((doc, session) => createCluster(doc, session, { id, boardId, title }, notes, mark), series);
  }
  const [first] = ids;
  if (first !== undefined && sessionNow().clusters[first]) follow(first);
}

/** Moves each note to the first cluster proposed for it; all of them are one step of undo. */
export function acceptProposals(proposals: readonly Proposal[]): void {
  const series = newId();
  const byCluster = Map.groupBy(proposals, ({ clusters }) => clusters[0]?.cluster ?? '');
  for (const [cluster, moving] of byCluster) {
    const ids = moving.map(({ note }) => note);
    const mark = suggestedMark();
    change((doc, session) => putInCluster(doc, session, ids, cluster, undefined, mark), series);
  }
}

/** Moves a note to one of the clusters proposed for it. */
export function acceptProposal(note: Id, cluster: Id): void {
  const mark = suggestedMark();
  change((doc, session) => putInCluster(doc, session, [note], cluster, undefined, mark));
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
