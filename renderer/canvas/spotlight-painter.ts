import { atLeast, strokeRing, type Painting } from './painting.ts';

/** A double ring around what the projector shows alone: two lines, so that it is told from other rings without colour. */
export function paintSpotlight(
  { ctx, look, zoom }: Painting,
  size: { width: number; height: number; radius: number },
  offset: number,
): void {
  const inner = atLeast(2.5, 1.5, zoom);
  ctx.strokeStyle = look.spotlight;
  strokeRing(ctx, size, offset, inner);
  strokeRing(ctx, size, offset + inner + atLeast(2, 1.25, zoom), atLeast(1.25, 1, zoom));
}
