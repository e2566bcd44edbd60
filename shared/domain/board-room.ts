import {
  around,
  cell,
  clusterBox,
  clusterHeader,
  looseBox,
  overlaps,
  standingBoxes,
  type BoardLayout,
  type Box,
  type StandingBox,
} from './board-layout.ts';
import { gridPlaces, type Place } from './board-grid.ts';
import type { Id } from './id.ts';

const gap = 24;
const defaultColumns = 8;

export type Move = { id: Id; kind: 'cluster' | 'note'; x: number; y: number };

/**
 * Moves that make room for a cluster or loose note which has grown or is new: what it would cover, and all that
 * stands below that, slides down together, as text does when a line is added. Nothing above it moves, nor what is
 * locked; only what something new comes to stand on gives way from wherever it reaches.
 */
export function makeRoom(layout: BoardLayout, grownId: Id, isNew = false): Move[] {
  const standing = standingBoxes(layout);
  const place = standing.find((entry) => entry.id === grownId);
  if (!place) return [];
  const gives = ({ box }: StandingBox) => box.y >= place.box.y || (isNew && overlaps(box, place.box));
  const others = standing.filter((entry) => entry !== place && !entry.locked && gives(entry));
  const covered = others.filter((entry) => overlaps(entry.box, place.box));
  if (covered.length === 0) return [];
  const top = Math.min(...covered.map((entry) => entry.box.y));
  const distance = place.box.y + place.box.height + gap - top;
  return slidingWith(place.box, others, top).map(({ id, kind, box }) => ({
    id,
    kind,
    x: box.x,
    y: box.y + distance,
  }));
}

/** All from `top` downwards in the columns under `box`, widened by every cluster that slides with them. */
function slidingWith<T extends { box: Box }>(box: Box, others: T[], top: number): T[] {
  let [left, right] = [box.x, box.x + box.width];
  let sliding: T[] = [];
  for (;;) {
    const found = others.filter((o) => o.box.y >= top && o.box.x < right && o.box.x + o.box.width > left);
    if (found.length === sliding.length) return found;
    sliding = found;
    const hull = around(found.map((o) => o.box));
    if (!hull) return found;
    left = Math.min(left, hull.x);
    right = Math.max(right, hull.x + hull.width);
  }
}

/** Free cells of the board's grid for new notes of these heights, row by row among the loose notes, below the clusters. */
export function freePlaces(layout: BoardLayout, heights: readonly number[]): Place[] {
  const standing = standingBoxes(layout).map((entry) => entry.box);
  const hull = around(standing);
  const grid = { origin: gridOrigin(layout, hull), columns: gridColumns(heights.length, hull) };
  return gridPlaces(grid, standing, heights);
}

/** The loose notes' own corner, so that new ones stand in line with them, unless clusters reach below it. */
function gridOrigin(layout: BoardLayout, hull: Box | null): Place {
  const clusters = around(layout.clusters.map((place) => place.box));
  const loose = around(layout.loose.map(looseBox));
  const below = clusters ? clusters.y + clusters.height + gap : (hull?.y ?? 0);
  return { x: loose?.x ?? hull?.x ?? 0, y: loose && loose.y >= below ? loose.y : below };
}

function gridColumns(count: number, hull: Box | null): number {
  const wanted = Math.ceil(Math.sqrt(count * 1.5));
  const present = hull ? Math.ceil(hull.width / cell.width) : 0;
  return Math.max(defaultColumns, wanted, present);
}

/**
 * Where a new cluster of notes of these heights stands, on no other: after the last one, in rows above the loose notes.
 * The rows are as long as the loose notes', or hold as many clusters as there are rows: the shape of a screen.
 */
export function nextClusterPlace(
  layout: BoardLayout,
  columns: number,
  noteHeights: readonly number[],
): Place {
  const size = clusterBox({ x: 0, y: 0, columns }, noteHeights);
  const loose = around(layout.loose.map(looseBox));
  const last = layout.clusters.at(-1)?.box;
  const all = around(layout.clusters.map((place) => place.box));
  if (!last || !all) return { x: loose?.x ?? 0, y: loose ? loose.y - size.height - gap : 0 };
  const left = Math.min(all.x, loose?.x ?? all.x);
  const inRow = Math.max(2, Math.ceil(Math.sqrt(layout.clusters.length + 1)));
  const width = Math.max(loose?.width ?? 0, inRow * (size.width + gap));
  const beside = { ...size, x: last.x + last.width + gap, y: last.y };
  const isFree = layout.clusters.every((place) => !overlaps(place.box, beside));
  if (isFree && beside.x + size.width - left <= width) return { x: beside.x, y: beside.y };
  return { x: left, y: all.y + all.height + gap };
}

/**
 * A place for a new cluster whose first note stands at a point under its heading: when the heading would cover
 * something above, the heading stands at that point instead. The notes that go into it do not count.
 */
export function headingPlace(layout: BoardLayout, point: Place, going: readonly Id[]): Place {
  const above = { ...clusterBox({ ...point, columns: 1 }, []), height: clusterHeader };
  const covers = standingBoxes(layout).some(
    ({ id, box }) => !going.includes(id) && box.y < point.y && overlaps(box, above),
  );
  return covers ? { x: point.x, y: point.y + clusterHeader } : point;
}
