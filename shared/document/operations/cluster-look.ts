import type * as Y from 'yjs';
import { layoutBoard } from '#shared/domain/board-layout.ts';
import { isFrozen } from '#shared/domain/board-locks.ts';
import { makeRoom } from '#shared/domain/board-room.ts';
import type { Id } from '#shared/domain/id.ts';
import type { NoteColour } from '#shared/domain/note.ts';
import type { Session } from '#shared/domain/session.ts';
import { patch } from '../layout.ts';
import { slide } from './notes.ts';

/** Keeps a cluster and its notes where they are, or lets them move again. */
export function lockCluster(doc: Y.Doc, id: Id, locked: boolean): void {
  doc.transact(() => patch(doc, 'clusters', id, { locked: locked || undefined }));
}

/** Gives a cluster a colour, or takes it away (null). */
export function colourCluster(doc: Y.Doc, id: Id, colour: NoteColour | null): void {
  doc.transact(() => patch(doc, 'clusters', id, { colour: colour ?? undefined }));
}

/** Shows only a cluster's title and count, or opens it again; then what has come to stand below slides down. */
export function collapseCluster(doc: Y.Doc, session: Session, id: Id, collapsed: boolean): void {
  const cluster = session.clusters[id];
  if (!cluster) return;
  const clusters = { ...session.clusters, [id]: { ...cluster, collapsed } };
  doc.transact(() => {
    patch(doc, 'clusters', id, { collapsed: collapsed || undefined });
    if (!collapsed && !isFrozen(session, cluster.boardId))
      slide(doc, makeRoom(layoutBoard({ ...session, clusters }, cluster.boardId), id));
  });
}
