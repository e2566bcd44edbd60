import type * as Y from 'yjs';
import { layoutBoard } from '#shared/domain/board-layout.ts';
import { makeRoom } from '#shared/domain/board-room.ts';
import type { Cluster } from '#shared/domain/cluster.ts';
import type { Id } from '#shared/domain/id.ts';
import type { Session } from '#shared/domain/session.ts';
import { orderKeysAfter } from '#shared/lib/order-key.ts';
import { patch } from '../layout.ts';
import { slide } from './notes.ts';

/** Puts notes in a cluster, last or by the order keys given, and makes room below it. They no longer stand alone. */
export function putInto(
  doc: Y.Doc,
  session: Session,
  noteIds: readonly Id[],
  cluster: Cluster,
  orders = orderKeysAfter(Object.values(session.notes), noteIds.length),
  isNew = false,
): void {
  const notes = { ...session.notes };
  for (const [index, id] of noteIds.entries()) {
    const note = notes[id];
    if (!note) continue;
    const placing = { clusterId: cluster.id, order: orders[index] ?? note.order, alone: undefined };
    notes[id] = { ...note, ...placing };
    patch(doc, 'notes', id, placing);
  }
  slide(doc, makeRoom(layoutBoard({ ...session, notes }, cluster.boardId), cluster.id, isNew));
}
