import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState, type RefObject } from 'react';
import { around, standingBoxes, type BoardLayout, type Box } from '#shared/domain/board-layout.ts';
import type { Id } from '#shared/domain/id.ts';
import { keptLayout } from '#shared/domain/kept-layout.ts';
import { fit, panBy, toBoard, zoomAt, type Camera, type Point } from '#renderer/canvas/camera.ts';
import { useBoard } from '#renderer/store/board-store.ts';
import { setCollapsed } from '#renderer/store/cluster-actions.ts';
import { sessionNow } from '#renderer/store/session-store.ts';
import { lookFrom, useSight } from '#renderer/store/sight-store.ts';

/** Kept free for the zoom bar on the right and the tools below, in CSS pixels. */
export const margins = { top: 20, right: 76, bottom: 96, left: 32 };

type Size = { width: number; height: number };

export type View = {
  size: Size;
  pan: (dx: number, dy: number) => void;
  /** Zooms around a point of the surface; around its middle when none is given. */
  zoom: (factor: number, at?: { x: number; y: number }) => void;
  showAll: () => void;
  /** Brings a box into view; `near`: from too far away close enough to read. */
  show: (box: Box, near: boolean) => void;
  /** Fits a part of the board into the view. */
  showWhole: (box: Box) => void;
  boardPoint: (surfacePoint: Point) => Point;
};

/** Where the board is looked at from, following the surface's size and what asks to be seen. */
export function useView(surface: RefObject<HTMLElement | null>, boardId: Id, layout: BoardLayout): View {
  const size = useSize(surface);
  const fitIn = useCallback((box: Box) => lookFrom(() => fitWithin(box, size)), [size]);
  const view = useMemo(
    () => ({
      size,
      boardPoint,
      pan: (dx: number, dy: number) => lookFrom((now) => panBy(now, dx, dy)),
      zoom: (factor: number, at = { x: size.width / 2, y: size.height / 2 }) =>
        lookFrom((now) => zoomAt(now, at, factor)),
      showAll: () => fitIn(wholeBoard(boardId)),
      show: (box: Box, near: boolean) =>
        lookFrom((now) => bringIntoView(now, box, near ? wholeBoard(boardId) : null, size)),
      showWhole: fitIn,
    }),
    [fitIn, boardId, size],
  );
  useFirstLook(layout, size, view.showAll);
  useWanted(layout, view.show);
  return view;
}

/** Looked up when it is asked for, so that a view stays the same one while notes change. */
function wholeBoard(boardId: Id): Box {
  const standing = standingBoxes(keptLayout(sessionNow(), boardId));
  return around(standing.map((entry) => entry.box)) ?? emptyBox;
}

function boardPoint(point: Point): Point {
  return toBoard(useSight.getState().camera, point);
}

const emptyBox: Box = { x: 0, y: 0, width: 400, height: 200 };

export function fitWithin(box: Box, size: Size): Camera {
  const inner = {
    width: Math.max(100, size.width - margins.left - margins.right),
    height: Math.max(100, size.height - margins.top - margins.bottom),
  };
  const camera = fit(box, inner, 0);
  return panBy(camera, margins.left, margins.top);
}

/** Farther away than this, words cannot be read; what is shown then is shown from `close`. */
const readable = 0.6;
const close = 0.8;

/** Moves the view only as far as needed; given all that stands on the board, from too far away it comes close enough to read. */
function bringIntoView(camera: Camera, box: Box, hull: Box | null, size: Size): Camera {
  if (hull && camera.zoom < readable) return heldTo(hull, centredOn(box, size), size);
  const left = (box.x - camera.x) * camera.zoom;
  const top = (box.y - camera.y) * camera.zoom;
  const right = size.width - margins.right - box.width * camera.zoom;
  const bottom = size.height - margins.bottom - box.height * camera.zoom;
  return panBy(camera, nudge(left, margins.left, right), nudge(top, margins.top, bottom));
}

/** How far `at` must move to lie between `low` and `high`; what is too large to fit shows its beginning. */
function nudge(at: number, low: number, high: number): number {
  if (at < low || high < low) return low - at;
  return at > high ? high - at : 0;
}

function centredOn(box: Box, size: Size): Camera {
  const shownHeight = Math.min(box.height, size.height / close / 2);
  return {
    x: box.x + box.width / 2 - size.width / 2 / close,
    y: box.y + shownHeight / 2 - size.height / 2 / close,
    zoom: close,
  };
}

/** The same view, moved so that no more emptiness is shown around what stands on the board than need be. */
function heldTo(hull: Box, { x, y, zoom }: Camera, size: Size): Camera {
  const right = hull.x + hull.width - (size.width - margins.right) / zoom;
  const bottom = hull.y + hull.height - (size.height - margins.bottom) / zoom;
  return {
    x: between(hull.x - margins.left / zoom, x, right),
    y: between(hull.y - margins.top / zoom, y, bottom),
    zoom,
  };
}

/** `at`, or the nearest end; the beginning where there is no room between the ends. */
function between(low: number, at: number, high: number): number {
  return Math.max(low, Math.min(at, high));
}

function useSize(surface: RefObject<HTMLElement | null>): Size {
  const [size, setSize] = useState({ width: 0, height: 0 });
  useLayoutEffect(() => {
    const element = surface.current;
    if (!element) return;
    const observer = new ResizeObserver(() =>
      setSize({ width: element.clientWidth, height: element.clientHeight }),
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, [surface]);
  return size;
}

/** Shows everything when a board is opened, and again when its first many notes arrive at once. */
function useFirstLook(layout: BoardLayout, size: { width: number }, showAll: () => void): void {
  const counted = useRef(0);
  useEffect(() => {
    if (size.width === 0) return;
    const before = counted.current;
    counted.current = layout.notes.size;
    if (before === 0 || layout.notes.size - before > 20) showAll();
  }, [layout, size, showAll]);
}

function useWanted(layout: BoardLayout, show: View['show']): void {
  const wanted = useBoard((state) => state.wanted);
  const answered = useRef(wanted);
  useEffect(() => {
    if (!wanted || answered.current === wanted) return;
    const box = boxOf(layout, wanted.id);
    if (!box) return;
    const place = layout.notes.get(wanted.id);
    // Found in a cluster that is collapsed: that opens, and the next layout has a place for it.
    if (place?.tucked && place.note.clusterId !== null) return setCollapsed(place.note.clusterId, false);
    answered.current = wanted;
    show(box, wanted.near);
  }, [wanted, layout, show]);
}

/** Where a note or cluster stands; null when it is not on the board. */
export function boxOf(layout: BoardLayout, id: string): Box | null {
  return layout.notes.get(id)?.box ?? layout.clusters.find((place) => place.cluster.id === id)?.box ?? null;
}
