import RBush from 'rbush';
import {
  clusterHeader,
  contains,
  overlaps,
  type BoardLayout,
  type Box,
  type ClusterPlace,
  type NotePlace,
} from '#shared/domain/board-layout.ts';
import type { Id } from '#shared/domain/id.ts';
import type { Note } from '#shared/domain/note.ts';
import { changeBehind } from '#shared/lib/record-change.ts';
import type { Point } from './camera.ts';

export type Hit = { kind: 'note' | 'cluster-header' | 'cluster'; id: Id };

/** A note in its place; a higher rank lies on top. */
export type IndexedNote = {
  minX: number;
  minY: number;
  maxX: number;
  maxY: number;
  note: Note;
  box: Box;
  /** How many notes it stands for besides itself. */
  merged: number;
  rank: number;
};

/** Above this share of changed notes the tree is built anew, which is then faster. */
const rebuildShare = 0.25;

/** What stands where on the board. */
export class BoardIndex {
  readonly #tree = new RBush<IndexedNote>();
  #notes = new Map<Id, IndexedNote>();
  #clusters = new Map<Id, ClusterPlace>();
  /** The notes of the layout last taken in. */
  #places: BoardLayout['notes'] = new Map();

  /** Takes in a new layout; returns the boxes, old and new, of all that has changed. */
  update(layout: BoardLayout): Box[] {
    const clusters = new Map(layout.clusters.map((place) => [place.cluster.id, place]));
    const changed = changedClusters(this.#clusters, clusters);
    this.#clusters = clusters;
    const since = changeBehind(layout.notes);
    const isNext = since !== null && since.before === this.#places;
    this.#places = layout.notes;
    return [...changed, ...(isNext ? this.#updateSome(layout, since.keys) : this.#updateNotes(layout))];
  }

  /** The notes that overlap `box`, in painting order. */
  notesIn(box: Box): IndexedNote[] {
    const area = { minX: box.x, minY: box.y, maxX: box.x + box.width, maxY: box.y + box.height };
    return this.#tree.search(area).toSorted((a, b) => a.rank - b.rank);
  }

  clustersIn(box: Box): ClusterPlace[] {
    return [...this.#clusters.values()].filter((place) => overlaps(place.box, box));
  }

  /** The topmost thing at a point of the board; `skip` leaves out notes and clusters. */
  hit(point: Point, skip: (thing: { id: Id; clusterId: Id | null }) => boolean): Hit | null {
    const note = this.notesIn({ ...point, width: 0, height: 0 }).findLast((entry) => !skip(entry.note));
    if (note) return { kind: 'note', id: note.note.id };
    const place = [...this.#clusters.values()].findLast(
      ({ box, cluster }) => contains(box, point.x, point.y) && !skip({ id: cluster.id, clusterId: null }),
    );
    if (!place) return null;
    const inHeader = point.y < place.box.y + clusterHeader;
    return { kind: inHeader ? 'cluster-header' : 'cluster', id: place.cluster.id };
  }

  note(id: Id): IndexedNote | undefined {
    return this.#notes.get(id);
  }

  cluster(id: Id): ClusterPlace | undefined {
    return this.#clusters.get(id);
  }

  #updateNotes(layout: BoardLayout): Box[] {
    const before = this.#notes;
    const after = new Map<Id, IndexedNote>();
    const added: IndexedNote[] = [];
    for (const note of inPaintingOrder(layout)) {
      const place = layout.notes.get(note.id);
      if (!place || place.tucked) continue;
      const entry = kept(before.get(note.id), place) ?? indexed(place);
      entry.rank = after.size;
      after.set(note.id, entry);
      if (entry !== before.get(note.id)) added.push(entry);
    }
    const removed = [...before.values()].filter((entry) => after.get(entry.note.id) !== entry);
    this.#notes = after;
    this.#updateTree(removed, added);
    return [...removed, ...added].map((entry) => entry.box);
  }

  /** A layout made of the last one (see keptLayout) has the same notes in the same order. */
  #updateSome(layout: BoardLayout, ids: ReadonlySet<Id>): Box[] {
    const removed: IndexedNote[] = [];
    const added: IndexedNote[] = [];
    for (const id of ids) {
      const [before, place] = [this.#notes.get(id), layout.notes.get(id)];
      if (!before || !place || kept(before, place)) continue;
      const entry = { ...indexed(place), rank: before.rank };
      removed.push(before);
      added.push(entry);
      this.#notes.set(id, entry);
    }
    this.#updateTree(removed, added);
    return [...removed, ...added].map((entry) => entry.box);
  }

  #updateTree(removed: IndexedNote[], added: IndexedNote[]): void {
    if (removed.length + added.length > this.#notes.size * rebuildShare) {
      this.#tree.clear().load([...this.#notes.values()]);
      return;
    }
    for (const entry of removed) this.#tree.remove(entry);
    for (const entry of added) this.#tree.insert(entry);
  }
}

/** Loose notes lie on top of clusters, as they do while they are carried to one. */
function inPaintingOrder(layout: BoardLayout): Note[] {
  return [...layout.clusters.flatMap((place) => place.notes), ...layout.loose];
}

function indexed({ note, box, merged }: NotePlace): IndexedNote {
  const [maxX, maxY] = [box.x + box.width, box.y + box.height];
  return { minX: box.x, minY: box.y, maxX, maxY, note, box, merged, rank: 0 };
}

function kept(entry: IndexedNote | undefined, place: NotePlace): IndexedNote | undefined {
  const same = entry?.note === place.note && entry.merged === place.merged && sameBox(entry.box, place.box);
  return same ? entry : undefined;
}

function sameBox(a: Box, b: Box): boolean {
  return a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height;
}

function changedClusters(before: Map<Id, ClusterPlace>, after: Map<Id, ClusterPlace>): Box[] {
  const changed: Box[] = [];
  for (const [id, place] of before) if (!sameCluster(place, after.get(id))) changed.push(place.box);
  for (const [id, place] of after) if (!sameCluster(place, before.get(id))) changed.push(place.box);
  return changed;
}

function sameCluster(a: ClusterPlace, b: ClusterPlace | undefined): boolean {
  return b !== undefined && a.cluster === b.cluster && a.count === b.count && sameBox(a.box, b.box);
}
