import type { Box } from '#shared/domain/board-layout.ts';

/** What the view shows: the board point at its top left corner, and CSS pixels per board unit. */
export type Camera = { x: number; y: number; zoom: number };
export type Point = { x: number; y: number };
export type Size = { width: number; height: number };

export const zoomRange = { min: 0.05, max: 4 };

/** Screen points are CSS pixels from the view's top left corner. */
export function toBoard(camera: Camera, point: Point): Point {
  return { x: camera.x + point.x / camera.zoom, y: camera.y + point.y / camera.zoom };
}

export function toScreen(camera: Camera, point: Point): Point {
  return { x: (point.x - camera.x) * camera.zoom, y: (point.y - camera.y) * camera.zoom };
}

/** Zooms by `factor` within the range; the board point under `screenPoint` stays there. */
export function zoomAt(camera: Camera, screenPoint: Point, factor: number): Camera {
  const zoom = withinRange(camera.zoom * factor);
  const fixed = toBoard(camera, screenPoint);
  return { x: fixed.x - screenPoint.x / zoom, y: fixed.y - screenPoint.y / zoom, zoom };
}

/** Moves the board by CSS pixels on the screen, as a hand that pulls it: positive is right and down. */
export function panBy(camera: Camera, dx: number, dy: number): Camera {
  return { ...camera, x: camera.x - dx / camera.zoom, y: camera.y - dy / camera.zoom };
}

/** The camera that shows all of `box` in the middle, with `padding` CSS pixels around, no closer than `maxZoom`. */
export function fit(box: Box, viewport: Size, padding: number, maxZoom = 1): Camera {
  const across = (viewport.width - padding * 2) / Math.max(1, box.width);
  const down = (viewport.height - padding * 2) / Math.max(1, box.height);
  const zoom = withinRange(Math.min(across, down, maxZoom));
  return {
    x: box.x + box.width / 2 - viewport.width / zoom / 2,
    y: box.y + box.height / 2 - viewport.height / zoom / 2,
    zoom,
  };
}

/** The part of the board that a view of this size shows. */
export function visibleBox(camera: Camera, viewport: Size): Box {
  return {
    x: camera.x,
    y: camera.y,
    width: viewport.width / camera.zoom,
    height: viewport.height / camera.zoom,
  };
}

function withinRange(zoom: number): number {
  return Math.min(zoomRange.max, Math.max(zoomRange.min, zoom));
}
