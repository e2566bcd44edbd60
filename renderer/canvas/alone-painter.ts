import { noteSize } from '#shared/domain/note-size.ts';
import type { IndexedNote } from './board-index.ts';
import { atLeast, placeAt, strokeRing, type Painting } from './painting.ts';

const gap = 3;
const dash = 6;
const line = { units: 1.25, cssPixels: 1 };

/** Marks a voice that stands alone by the room's wish: a dashed ring, as on a map around what is left where it is. */
export function paintAlone(painting: Painting, { box }: IndexedNote, radius: number): void {
  const { ctx, look, zoom } = painting;
  placeAt(painting, box.x, box.y);
  ctx.strokeStyle = look.muted;
  ctx.setLineDash([dash, dash * 0.75]);
  const size = { width: noteSize.width, height: box.height, radius };
  strokeRing(ctx, size, gap, atLeast(line.units, line.cssPixels, zoom));
  ctx.setLineDash([]);
}
