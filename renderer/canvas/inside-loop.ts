import type { Box } from '#shared/domain/board-layout.ts';
import type { Point } from './camera.ts';

/**
 * Whether the middle of a box is inside a closed path (the last point joins the first), by the even-odd rule: what
 * a path has run around twice is outside.
 */
export function insideLoop(points: readonly Point[], { x, y, width, height }: Box): boolean {
  const [middleX, middleY] = [x + width / 2, y + height / 2];
  let inside = false;
  for (const [at, a] of points.entries()) {
    const b = points.at(at - 1) ?? a;
    if (a.y > middleY === b.y > middleY) continue;
    if (middleX < ((b.x - a.x) * (middleY - a.y)) / (b.y - a.y) + a.x) inside = !inside;
  }
  return inside;
}

/** The smallest box around the path. */
export function boxAround(points: readonly Point[]): Box {
  const [xs, ys] = [points.map((point) => point.x), points.map((point) => point.y)];
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}
