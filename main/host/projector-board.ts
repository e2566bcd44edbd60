import type { ProjectorView } from '#shared/contract/projector-view.ts';
import { clusterOf, clustersOfBoard, notesOfBoard } from '#shared/domain/board-layout.ts';
import type { Id } from '#shared/domain/id.ts';
import { mergedNotes, standingNote } from '#shared/domain/merged-notes.ts';
import type { Note } from '#shared/domain/note.ts';
import type { Session } from '#shared/domain/session.ts';
import { byOrder } from '#shared/lib/order-key.ts';

type Scene = ProjectorView['scene'];

/**
 * What the room sees of a board: all of it, or the one note or cluster that the facilitator has put the light on.
 * While writing is private nothing of what the notes say leaves the host, nor how long they are.
 */
export function boardScene(session: Session, boardId: Id): Scene {
  const board = session.boards[boardId];
  const veiled = board?.privateWriting ?? false;
  const lit = veiled ? null : spotlightScene(session, boardId, board?.spotlight ?? null);
  return lit ?? wholeBoard(session, boardId, veiled);
}

function wholeBoard(session: Session, boardId: Id, veiled: boolean): Scene {
  const written = Object.values(session.notes).filter((note) => note.boardId === boardId);
  return {
    kind: 'board',
    boardId,
    veiled,
    notes: written.toSorted(byOrder).map((note) => forTheRoom(note, veiled)),
    clusters: clustersOfBoard(session, boardId),
  };
}

/** The wording before an edit is nobody's but the facilitator's. */
function forTheRoom(note: Note, veiled: boolean): Omit<Note, 'original'> {
  const shown = { ...note, text: veiled ? '' : note.text };
  delete shown.original;
  return shown;
}

/** Null when there is nothing to light: none was chosen, or it has been removed or moved to another board. */
function spotlightScene(session: Session, boardId: Id, id: Id | null): Scene | null {
  const cluster = id === null ? undefined : session.clusters[id];
  if (cluster?.boardId === boardId) return clusterScene(session, boardId, cluster.id, cluster.title);
  const note = id === null ? undefined : session.notes[id];
  return note?.boardId === boardId ? noteScene(session, standingNote(session, note)) : null;
}

function noteScene(session: Session, note: Note): Scene {
  const shown = shownNote(note, mergedNotes(session));
  return { kind: 'note', note: shown, cluster: clusterOf(session, note)?.title ?? null };
}

function clusterScene(session: Session, boardId: Id, id: Id, title: string): Scene {
  const members = notesOfBoard(session, boardId).filter((note) => clusterOf(session, note)?.id === id);
  const merged = mergedNotes(session);
  return { kind: 'cluster', title, notes: members.map((note) => shownNote(note, merged)) };
}

type ShownNote = Extract<Scene, { kind: 'note' }>['note'];

function shownNote({ id, text, colour }: Note, merged: ReadonlyMap<Id, readonly Note[]>): ShownNote {
  return { id, text, colour, merged: (merged.get(id) ?? []).map((note) => note.text) };
}
