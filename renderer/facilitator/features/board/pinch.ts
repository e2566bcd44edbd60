import type { Point } from '#renderer/canvas/camera.ts';

/** How two fingers have moved the view since their last move: pixels, a factor of zoom, and the point between them. */
export type Pinched = { dx: number; dy: number; factor: number; middle: Point };

/** Follows the fingers and pointers that are down; `move` answers while there are exactly two. */
export function createPinch() {
  const down = new Map<number, Point>();
  const pair = (): [Point, Point] | null => {
    const [a, b, ...more] = [...down.values()];
    return a && b && more.length === 0 ? [a, b] : null;
  };
  return {
    /** True when this is the second of two: what the first began is over. */
    down(id: number, at: Point): boolean {
      down.set(id, at);
      return pair() !== null;
    },
    move(id: number, at: Point): Pinched | null {
      const before = pair();
      if (!before || !down.has(id)) return null;
      down.set(id, at);
      const after = pair();
      return after && difference(before, after);
    },
    up(id: number): void {
      down.delete(id);
    },
  };
}

function difference(before: [Point, Point], after: [Point, Point]): Pinched {
  const [from, to] = [middleOf(before), middleOf(after)];
  const factor = spreadOf(after) / Math.max(1, spreadOf(before));
  return { dx: to.x - from.x, dy: to.y - from.y, factor, middle: to };
}

function middleOf([a, b]: [Point, Point]): Point {
  return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
}

function spreadOf([a, b]: [Point, Point]): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}
