import type { IndexedNote } from './board-index.ts';
import { atLeast, strokeRing, type Painting } from './painting.ts';
import { paintSpotlight } from './spotlight-painter.ts';

/** Rings around the note at the context's origin: chosen, about to receive, under the keyboard, or alone on the projector. */
export function paintNoteRings(painting: Painting, { note: { id }, box }: IndexedNote, radius: number): void {
  const { ctx, look, marks, zoom } = painting;
  const chosen = marks.selected.has(id) || marks.dropTarget === id;
  const size = { width: box.width, height: box.height, radius };
  let offset = atLeast(2, 1, zoom);
  if (chosen) {
    const line = atLeast(3, 2, zoom);
    ctx.strokeStyle = look.accent;
    strokeRing(ctx, size, offset, line);
    offset += line + atLeast(1, 1, zoom);
  }
  if (marks.focused === id) {
    const line = atLeast(2, 1.5, zoom);
    ctx.strokeStyle = look.ink;
    strokeRing(ctx, size, offset, line);
    offset += line + atLeast(1, 1, zoom);
  }
  if (marks.spotlight === id) paintSpotlight(painting, size, offset);
}
