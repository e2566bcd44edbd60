import type { Box } from '#shared/domain/board-layout.ts';
import { noteSize } from '#shared/domain/note-size.ts';
import type { Id } from '#shared/domain/id.ts';
import type { IndexedNote } from './board-index.ts';
import { paintMark } from './mark-painter.ts';
import type { Painting } from './painting.ts';
import { sheetsOf, sheetStep } from './stack-painter.ts';

/** CSS pixels per unit below which a note has no shadow and no bars for its lines. */
const farBelow = 0.15;
/** A frame around a chosen note, in CSS pixels. */
const frame = 2;
const farShade = 0.22;

export function isFar(zoom: number): boolean {
  return zoom < farBelow;
}

/** A note seen from afar, thousands at a time: a tile of its colour in whole pixels, a darker edge, its mark. */
export function paintFarNote(painting: Painting, entry: IndexedNote): void {
  const { ctx, look, scale, origin, hasty } = painting;
  const { note, box } = entry;
  const width = Math.max(1, Math.floor(noteSize.width * scale));
  const height = Math.max(1, Math.floor(box.height * scale));
  const [x, y] = [Math.round(box.x * scale), Math.round(box.y * scale)];
  ctx.setTransform(1, 0, 0, 1, origin.x, origin.y);
  if (!hasty) {
    ctx.fillStyle = look.shadow;
    ctx.fillRect(x, y + height, width, 1);
  }
  if (entry.merged > 0 && ctx.globalAlpha === 1) paintFarSheets(painting, entry, { x, y, width, height });
  paintFrames(painting, note.id, { x, y, width, height });
  ctx.fillStyle = look.notes[note.colour];
  ctx.fillRect(x, y, width, height);
  paintMark(painting, entry);
}

/** Those under a note that stands for others, in whole pixels. */
function paintFarSheets({ ctx, look, scale }: Painting, { note, merged }: IndexedNote, body: Box): void {
  const step = Math.max(1, Math.round(sheetStep * scale));
  for (let sheet = sheetsOf(merged); sheet >= 1; sheet--) {
    const [x, y] = [body.x + sheet * step, body.y + sheet * step];
    ctx.fillStyle = look.notes[note.colour];
    ctx.fillRect(x, y, body.width, body.height);
    ctx.fillStyle = look.noteInk;
    ctx.globalAlpha = farShade * sheet;
    ctx.fillRect(x, y, body.width, body.height);
    ctx.globalAlpha = 1;
  }
}

function paintFrames(painting: Painting, id: Id, body: Box): void {
  const { look, marks } = painting;
  const line = Math.max(1, Math.round((frame * painting.scale) / painting.zoom));
  if (marks.spotlight === id) {
    paintFrame(painting, look.spotlight, body, line * 4);
    paintFrame(painting, look.surface, body, line * 3);
    paintFrame(painting, look.spotlight, body, line * 2);
  }
  const framed = frameColour(painting, id);
  if (framed) paintFrame(painting, framed, body, line);
}

function paintFrame({ ctx }: Painting, colour: string, { x, y, width, height }: Box, line: number): void {
  ctx.fillStyle = colour;
  ctx.fillRect(x - line, y - line, width + line * 2, height + line * 2);
}

function frameColour({ marks, look }: Painting, id: Id): string | null {
  if (marks.focused === id) return look.ink;
  return marks.selected.has(id) || marks.dropTarget === id ? look.accent : null;
}
