import { clusterHeader, type BoardLayout, type Box } from '#shared/domain/board-layout.ts';
import type { Id } from '#shared/domain/id.ts';

export type Direction = 'left' | 'right' | 'up' | 'down';

type Stop = { id: Id; box: Box };

/**
 * Where an arrow key goes from `from`: the nearest note or cluster heading in that direction, distance across
 * it counting double. From nowhere it goes to the first on the board; at the edge it stays (null).
 */
export function nearestIn(layout: BoardLayout, from: Id | null, direction: Direction): Id | null {
  const stops = stopsOf(layout);
  const start = stops.find((stop) => stop.id === from);
  if (!start) return firstOf(stops);
  let best: { id: Id; distance: number } | null = null;
  for (const stop of stops) {
    const distance = distanceIn(start.box, stop.box, direction);
    if (distance !== null && (!best || distance < best.distance)) best = { id: stop.id, distance };
  }
  return best?.id ?? null;
}

function stopsOf(layout: BoardLayout): Stop[] {
  const notes = [...layout.notes.values()].flatMap(({ note, box, tucked }) =>
    tucked ? [] : [{ id: note.id, box }],
  );
  const headings = layout.clusters.map(({ cluster, box }) => ({
    id: cluster.id,
    box: { ...box, height: clusterHeader },
  }));
  return [...headings, ...notes];
}

function firstOf(stops: Stop[]): Id | null {
  return stops.toSorted((a, b) => a.box.y - b.box.y || a.box.x - b.box.x)[0]?.id ?? null;
}

/** Null for what does not lie in the direction (within 45 degrees and a little). */
function distanceIn(from: Box, to: Box, direction: Direction): number | null {
  const [dx, dy] = [
    to.x + to.width / 2 - from.x - from.width / 2,
    to.y + to.height / 2 - from.y - from.height / 2,
  ];
  const along = { left: -dx, right: dx, up: -dy, down: dy }[direction];
  const across = direction === 'left' || direction === 'right' ? Math.abs(dy) : columnGap(from, to);
  // What lies straight above or below a wide heading is as near as any other; the one at its middle comes first.
  const aslant = direction === 'up' || direction === 'down' ? Math.abs(dx) / 100 : 0;
  return along > 1 && across <= along * 1.2 + 1 ? along + 2 * across + aslant : null;
}

/** How far apart two boxes are sideways; 0 when one stands over a part of the other. */
function columnGap(a: Box, b: Box): number {
  return Math.max(0, a.x - b.x - b.width, b.x - a.x - a.width);
}
