import type { Cluster } from '#shared/domain/cluster.ts';
import { clusterOf, clustersOfBoard, notesOfBoard } from '#shared/domain/board-layout.ts';
import type { Id } from '#shared/domain/id.ts';
import { mergedNotes } from '#shared/domain/merged-notes.ts';
import type { Note } from '#shared/domain/note.ts';
import type { Session } from '#shared/domain/session.ts';
import { cleanText } from '#shared/lib/clean-text.ts';
import { byOrder } from '#shared/lib/order-key.ts';
import { votingsOfBoard, type ReportVoting } from './report-voting.ts';

export type ReportNote = Pick<Note, 'id' | 'text' | 'colour' | 'source'> & {
  /** The first wording; null for a note that was never edited. */
  original: string | null;
  table: string | null;
  /** The words of the note that stands for this one; null when it stands by itself. */
  mergedInto: string | null;
};
export type ReportCluster = { id: Id; title: string; notes: ReportNote[] };
export type ReportBoard = {
  id: Id;
  question: string;
  clusters: ReportCluster[];
  /** Notes in no cluster: they stand alone. */
  loose: ReportNote[];
  votings: ReportVoting[];
};

/** Every board in order, then any that is gone but still has something on it: no note is ever left out. */
export function reportBoards(session: Session): ReportBoard[] {
  const boards = Object.values(session.boards).toSorted(byOrder);
  const placed = [session.notes, session.clusters, session.votings].flatMap((things) =>
    Object.values<{ boardId: Id }>(things).map((thing) => thing.boardId),
  );
  const ids = new Set([...boards.map((board) => board.id), ...placed.toSorted()]);
  return [...ids].map((id) => reportBoard(session, id));
}

/** The cluster a note is printed under: one on its own board, else it stands alone. */
export function clusterOnBoard(session: Session, note: Note): Cluster | null {
  const cluster = clusterOf(session, note);
  return cluster?.boardId === note.boardId ? cluster : null;
}

function reportBoard(session: Session, id: Id): ReportBoard {
  const clusters = clustersOfBoard(session, id);
  const byCluster = Map.groupBy(
    notesOfBoard(session, id),
    (note) => clusterOnBoard(session, note)?.id ?? null,
  );
  const merged = mergedNotes(session);
  // Each note is followed by those it stands for: everything that was written is in the report.
  const notesOf = (clusterId: Id | null) =>
    (byCluster.get(clusterId) ?? []).flatMap((note) => [
      reportNote(note, null),
      ...(merged.get(note.id) ?? []).map((other) => reportNote(other, note)),
    ]);
  return {
    id,
    question: cleanText(session.boards[id]?.question ?? ''),
    clusters: clusters.map((cluster) => reportCluster(cluster, notesOf(cluster.id))),
    loose: notesOf(null),
    votings: votingsOfBoard(session, id),
  };
}

function reportCluster(cluster: Cluster, notes: ReportNote[]): ReportCluster {
  return { id: cluster.id, title: cleanText(cluster.title), notes };
}

function reportNote(note: Note, standing: Note | null): ReportNote {
  const { id, colour, source, original, table } = note;
  return {
    id,
    colour,
    source,
    text: cleanText(note.text),
    original: original === undefined ? null : cleanText(original),
    table: cleanText(table ?? '') || null,
    mergedInto: standing && cleanText(standing.text),
  };
}
