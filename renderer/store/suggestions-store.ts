import { create } from 'zustand';
import type { Fit, Proposal, SuggestedCluster } from '#shared/clustering/grouping.ts';
import type { Id } from '#shared/domain/id.ts';
import { askAboutBoard, rejectionsOf, startedClusters, waitingNotes } from './grouping-desk.ts';
import { sessionNow, useSession } from './session-store.ts';

type Suggestions = {
  /** The board that clusters are suggested for; null while suggestions are off. */
  boardId: Id | null;
  state: 'thinking' | 'ready' | 'failed';
  /** New clusters of notes that wait for one. */
  clusters: readonly SuggestedCluster[];
  /** For the waiting notes that are near a cluster: which, the surest note first. */
  proposals: readonly Proposal[];
  /** Below 0 for fewer and larger clusters, above 0 for more and smaller ones. */
  detail: number;
};

const none: Suggestions = { boardId: null, state: 'ready', clusters: [], proposals: [], detail: 0 };

export const useSuggestions = create<Suggestions>(() => none);

/** While notes come in one after the other, it is asked when there is a pause, in milliseconds. */
const pause = 250;
let stopListening = (): void => {};
let timer: ReturnType<typeof setTimeout> | undefined;
let isAsking = false;
let isStale = false;

/** Suggests clusters for a board until it is turned off, anew after each change. */
export function turnOnSuggestions(boardId: Id): void {
  turnOffSuggestions();
  useSuggestions.setState({ ...none, boardId, state: 'thinking' });
  stopListening = useSession.subscribe(({ session }, before) => {
    const { notes, clusters, rejections } = before.session;
    const isSame =
      session.notes === notes && session.clusters === clusters && session.rejections === rejections;
    if (!isSame) askSoon();
  });
  void refresh();
}

export function turnOffSuggestions(): void {
  stopListening();
  clearTimeout(timer);
  useSuggestions.setState(none);
}

/** Asks anew, by topics that have changed. */
export function suggestAnew(): void {
  void refresh();
}

/** Fewer (below 0) or more clusters (above 0), from -1 to 1. */
export function setDetail(detail: number): void {
  useSuggestions.setState({ detail: Math.max(-1, Math.min(1, detail)) });
  void refresh();
}

function askSoon(): void {
  clearTimeout(timer);
  timer = setTimeout(() => void refresh(), pause);
}

/** One question at a time: what has changed meanwhile is asked when the answer has come. */
async function refresh(): Promise<void> {
  const { boardId } = useSuggestions.getState();
  if (boardId === null) return;
  isStale = isAsking;
  if (isAsking) return;
  isAsking = true;
  useSuggestions.setState({ state: 'thinking' });
  const answer = await answered(boardId).catch(() => ({
    state: 'failed' as const,
    clusters: [],
    proposals: [],
  }));
  isAsking = false;
  if (useSuggestions.getState().boardId === boardId) useSuggestions.setState(answer);
  if (isStale) await refresh();
}

async function answered(boardId: Id): Promise<Partial<Suggestions>> {
  const session = sessionNow();
  const waiting = waitingNotes(session, boardId);
  const started = startedClusters(session, boardId);
  const rejected = rejectionsOf(session, boardId);
  const { detail } = useSuggestions.getState();
  const [suggested, proposals] = await Promise.all([
    askAboutBoard(boardId, 'suggest', { notes: waiting, started, rejected, detail }),
    askAboutBoard(boardId, 'proposals', { started, rejected }),
  ]);
  const isWaiting = new Set(waiting);
  return {
    state: 'ready',
    clusters: suggested.clusters.filter(
      ({ cluster, reasons }) => cluster === undefined && reasons.length > 0,
    ),
    proposals: proposals.filter(({ note, clusters }) => isWaiting.has(note) && saysWhy(clusters[0])),
  };
}

/** What cannot say why is not suggested. */
function saysWhy(fit: Fit | undefined): boolean {
  return fit !== undefined && fit.reasons.length > 0;
}
