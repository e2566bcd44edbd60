import { noteSize } from '#shared/domain/note-size.ts';
import type { IndexedNote } from './board-index.ts';
import { markShapes } from './mark-shapes.ts';
import type { Painting } from './painting.ts';

const strength = 0.55;
/** Distance from the note's right and bottom edges. */
const margin = { x: 9, y: 7 };
const radius = { near: 4.3, far: 32 };
/** Seen from afar the mark grows on its note, so as to be at least this large on the screen. */
const smallestRadius = 2.1;

/** CSS pixels per unit below which a mark is a speck; a picture painted in haste leaves out more. */
const seenFrom = { calm: 0.07, hasty: 0.3 };

/** Paints the shape that says a note's colour without colour. Leaves the context's origin at the mark. */
export function paintMark(painting: Painting, { note, box }: IndexedNote): void {
  const { ctx, look, zoom, scale, origin, hasty } = painting;
  if (zoom < (hasty ? seenFrom.hasty : seenFrom.calm)) return;
  const size = Math.min(radius.far, Math.max(radius.near, smallestRadius / zoom));
  const x = noteSize.width - margin.x - size;
  const y = box.height - margin.y - size;
  const left = origin.x + Math.round(box.x * scale) + x * scale;
  const top = origin.y + Math.round(box.y * scale) + y * scale;
  ctx.setTransform(size * scale, 0, 0, size * scale, left, top);
  const { globalAlpha } = ctx;
  ctx.globalAlpha = globalAlpha * strength;
  ctx.fillStyle = look.noteInk;
  ctx.fill(markShapes[note.colour]);
  ctx.globalAlpha = globalAlpha;
}
