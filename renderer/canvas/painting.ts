import type { BoardTexts } from './board-texts.ts';
import type { Look } from './look.ts';
import type { Marks } from './marks.ts';
import type { Context } from './measure-text.ts';

/** The words that stand on the board besides people's own. */
export type Labels = {
  /** How many notes a cluster holds: "14 lappar". */
  noteCount: (count: number) => string;
  /** Stands for the title of a cluster that has none. */
  untitled: string;
};

/** Everything one stroke of painting needs. */
export type Painting = {
  ctx: Context;
  look: Look;
  marks: Marks;
  labels: Labels;
  texts: BoardTexts;
  /** CSS pixels per board unit: decides how much detail can be seen. */
  zoom: number;
  /** Device pixels per board unit. */
  scale: number;
  /** Where the board's (0, 0) falls in the context, in whole device pixels. */
  origin: { x: number; y: number };
  /** The picture is for a moment in the middle of a zoom: what is small and costly may be left out. */
  hasty: boolean;
};

/**
 * Makes (x, y) of the board the context's origin, with `unit` device pixels (a board unit) as its unit. The
 * place is rounded to whole device pixels: edges are sharp, and a picture moved by whole pixels equals one painted there.
 */
export function placeAt({ ctx, scale, origin }: Painting, x: number, y: number, unit = scale): void {
  const left = origin.x + Math.round(x * scale);
  ctx.setTransform(unit, 0, 0, unit, left, origin.y + Math.round(y * scale));
}

/** Board units that are at least so many CSS pixels on the screen: lines stay visible from afar. */
export function atLeast(units: number, cssPixels: number, zoom: number): number {
  return Math.max(units, cssPixels / zoom);
}

/** Strokes a ring around a box of `width` × `height` at the context's origin, `offset` outside its edge. */
export function strokeRing(
  ctx: Context,
  size: { width: number; height: number; radius: number },
  offset: number,
  line: number,
): void {
  const out = offset + line / 2;
  ctx.lineWidth = line;
  ctx.beginPath();
  ctx.roundRect(-out, -out, size.width + out * 2, size.height + out * 2, Math.max(0, size.radius + out));
  ctx.stroke();
}

/** How far outside a note or cluster its rings and shadow can reach, in board units. */
export function reach(zoom: number): number {
  return 16 + 10 / zoom;
}
