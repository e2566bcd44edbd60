import { noteSize } from '#shared/domain/note-size.ts';
import { textWeight } from './board-texts.ts';
import type { IndexedNote } from './board-index.ts';
import { fontOf } from './measure-text.ts';
import { placeAt, type Painting } from './painting.ts';

/** How far each sheet peeks out from under the one above it, and how much darker it is. */
export const sheetStep = 3.5;
const shade = 0.1;
const mostSheets = 2;
const badge = { size: 10.5, height: 15, padding: 5, overlap: 4, right: 4, baseline: 11 };
/** Smallest size on the screen, in CSS pixels, at which the badge can be read. */
const legible = 5;

/** How many sheets show under a note that stands for so many others. */
export function sheetsOf(merged: number): number {
  return Math.min(merged, mostSheets);
}

/**
 * Paints the sheets that peek out from under a note that stands for others; the note is at the context's origin.
 * Not under a dimmed one: they would shine through it.
 */
export function paintSheets(
  { ctx, look }: Painting,
  { note, box, merged }: IndexedNote,
  radius: number,
): void {
  if (ctx.globalAlpha < 1) return;
  for (let sheet = sheetsOf(merged); sheet >= 1; sheet--) {
    ctx.beginPath();
    ctx.roundRect(sheet * sheetStep, sheet * sheetStep, noteSize.width, box.height, radius);
    ctx.fillStyle = look.notes[note.colour];
    ctx.fill();
    ctx.globalAlpha = shade * (sheet + 1);
    ctx.fillStyle = look.noteInk;
    ctx.fill();
    ctx.globalAlpha = 1;
  }
}

/** Says how many more a note stands for, below its lower edge, where no words are. */
export function paintStackBadge(painting: Painting, { box, merged }: IndexedNote): void {
  const { ctx, look, zoom } = painting;
  if (merged === 0 || badge.size * zoom < legible) return;
  placeAt(painting, box.x, box.y);
  ctx.font = fontOf(textWeight.title, badge.size, look.font);
  const words = `+${merged}`;
  const text = ctx.measureText(words).width;
  const left = noteSize.width + badge.right - text - badge.padding * 2;
  const top = box.height - badge.overlap;
  ctx.fillStyle = look.ink;
  ctx.beginPath();
  ctx.roundRect(left, top, text + badge.padding * 2, badge.height, badge.height / 2);
  ctx.fill();
  ctx.fillStyle = look.paper;
  ctx.fillText(words, left + badge.padding, top + badge.baseline);
}
