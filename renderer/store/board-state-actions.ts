import type { Id } from '#shared/domain/id.ts';
import * as boards from '#shared/document/operations/boards.ts';
import { lockCluster } from '#shared/document/operations/cluster-look.ts';
import { lockNotes } from '#shared/document/operations/notes.ts';
import { change, changeRoom } from './session-store.ts';

/** Nothing on the board moves until it is thawed. As all of the room's state it is not undone. */
export function freeze(boardId: Id, frozen: boolean): void {
  changeRoom((doc) => boards.freezeBoard(doc, boardId, frozen));
}

/** Notes are hidden from the board and the projector until writing is no longer private. */
export function writePrivately(boardId: Id, isPrivate: boolean): void {
  changeRoom((doc) => boards.setPrivateWriting(doc, boardId, isPrivate));
}

/** Fills the projector with one note or cluster; null: with the whole board. */
export function putInSpotlight(boardId: Id, thing: Id | null): void {
  changeRoom((doc) => boards.spotlight(doc, boardId, thing));
}

export function setLocked(noteIds: readonly Id[], locked: boolean): void {
  change((doc) => lockNotes(doc, noteIds, locked));
}

export function setClusterLocked(id: Id, locked: boolean): void {
  change((doc) => lockCluster(doc, id, locked));
}
