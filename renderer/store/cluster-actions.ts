import { freePlaces } from '#shared/domain/board-room.ts';
import type { Id } from '#shared/domain/id.ts';
import { keptLayout } from '#shared/domain/kept-layout.ts';
import { noteHeight } from '#shared/domain/note-size.ts';
import type { NoteColour } from '#shared/domain/note.ts';
import { collapseCluster, colourCluster } from '#shared/document/operations/cluster-look.ts';
import {
  createCluster,
  dissolveCluster,
  putInCluster,
  renameCluster,
  takeOutOfCluster,
} from '#shared/document/operations/clusters.ts';
import { mergeClusters } from '#shared/document/operations/merge-clusters.ts';
import { letStandAlone } from '#shared/document/operations/notes.ts';
import { takeBack } from '#shared/document/operations/take-back.ts';
import { isVotedOn } from './board-actions.ts';
import { editWords, focusOn, follow, goTo, select, useBoard } from './board-store.ts';
import { newId } from './new-id.ts';
import { newMark } from './new-mark.ts';
import { change, changeRoom, sessionNow } from './session-store.ts';

/** Makes a cluster of notes; null when none was made. One without a title is opened for naming at once. */
export function groupNotes(boardId: Id, noteIds: Iterable<Id>, title: string, mark = newMark()): Id | null {
  const id = newId();
  change((doc, session) => createCluster(doc, session, { id, boardId, title }, [...noteIds], mark));
  if (!sessionNow().clusters[id]) return null;
  select([]);
  // In a list the new row may lie out of sight: there a name is asked for before.
  if (title !== '' || useBoard.getState().view === 'list') follow(id);
  else {
    goTo(id);
    editWords(id);
  }
  return id;
}

/** Makes a cluster where a note was dropped on another: around the one that lay there. */
export function groupByDrop(boardId: Id, underId: Id, droppedIds: readonly Id[]): void {
  const id = newId();
  const mark = newMark();
  const under = sessionNow().notes[underId];
  if (!under) return;
  const members = [underId, ...droppedIds.filter((dropped) => dropped !== underId)];
  const place = { x: under.x - 16, y: under.y - 46 };
  change((doc, session) => createCluster(doc, session, { id, boardId, title: '', ...place }, members, mark));
  if (!sessionNow().clusters[id]) return;
  select([]);
  goTo(id);
  editWords(id);
}

/** Puts notes last in a cluster, or before the one at `index`, counted without those that move. */
export function moveToCluster(noteIds: Iterable<Id>, clusterId: Id, index?: number, mark = newMark()): void {
  change((doc, session) => putInCluster(doc, session, [...noteIds], clusterId, index, mark));
}

/** Stands notes that are in clusters in free places of the board. */
export function moveOutOfClusters(boardId: Id, noteIds: Iterable<Id>): void {
  const mark = newMark();
  const session = sessionNow();
  const inside = [...noteIds].flatMap((id) => (session.notes[id]?.clusterId ? [session.notes[id]] : []));
  const places = freePlaces(keptLayout(session, boardId), inside.map(noteHeight));
  change((doc) =>
    takeOutOfCluster(
      doc,
      session,
      inside.map(({ id }, index) => ({ id, ...(places[index] ?? { x: 0, y: 0 }) })),
      mark,
    ),
  );
}

export function nameCluster(id: Id, title: string): void {
  const mark = newMark();
  change((doc, session) => renameCluster(doc, session, id, title, mark), `words ${id}`);
}

/** Takes a cluster away from around its notes; not while the room votes on it. */
export function dissolve(id: Id): void {
  if (isVotedOn([id])) return;
  const mark = newMark();
  change((doc, session) => dissolveCluster(doc, session, id, mark));
}

/** Puts the notes of other clusters into one, which the keyboard is on then. Not while the room votes on one of those that go. */
export function joinClusters(intoId: Id, ids: readonly Id[]): void {
  if (isVotedOn(ids)) return;
  const mark = newMark();
  change((doc, session) => mergeClusters(doc, session, intoId, ids, mark));
  focusOn(intoId);
}

export function setClusterColour(id: Id, colour: NoteColour | null): void {
  change((doc) => colourCluster(doc, id, colour));
}

/** How much of a cluster is shown is the room's state: not undone. */
export function setCollapsed(id: Id, collapsed: boolean): void {
  changeRoom((doc, session) => collapseCluster(doc, session, id, collapsed));
}

/** Lets notes stand alone as voices of their own, or no longer. */
export function standAlone(ids: readonly Id[], alone: boolean): void {
  change((doc, session) => letStandAlone(doc, session, ids, alone));
}

/** Takes back what an entry of the history did. */
export function takeBackEntry(entryId: Id): void {
  const mark = newMark();
  change((doc, session) => takeBack(doc, session, entryId, mark));
}
