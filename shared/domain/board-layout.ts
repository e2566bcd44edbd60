import { byOrder } from '#shared/lib/order-key.ts';
import type { Id } from './id.ts';
import type { Note } from './note.ts';
import type { Cluster } from './cluster.ts';
import { mergedNotes, standingNote } from './merged-notes.ts';
import { noteHeight, noteSize } from './note-size.ts';
import type { Session } from './session.ts';

export const noteGap = { x: 12, y: 14 };
export const clusterPadding = 16;
export const clusterHeader = 46;
const collapsedHeight = clusterHeader + 8;
export const cell = { width: noteSize.width + noteGap.x, height: noteSize.height + noteGap.y };

export type Box = { x: number; y: number; width: number; height: number };
/** `count` is how many notes were written: those that stand in it and those merged into them. */
export type ClusterPlace = { cluster: Cluster; box: Box; notes: Note[]; count: number };
/**
 * `merged` counts the notes that this one stands for besides itself. A note in a collapsed cluster is `tucked`: it has
 * its cluster's heading for a place.
 */
export type NotePlace = { note: Note; box: Box; merged: number; tucked: boolean };
/** Where everything on one board stands. Notes in clusters flow in rows, so only clusters and loose notes hold positions. */
export type BoardLayout = { clusters: ClusterPlace[]; notes: Map<Id, NotePlace>; loose: Note[] };

/** The box of a cluster with notes of these heights; an empty one has room for a note. */
export function clusterBox(
  cluster: Pick<Cluster, 'x' | 'y' | 'columns' | 'collapsed'>,
  noteHeights: readonly number[],
): Box {
  if (cluster.collapsed === true)
    return { ...clusterBox({ ...cluster, collapsed: false }, []), height: collapsedHeight };
  const rows = rowHeights(cluster.columns, noteHeights.length > 0 ? noteHeights : [noteSize.height]);
  return {
    x: cluster.x,
    y: cluster.y,
    width: clusterPadding * 2 + cluster.columns * cell.width - noteGap.x,
    height:
      clusterHeader + rows.reduce((sum, row) => sum + row + noteGap.y, 0) - noteGap.y + clusterPadding + 8,
  };
}

/** A row is as high as its highest note. */
function rowHeights(columns: number, heights: readonly number[]): number[] {
  const rows: number[] = [];
  for (let first = 0; first < heights.length; first += columns)
    rows.push(Math.max(...heights.slice(first, first + columns)));
  return rows;
}

function placeInCluster({ cluster, notes }: ClusterPlace, place: (note: Note, box: Box) => void): void {
  const heights = notes.map(noteHeight);
  let y = cluster.y + clusterHeader;
  for (const [row, rowHeight] of rowHeights(cluster.columns, heights).entries()) {
    const first = row * cluster.columns;
    for (const [column, note] of notes.slice(first, first + cluster.columns).entries()) {
      const x = cluster.x + clusterPadding + column * cell.width;
      place(note, { x, y, width: noteSize.width, height: noteHeight(note) });
    }
    y += rowHeight + noteGap.y;
  }
}

/** Where a note stands that is in no cluster. */
export function looseBox(note: Note): Box {
  return { x: note.x, y: note.y, width: noteSize.width, height: noteHeight(note) };
}

/** The cluster a note stands in; a note whose cluster is gone, or is on another board, stands loose. */
export function clusterOf(session: Session, note: Note): Cluster | null {
  const cluster = note.clusterId === null ? undefined : session.clusters[note.clusterId];
  return cluster?.boardId === note.boardId ? cluster : null;
}

/** The notes that stand on a board, in order; those merged into another are held by that one. */
export function notesOfBoard(session: Session, boardId: Id): Note[] {
  return Object.values(session.notes)
    .filter((note) => note.boardId === boardId && isStanding(session, note))
    .toSorted(byOrder);
}

function isStanding(session: Session, note: Note): boolean {
  return note.mergedInto === undefined || standingNote(session, note) === note;
}

export function clustersOfBoard(session: Session, boardId: Id): Cluster[] {
  return Object.values(session.clusters)
    .filter((cluster) => cluster.boardId === boardId)
    .toSorted(byOrder);
}

/** `merged` is given by who lays out a part of the session's notes: a note may stand for some that are not in the part. */
export function layoutBoard(
  session: Session,
  boardId: Id,
  merged: ReadonlyMap<Id, readonly Note[]> = mergedNotes(session),
): BoardLayout {
  const members = new Map<Id, Note[]>();
  const loose: Note[] = [];
  for (const note of notesOfBoard(session, boardId)) {
    const cluster = clusterOf(session, note);
    if (!cluster) loose.push(note);
    else if (!members.get(cluster.id)?.push(note)) members.set(cluster.id, [note]);
  }
  const mergedIn = (note: Note) => merged.get(note.id)?.length ?? 0;
  const clusters = clustersOfBoard(session, boardId).map((cluster) => {
    const notes = members.get(cluster.id) ?? [];
    const count = notes.reduce((sum, note) => sum + 1 + mergedIn(note), 0);
    return { cluster, notes, count, box: clusterBox(cluster, notes.map(noteHeight)) };
  });
  return { clusters, loose, notes: placeNotes(clusters, loose, mergedIn) };
}

function placeNotes(
  clusters: ClusterPlace[],
  loose: Note[],
  mergedIn: (note: Note) => number,
): Map<Id, NotePlace> {
  const places = new Map<Id, NotePlace>();
  const place = (note: Note, box: Box, tucked = false): void => {
    places.set(note.id, { note, box, merged: mergedIn(note), tucked });
  };
  for (const note of loose) place(note, looseBox(note));
  for (const entry of clusters) {
    if (entry.cluster.collapsed === true) for (const note of entry.notes) place(note, entry.box, true);
    else placeInCluster(entry, place);
  }
  return places;
}

export function overlaps(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

export function contains(box: Box, x: number, y: number): boolean {
  return x >= box.x && x < box.x + box.width && y >= box.y && y < box.y + box.height;
}

/** The smallest box around all of `boxes`; null when there are none. */
export function around(boxes: Iterable<Box>): Box | null {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const box of boxes) {
    left = Math.min(left, box.x);
    top = Math.min(top, box.y);
    right = Math.max(right, box.x + box.width);
    bottom = Math.max(bottom, box.y + box.height);
  }
  return left === Infinity ? null : { x: left, y: top, width: right - left, height: bottom - top };
}

export type StandingBox = { id: Id; kind: 'cluster' | 'note'; box: Box; locked: boolean };

/** Everything that stands by itself on the board: clusters and loose notes. */
export function standingBoxes(layout: BoardLayout): StandingBox[] {
  return [
    ...layout.clusters.map(({ cluster, box }) => ({
      id: cluster.id,
      kind: 'cluster' as const,
      box,
      locked: cluster.locked ?? false,
    })),
    ...layout.loose.map((note) => ({
      id: note.id,
      kind: 'note' as const,
      box: looseBox(note),
      locked: note.locked ?? false,
    })),
  ];
}
