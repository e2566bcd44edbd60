import { notePadding, noteSize } from '#shared/domain/note-size.ts';
import { textWeight } from './board-texts.ts';
import type { FittedText } from './fit-text.ts';
import { fontOf, type Context } from './measure-text.ts';
import { paintFoundWords } from './highlight-painter.ts';
import { placeAt, type Painting } from './painting.ts';
import type { IndexedNote } from './board-index.ts';

/** Smallest size on the screen, in CSS pixels, at which text is worth painting. */
const legible = 5;
const usualSize = 14.5;
const bars = { lineHeight: 18.5, height: 7, top: 6, strength: 0.16, signsPerLine: 16, most: 4 };
/** How far down the baseline stands in a line that is as high as the font, of its size. */
const ascent = 0.82;

const lineWidth = noteSize.width - notePadding.x * 2;
/** What stands for every note's words while they are private: alike for all, so that it says nothing of them. */
const veil = { widths: [1, 0.86, 0.58], radius: 3.5 };

/** Paints the text of a note, or bars in its stead when it could not be read or must not be. */
export function paintNoteText(painting: Painting, { note, box }: IndexedNote): void {
  if (painting.marks.veiled) {
    placeAt(painting, box.x, box.y);
    paintVeil(painting);
  } else if (painting.zoom * usualSize < legible) {
    placeAt(painting, box.x, box.y);
    paintBars(painting, note.text);
  } else {
    const fitted = painting.texts.note(note.text, box.height);
    placeAt(painting, box.x, box.y, roundedScale(fitted.size, painting.scale));
    if (painting.marks.matches?.has(note.id)) paintFoundWords(painting, note.text, fitted);
    paintWords(painting, fitted);
  }
}

/**
 * The scale at which letters are a multiple of 1/8 pixel high. A zoom runs through endless sizes, and drawing
 * the letters' shapes anew at each took more time than all else; no eye sees the difference.
 */
function roundedScale(size: number, scale: number): number {
  return Math.round(size * scale * 8) / 8 / size;
}

function paintWords({ ctx, look }: Painting, fitted: FittedText): void {
  ctx.font = fontOf(textWeight.note, fitted.size, look.font);
  ctx.fillStyle = look.noteInk;
  paintLines(ctx, fitted, { x: notePadding.x, y: notePadding.top });
}

/** How far below its top a line's baseline stands. */
export function baselineOf({ size, lineHeight }: FittedText): number {
  return (lineHeight - size) / 2 + size * ascent;
}

/** Paints lines from (x, y) down, in the context's font; those from right to left start at `width`, or at their own end. */
export function paintLines(
  ctx: Context,
  fitted: FittedText,
  { x, y }: { x: number; y: number },
  width?: number,
): void {
  let baseline = y + baselineOf(fitted);
  for (const { text, rightToLeft, room } of fitted.lines) {
    if (rightToLeft) {
      ctx.direction = 'rtl';
      ctx.fillText(text, x + (width ?? room), baseline);
      ctx.direction = 'ltr';
    } else ctx.fillText(text, x, baseline);
    baseline += fitted.lineHeight;
  }
}

function paintVeil({ ctx, look }: Painting): void {
  const { globalAlpha } = ctx;
  ctx.globalAlpha = globalAlpha * bars.strength;
  ctx.fillStyle = look.noteInk;
  ctx.beginPath();
  for (const [line, width] of veil.widths.entries())
    ctx.roundRect(notePadding.x, topOfBar(line), lineWidth * width, bars.height, veil.radius);
  ctx.fill();
  ctx.globalAlpha = globalAlpha;
}

function topOfBar(line: number): number {
  return notePadding.top + bars.top + line * bars.lineHeight;
}

/** From afar the length of a text still shows. Guessed from its signs: nothing has to be measured. */
function paintBars({ ctx, look }: Painting, text: string): void {
  const { globalAlpha } = ctx;
  const lines = Math.min(bars.most, text.length / bars.signsPerLine);
  ctx.globalAlpha = globalAlpha * bars.strength;
  ctx.fillStyle = look.noteInk;
  for (let line = 0; line < lines; line++) {
    const width = lineWidth * Math.min(1, Math.max(0.3, lines - line));
    ctx.fillRect(notePadding.x, topOfBar(line), width, bars.height);
  }
  ctx.globalAlpha = globalAlpha;
}
