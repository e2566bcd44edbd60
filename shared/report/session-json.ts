import type { Cluster } from '#shared/domain/cluster.ts';
import { standingNote } from '#shared/domain/merged-notes.ts';
import type { Note } from '#shared/domain/note.ts';
import type { Session } from '#shared/domain/session.ts';
import type { Step } from '#shared/domain/step.ts';
import type { Voting } from '#shared/domain/voting.ts';
import { byOrder } from '#shared/lib/order-key.ts';
import { countsOf } from './counts.ts';
import { clusterOnBoard } from './report-board.ts';
import { resultOf } from './report-voting.ts';

export type SessionJson = ReturnType<typeof sessionJson>;

/**
 * The session as readable JSON, as `shared/contract/session-json.ts` documents it. Fields come in a fixed
 * order and things in the order of the session, so that two files of the same session can be compared.
 */
export function sessionJson(session: Session) {
  const { id, title, place, date, language, createdAt } = session.info;
  return {
    format: 'radslag-session' as const,
    version: 1 as const,
    counts: countsOf(session),
    session: { id, title, place, date, language, createdAt: moment(createdAt) },
    charter: session.charter,
    steps: inOrder(session.steps).map(stepJson),
    boards: inOrder(session.boards).map((board) => ({ id: board.id, question: board.question })),
    clusters: inOrder(session.clusters).map(clusterJson),
    notes: inOrder(session.notes).map((note) => noteJson(session, note)),
    votings: inOrder(session.votings).map((voting) => votingJson(session, voting)),
  };
}

function inOrder<T extends { id: string; order: string }>(things: Record<string, T>): T[] {
  return Object.values(things).toSorted(byOrder);
}

/** An unreadable clock (a damaged file) becomes the year 1970 rather than no export. */
function moment(time: number): string {
  const date = new Date(time);
  return Number.isNaN(date.getTime()) ? new Date(0).toISOString() : date.toISOString();
}

function stepJson({ id, title, tool, instruction, minutes, boardId, timebox }: Step) {
  const seconds = (milliseconds: number) => Math.round(milliseconds / 1000);
  const clock = { addedSeconds: seconds(timebox.extra), spentSeconds: seconds(timebox.spent) };
  return { id, title, tool, instruction, minutes, ...clock, board: boardId };
}

function clusterJson({ id, boardId, title }: Cluster) {
  return { id, board: boardId, title };
}

function noteJson(session: Session, note: Note) {
  const cluster = clusterOnBoard(session, standingNote(session, note));
  return {
    id: note.id,
    board: note.boardId,
    text: note.text,
    original: note.original ?? null,
    source: note.source,
    table: note.table ?? null,
    colour: note.colour,
    cluster: cluster ? { id: cluster.id, title: cluster.title } : null,
    mergedInto: standingId(session, note),
    createdAt: moment(note.createdAt),
  };
}

function standingId(session: Session, note: Note): string | null {
  const { id } = standingNote(session, note);
  return id === note.id ? null : id;
}

function votingJson(session: Session, voting: Voting) {
  const { id, stepId, boardId, question, rule, targetKind, targets, budget, perTarget, secrecy, tieRule } =
    voting;
  const rules = { rule, budget, perTarget, secrecy, tieRule };
  return {
    id,
    step: stepId,
    board: boardId,
    question,
    ...rules,
    targetKind,
    targets,
    state: voting.state,
    result: resultOf(session, voting),
  };
}
