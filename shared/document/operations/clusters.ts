import type * as Y from 'yjs';
import { layoutBoard } from '#shared/domain/board-layout.ts';
import { isFrozen, isMovableCluster, movableNotes } from '#shared/domain/board-locks.ts';
import { headingPlace, makeRoom, nextClusterPlace } from '#shared/domain/board-room.ts';
import { clusterTitleLimit, type Cluster } from '#shared/domain/cluster.ts';
import type { Id } from '#shared/domain/id.ts';
import type { Session } from '#shared/domain/session.ts';
import { cleanText, firstCodePoints } from '#shared/lib/clean-text.ts';
import { orderKeysAfter, orderKeysBetween } from '#shared/lib/order-key.ts';
import { heldTargets } from '../held-targets.ts';
import { patch, put, remove } from '../layout.ts';
import { slide, type NotePlacing } from './notes.ts';

const defaultColumns = 3;

type NewCluster = { id: Id; boardId: Id; title: string; x?: number; y?: number };

function clusterTitle(title: string): string {
  return firstCodePoints(cleanText(title), clusterTitleLimit);
}

/**
 * Makes a cluster of `noteIds` (none is fine), at the given place or the next free one, and makes room for it. Not on
 * a frozen board, nor of notes that are all locked.
 */
export function createCluster(
  doc: Y.Doc,
  session: Session,
  cluster: NewCluster,
  noteIds: readonly Id[],
): void {
  const layout = layoutBoard(session, cluster.boardId);
  const moving = movableNotes(session, noteIds);
  if (isFrozen(session, cluster.boardId) || (noteIds.length > 0 && moving.length === 0)) return;
  const heights = moving.flatMap((id) => layout.notes.get(id)?.box.height ?? []);
  const place =
    cluster.x === undefined || cluster.y === undefined
      ? nextClusterPlace(layout, defaultColumns, heights)
      : headingPlace(layout, { x: cluster.x, y: cluster.y }, moving);
  const order = orderKeysAfter(Object.values(session.clusters), 1)[0] ?? '';
  const made: Cluster = {
    ...cluster,
    ...place,
    title: clusterTitle(cluster.title),
    columns: defaultColumns,
    order,
  };
  doc.transact(() => {
    put(doc, 'clusters', made);
    const orders = orderKeysAfter(Object.values(session.notes), moving.length);
    putInto(
      doc,
      { ...session, clusters: { ...session.clusters, [made.id]: made } },
      moving,
      made,
      orders,
      true,
    );
  });
}

/**
 * Puts notes in a cluster, in the order given, and makes room below it: last, or before the note now at `index`,
 * counted without those that move.
 */
export function putInCluster(
  doc: Y.Doc,
  session: Session,
  noteIds: readonly Id[],
  clusterId: Id,
  index?: number,
): void {
  const cluster = session.clusters[clusterId];
  if (!cluster) return;
  const movable = movableNotes(session, noteIds);
  const joining = movable.filter((id) => session.notes[id]?.clusterId !== clusterId);
  doc.transact(() => {
    if (index === undefined) putInto(doc, session, joining, cluster);
    else putInto(doc, session, movable, cluster, keysAt(session, cluster, movable, index));
  });
}

function keysAt(session: Session, cluster: Cluster, moving: readonly Id[], index: number): string[] {
  const members = layoutBoard(session, cluster.boardId).clusters.find(
    (place) => place.cluster.id === cluster.id,
  );
  const rest = (members?.notes ?? []).filter((note) => !moving.includes(note.id));
  return orderKeysBetween(rest[index - 1]?.order ?? null, rest[index]?.order ?? null, moving.length);
}

function putInto(
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
    const placing = { clusterId: cluster.id, order: orders[index] ?? note.order };
    notes[id] = { ...note, ...placing };
    patch(doc, 'notes', id, placing);
  }
  slide(doc, makeRoom(layoutBoard({ ...session, notes }, cluster.boardId), cluster.id, isNew));
}

/** Takes notes out of their clusters and stands them at the given places, in board units. */
export function takeOutOfCluster(doc: Y.Doc, session: Session, places: readonly NotePlacing[]): void {
  const movable = new Set(
    movableNotes(
      session,
      places.map((place) => place.id),
    ),
  );
  doc.transact(() => {
    for (const { id, x, y } of places)
      if (movable.has(id)) patch(doc, 'notes', id, { clusterId: null, x, y });
  });
}

export function renameCluster(doc: Y.Doc, id: Id, title: string): void {
  doc.transact(() => patch(doc, 'clusters', id, { title: clusterTitle(title) }));
}

/** Moves a cluster with its notes, in board units. */
export function placeCluster(doc: Y.Doc, session: Session, id: Id, x: number, y: number): void {
  if (!isMovableCluster(session, id)) return;
  doc.transact(() => patch(doc, 'clusters', id, { x, y }));
}

/** Keeps a cluster and its notes where they are, or lets them move again. */
export function lockCluster(doc: Y.Doc, id: Id, locked: boolean): void {
  doc.transact(() => patch(doc, 'clusters', id, { locked: locked || undefined }));
}

/** Takes the cluster away; its notes stay where they stood, loose. One that an open voting is about stays. */
export function dissolveCluster(doc: Y.Doc, session: Session, id: Id): void {
  const cluster = session.clusters[id];
  if (!cluster || isFrozen(session, cluster.boardId) || heldTargets(doc).has(id)) return;
  const layout = layoutBoard(session, cluster.boardId);
  const members = layout.clusters.find((place) => place.cluster.id === id)?.notes ?? [];
  doc.transact(() => {
    for (const note of members) {
      const box = layout.notes.get(note.id)?.box;
      patch(doc, 'notes', note.id, { clusterId: null, ...(box && { x: box.x, y: box.y }) });
    }
    remove(doc, 'clusters', id);
  });
}
