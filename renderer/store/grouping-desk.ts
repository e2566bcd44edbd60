import type { Rejections, StartedCluster } from '#shared/clustering/grouping.ts';
import { movableNotes } from '#shared/domain/board-locks.ts';
import { keptLayout } from '#shared/domain/kept-layout.ts';
import type { Id } from '#shared/domain/id.ts';
import type { Note } from '#shared/domain/note.ts';
import type { Session } from '#shared/domain/session.ts';
import type { OwnTopic } from '#shared/domain/topic.ts';
import type { GroupingCall, GroupingCalls } from '#renderer/workers/grouping-messages.ts';
import { startGroupingWorker, type GroupingWorker } from '#renderer/workers/grouping-worker.ts';
import { useApp } from './app-store.ts';
import { sessionNow } from './session-store.ts';

/** Started when the first question is asked: most meetings begin without. */
let worker: GroupingWorker | null = null;
/** The board whose notes the worker knows, and in which wording. */
let boardId: Id | null = null;
let known = new Map<Id, Note>();
let knownTopics: readonly OwnTopic[] = [];

/** The next question begins with a new worker, which knows nothing. */
function forget(): void {
  worker = null;
  boardId = null;
  known = new Map();
}

/** Asks about the notes of a board as they are now. Rejects when the worker has failed. */
export async function askAboutBoard<C extends GroupingCall>(
  board: Id,
  call: C,
  args: GroupingCalls[C]['args'],
): Promise<GroupingCalls[C]['answer']> {
  worker ??= startGroupingWorker(forget);
  const notes = new Map([...keptLayout(sessionNow(), board).notes].map(([id, { note }]) => [id, note]));
  const { topics } = useApp.getState().settings;
  const isFresh = board !== boardId || topics !== knownTopics;
  const before = isFresh ? new Map<Id, Note>() : known;
  const put = [...notes.values()].filter((note) => before.get(note.id)?.text !== note.text);
  const removed = [...before.keys()].filter((id) => !notes.has(id));
  if (put.length > 0 || removed.length > 0 || isFresh)
    worker.take({ ...(isFresh && { topics }), put: put.map(({ id, text }) => ({ id, text })), removed });
  [boardId, known, knownTopics] = [board, notes, topics];
  return worker.ask(call, args);
}

/** The clusters of a board that have notes, as the worker takes them. */
export function startedClusters(session: Session, board: Id): StartedCluster[] {
  return keptLayout(session, board)
    .clusters.filter(({ notes }) => notes.length > 0)
    .map(({ cluster, notes }) => ({
      id: cluster.id,
      title: cluster.title,
      notes: notes.map((note) => note.id),
    }));
}

/** The notes that wait for a cluster: loose, free to move, and not standing alone by the room's wish. */
export function waitingNotes(session: Session, board: Id): Id[] {
  const loose = keptLayout(session, board).loose.filter((note) => note.alone !== true);
  return movableNotes(
    session,
    loose.map((note) => note.id),
  );
}

/** What was turned down on a board, as the worker takes it. */
export function rejectionsOf({ rejections }: Session, board: Id): Rejections {
  const of = Object.values(rejections).filter((rejection) => rejection.boardId === board);
  return {
    proposals: of.flatMap(({ noteIds, clusterId }) =>
      clusterId === null ? [] : noteIds.map((note) => ({ note, cluster: clusterId })),
    ),
    groupings: of.flatMap(({ noteIds, clusterId }) => (clusterId === null ? [noteIds] : [])),
  };
}
