import type { Box } from '#shared/domain/board-layout.ts';

/** A rectangle of whole device pixels; `right` and `bottom` are just outside it. */
export type PixelRect = { left: number; top: number; right: number; bottom: number };

export const noPixels: PixelRect = { left: 0, top: 0, right: 0, bottom: 0 };

export function isEmpty(rect: PixelRect): boolean {
  return rect.left >= rect.right || rect.top >= rect.bottom;
}

export function intersection(a: PixelRect, b: PixelRect): PixelRect {
  const rect = {
    left: Math.max(a.left, b.left),
    top: Math.max(a.top, b.top),
    right: Math.min(a.right, b.right),
    bottom: Math.min(a.bottom, b.bottom),
  };
  return isEmpty(rect) ? noPixels : rect;
}

export function union(a: PixelRect, b: PixelRect): PixelRect {
  return {
    left: Math.min(a.left, b.left),
    top: Math.min(a.top, b.top),
    right: Math.max(a.right, b.right),
    bottom: Math.max(a.bottom, b.bottom),
  };
}

/** What of `a` is outside `b`, as rectangles that do not overlap. */
export function outside(a: PixelRect, b: PixelRect): PixelRect[] {
  const common = intersection(a, b);
  if (isEmpty(common)) return isEmpty(a) ? [] : [a];
  return [
    { ...a, bottom: common.top },
    { ...a, top: common.bottom },
    { ...common, left: a.left, right: common.left },
    { ...common, left: common.right, right: a.right },
  ].filter((rect) => !isEmpty(rect));
}

/** The same area in rectangles that do not overlap, so that nothing is painted twice. */
export function merged(rects: PixelRect[]): PixelRect[] {
  const apart: PixelRect[] = [];
  for (const rect of rects) {
    let grown = rect;
    for (let at = touching(apart, grown); at >= 0; at = touching(apart, grown)) {
      for (const taken of apart.splice(at, 1)) grown = union(grown, taken);
    }
    if (!isEmpty(grown)) apart.push(grown);
  }
  return apart;
}

function touching(rects: PixelRect[], rect: PixelRect): number {
  return rects.findIndex((other) => !isEmpty(intersection(other, rect)));
}

/**
 * The cells of a grid that the rectangles touch, within `limit`, side by side in rows: many small
 * rectangles become a few, of which none overlap.
 */
export function onGrid(rects: PixelRect[], cell: number, limit: PixelRect): PixelRect[] {
  const rows = new Map<number, Set<number>>();
  for (const rect of rects) {
    if (isEmpty(rect)) continue;
    for (let row = Math.floor(rect.top / cell); row * cell < rect.bottom; row++) {
      const columns = rows.get(row) ?? new Set();
      for (let column = Math.floor(rect.left / cell); column * cell < rect.right; column++)
        columns.add(column);
      rows.set(row, columns);
    }
  }
  return [...rows].flatMap(([row, columns]) => runs(columns).map((run) => cellsOf(row, run, cell, limit)));
}

/** Whole numbers as spans of neighbours, ends included. */
function runs(numbers: Set<number>): [number, number][] {
  const spans: [number, number][] = [];
  for (const number of [...numbers].toSorted((a, b) => a - b)) {
    const last = spans.at(-1);
    if (last && last[1] === number - 1) last[1] = number;
    else spans.push([number, number]);
  }
  return spans;
}

function cellsOf(row: number, [first, last]: [number, number], cell: number, limit: PixelRect): PixelRect {
  const rect = { left: first * cell, top: row * cell, right: (last + 1) * cell, bottom: (row + 1) * cell };
  return intersection(rect, limit);
}

/** All pixels that a box on the board touches when it is drawn at `scale` device pixels per unit. */
export function pixelsOf(box: Box, scale: number): PixelRect {
  return {
    left: Math.floor(box.x * scale),
    top: Math.floor(box.y * scale),
    right: Math.ceil((box.x + box.width) * scale),
    bottom: Math.ceil((box.y + box.height) * scale),
  };
}

export function boxOf(rect: PixelRect, scale: number): Box {
  return {
    x: rect.left / scale,
    y: rect.top / scale,
    width: (rect.right - rect.left) / scale,
    height: (rect.bottom - rect.top) / scale,
  };
}

/** One rectangle of an endless plane, and where it lies on the ring (see `onRing`). */
export type RingPiece = { rect: PixelRect; x: number; y: number };

/**
 * Cuts a rectangle of the endless plane where it wraps around a picture of `width` × `height` pixels in
 * which pixel (x, y) of the plane is kept at (x mod width, y mod height).
 */
export function onRing(rect: PixelRect, width: number, height: number): RingPiece[] {
  const pieces: RingPiece[] = [];
  for (const [top, bottom] of cutAt(rect.top, rect.bottom, height))
    for (const [left, right] of cutAt(rect.left, rect.right, width))
      pieces.push({ rect: { left, top, right, bottom }, x: modulo(left, width), y: modulo(top, height) });
  return pieces;
}

function cutAt(from: number, to: number, step: number): [number, number][] {
  const spans: [number, number][] = [];
  for (let start = from; start < to;) {
    const end = Math.min(to, start - modulo(start, step) + step);
    spans.push([start, end]);
    start = end;
  }
  return spans;
}

function modulo(value: number, step: number): number {
  return ((value % step) + step) % step;
}
