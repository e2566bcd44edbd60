import type * as Y from 'yjs';
import type { Id } from '#shared/domain/id.ts';
import type { Rejection } from '#shared/domain/rejection.ts';
import type { Session } from '#shared/domain/session.ts';
import { put, remove } from '../layout.ts';

/** Remembers that a suggestion was turned down. */
export function rejectSuggestion(doc: Y.Doc, rejection: Rejection): void {
  doc.transact(() => put(doc, 'rejections', rejection));
}

/** Lets all that was turned down on a board be suggested again. */
export function forgetRejections(doc: Y.Doc, session: Session, boardId: Id): void {
  const of = Object.values(session.rejections).filter((rejection) => rejection.boardId === boardId);
  doc.transact(() => {
    for (const { id } of of) remove(doc, 'rejections', id);
  });
}
