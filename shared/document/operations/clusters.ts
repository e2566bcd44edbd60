import type * as Y from 'yjs';
import { layoutBoard, type BoardLayout } from '#shared/domain/board-layout.ts';
import { isFrozen, isMovableCluster, movableNotes } from '#shared/domain/board-locks.ts';
import { headingPlace, nextClusterPlace } from '#shared/domain/board-room.ts';
import { clusterTitleLimit, type Cluster } from '#shared/domain/cluster.ts';
import type { HistoryKind, Mark } from '#shared/domain/history.ts';
import type { Id } from '#shared/domain/id.ts';
import type { Session } from '#shared/domain/session.ts';
import { cleanText, firstCodePoints } from '#shared/lib/clean-text.ts';
import { orderKeysAfter, orderKeysBetween } from '#shared/lib/order-key.ts';
import { heldTargets } from '../held-targets.ts';
import { patch, put, remove } from '../layout.ts';
import { remember, rememberTitle } from './history.ts';
import type { NotePlacing } from './notes.ts';
import { putInto } from './put-into.ts';

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
  mark?: Mark,
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
    const told = {
      kind: kindOfMaking(layout, session, moving),
      boardId: made.boardId,
      clusterId: made.id,
      ...(made.title === '' && { unnamed: true }),
    };
    remember(doc, session, mark, told, { notes: moving, clusters: [made.id] });
  });
}

/** Notes that all come from one cluster, and leave some behind, are split off from it. */
function kindOfMaking(layout: BoardLayout, session: Session, moving: readonly Id[]): HistoryKind {
  const homes = new Set(moving.map((id) => session.notes[id]?.clusterId ?? null));
  const [home] = homes;
  const place = layout.clusters.find(({ cluster }) => cluster.id === home);
  return homes.size === 1 && place && place.notes.length > moving.length ? 'split' : 'made';
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
  mark?: Mark,
): void {
  const cluster = session.clusters[clusterId];
  if (!cluster) return;
  const movable = movableNotes(session, noteIds);
  const joining = movable.filter((id) => session.notes[id]?.clusterId !== clusterId);
  doc.transact(() => {
    if (index === undefined) putInto(doc, session, joining, cluster);
    else putInto(doc, session, movable, cluster, keysAt(session, cluster, movable, index));
    const told = { kind: 'moved', boardId: cluster.boardId, clusterId } as const;
    remember(doc, session, mark, told, { notes: joining });
  });
}

function keysAt(session: Session, cluster: Cluster, moving: readonly Id[], index: number): string[] {
  const members = layoutBoard(session, cluster.boardId).clusters.find(
    (place) => place.cluster.id === cluster.id,
  );
  const rest = (members?.notes ?? []).filter((note) => !moving.includes(note.id));
  return orderKeysBetween(rest[index - 1]?.order ?? null, rest[index]?.order ?? null, moving.length);
}

/** Takes notes out of their clusters and stands them at the given places, in board units. */
export function takeOutOfCluster(
  doc: Y.Doc,
  session: Session,
  places: readonly NotePlacing[],
  mark?: Mark,
): void {
  const movable = new Set(
    movableNotes(
      session,
      places.map((place) => place.id),
    ),
  );
  doc.transact(() => {
    for (const { id, x, y } of places)
      if (movable.has(id)) patch(doc, 'notes', id, { clusterId: null, x, y });
    const [first] = movable;
    const note = first === undefined ? undefined : session.notes[first];
    if (!note) return;
    const told = { kind: 'takenOut', boardId: note.boardId, clusterId: note.clusterId } as const;
    remember(doc, session, mark, told, { notes: [...movable] });
  });
}

export function renameCluster(doc: Y.Doc, session: Session, id: Id, title: string, mark?: Mark): void {
  const cluster = session.clusters[id];
  if (!cluster) return;
  doc.transact(() => {
    patch(doc, 'clusters', id, { title: clusterTitle(title) });
    rememberTitle(doc, session, mark, cluster);
  });
}

/** Moves a cluster with its notes, in board units. */
export function placeCluster(doc: Y.Doc, session: Session, id: Id, x: number, y: number): void {
  if (!isMovableCluster(session, id)) return;
  doc.transact(() => patch(doc, 'clusters', id, { x, y }));
}

/** Takes the cluster away; its notes stay where they stood, loose. One that an open voting is about stays. */
export function dissolveCluster(doc: Y.Doc, session: Session, id: Id, mark?: Mark): void {
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
    const told = { kind: 'dissolved', boardId: cluster.boardId, clusterId: id } as const;
    remember(doc, session, mark, told, { notes: members.map((note) => note.id), clusters: [id] });
  });
}
