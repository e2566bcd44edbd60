import type { NoteCell } from '#main/host/workbench.ts';
import { createGroupingIndex } from '#shared/clustering/grouping-index.ts';
import type { StartedCluster } from '#shared/clustering/grouping.ts';
import type { Reason } from '#shared/clustering/reason.ts';
import { clustersOfBoard, notesOfBoard } from '#shared/domain/board-layout.ts';
import type { Language } from '#shared/domain/language.ts';
import type { Session } from '#shared/domain/session.ts';
import { reasonSentence } from '#shared/i18n/reason-sentence.ts';

/** What a table's notes are told by: the number of the row, from 0; a session's by their ids. */
type Name = number | string;

export type GroupAnswer = {
  clusters: { title: string; reasons: string[]; notes: Name[] }[];
  unplaced: Name[];
  /** For each note that is in no started cluster, the surest first; absent when none was started. */
  proposals?: { note: Name; clusters: string[]; reasons: string[] }[];
};

export type Grouped = { answer: GroupAnswer; textOf: (name: Name) => string };

/** `placeable`: the notes that may be placed; all that are in no started cluster if left out. */
type Board = { notes: { id: string; text: string }[]; started: StartedCluster[]; placeable?: string[] };

/** The rows of a table. The filled cells of its cluster column, if it has one, are clusters already started. */
export function groupedRows(rows: readonly NoteCell[], language: Language, isAssisted: boolean): Grouped {
  const started = new Map<string, string[]>();
  rows.forEach(({ cluster }, row) => {
    if (cluster !== '' && !started.get(cluster)?.push(String(row))) started.set(cluster, [String(row)]);
  });
  const board = {
    notes: rows.map(({ text }, row) => ({ id: String(row), text })),
    started: [...started].map(([title, notes]) => ({ id: title, title, notes })),
  };
  return {
    answer: answerFor([board], language, isAssisted, Number),
    textOf: (row) => rows[Number(row)]?.text ?? '',
  };
}

/**
 * The notes of each board of a session. What is in a cluster already stays there, and the cluster counts as started;
 * a merged note goes with the one that stands for it, and a note that the room lets stand alone is left alone.
 */
export function groupedSession(session: Session, language: Language): Grouped {
  const boards = Object.keys(session.boards).map((boardId): Board => {
    const notes = notesOfBoard(session, boardId);
    const started = clustersOfBoard(session, boardId).map(({ id, title }) => ({
      id,
      title,
      notes: notes.filter((note) => note.clusterId === id).map((note) => note.id),
    }));
    return {
      notes,
      started: started.filter((cluster) => cluster.notes.length > 0),
      placeable: notes.filter((note) => !note.alone).map((note) => note.id),
    };
  });
  const isAssisted = boards.some(({ started }) => started.length > 0);
  return {
    answer: answerFor(boards, language, isAssisted, (id) => id),
    textOf: (id) => session.notes[id]?.text ?? '',
  };
}

function answerFor(
  boards: Board[],
  language: Language,
  isAssisted: boolean,
  named: (id: string) => Name,
): GroupAnswer {
  const answers = boards.map((board) => answerForBoard(board, language, named));
  const proposals = answers.flatMap((answer) => answer.proposals);
  return {
    clusters: answers.flatMap((answer) => answer.clusters),
    unplaced: answers.flatMap((answer) => answer.unplaced),
    ...(isAssisted && { proposals }),
  };
}

function answerForBoard(
  { notes, started, placeable }: Board,
  language: Language,
  named: (id: string) => Name,
) {
  const index = createGroupingIndex();
  for (const note of notes) index.put(note);
  const { clusters, unplaced } = index.suggest({ started, ...(placeable && { notes: placeable }) });
  const mayBePlaced = placeable && new Set(placeable);
  const proposals = index.proposals(started).filter(({ note }) => !mayBePlaced || mayBePlaced.has(note));
  const byId = new Map(started.map((cluster) => [cluster.id, cluster]));
  const sentences = (reasons: Reason[] = []) => reasons.map((reason) => reasonSentence(reason, language));
  return {
    clusters: clusters.map((each) => ({
      title: each.title,
      reasons: sentences(each.reasons),
      notes: [...(byId.get(each.cluster ?? '')?.notes ?? []), ...each.notes].map(named),
    })),
    unplaced: unplaced.map(named),
    proposals: proposals.map((proposal) => ({
      note: named(proposal.note),
      clusters: proposal.clusters.map((fit) => byId.get(fit.cluster)?.title ?? ''),
      reasons: sentences(proposal.clusters[0]?.reasons),
    })),
  };
}
