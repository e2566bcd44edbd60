import type * as Y from 'yjs';
import { boardSchema, type Board } from '#shared/domain/board.ts';
import type { Id } from '#shared/domain/id.ts';
import type { Session } from '#shared/domain/session.ts';
import { cleanText } from '#shared/lib/clean-text.ts';
import { orderKeysAfter } from '#shared/lib/order-key.ts';
import { patch, put } from '../layout.ts';

export function addBoard(doc: Y.Doc, session: Session, board: Pick<Board, 'id' | 'question'>): void {
  const order = orderKeysAfter(Object.values(session.boards), 1)[0] ?? '';
  doc.transact(() => put(doc, 'boards', boardSchema.parse({ ...board, order })));
}

export function editBoard(doc: Y.Doc, id: Id, question: string): void {
  doc.transact(() => patch(doc, 'boards', id, { question: cleanText(question) }));
}

/** Nothing on a frozen board moves. */
export function freezeBoard(doc: Y.Doc, id: Id, frozen: boolean): void {
  doc.transact(() => patch(doc, 'boards', id, { frozen }));
}

/** While writing is private the notes are counted and not shown; ending it reveals them. */
export function setPrivateWriting(doc: Y.Doc, id: Id, privateWriting: boolean): void {
  doc.transact(() => patch(doc, 'boards', id, { privateWriting }));
}

/** Fills the projector with a note or cluster of the board; null shows the whole board again. */
export function spotlight(doc: Y.Doc, id: Id, thing: Id | null): void {
  doc.transact(() => patch(doc, 'boards', id, { spotlight: thing }));
}
