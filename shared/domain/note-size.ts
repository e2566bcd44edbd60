import { noteTextWidth } from './letter-widths.ts';
import type { Note } from './note.ts';

/** All measures in board units; one unit is one CSS pixel at 100 % (look/run.html). */
export const noteSize = { width: 132, height: 104 };
/** Free around the words of a note. */
export const notePadding = { x: 12, top: 11, bottom: 6 };
/** Sizes that a note's words are tried at, largest first; the last is the floor, where the note grows instead. */
export const noteFontSizes = [14.5, 13.5, 12.5, 11.25, 10];
export const noteLineHeight = 1.28;

const floor = 10;
const lineWidth = noteSize.width - notePadding.x * 2;
const linesInUsual = Math.floor(
  (noteSize.height - notePadding.top - notePadding.bottom) / (floor * noteLineHeight),
);
/** So few letters fit whatever they are, and need not be measured. */
const surelyFits = 40;

const heights = new WeakMap<Note, number>();

/**
 * How high a note is: as usual, or as much higher as its words need at the smallest size. Reckoned from a table of
 * letter widths and not from the painted text, so that every window and the host lay a board out alike.
 */
export function noteHeight(note: Note): number {
  if (isShort(note.text)) return noteSize.height;
  const known = heights.get(note);
  if (known !== undefined) return known;
  const height = heightOfText(note.text);
  heights.set(note, height);
  return height;
}

/** How high a note with this text is. */
export function heightOfText(text: string): number {
  if (isShort(text)) return noteSize.height;
  const lines = linesOf(text);
  // The last line keeps clear of the mark in the corner, so a note that is full gets one more.
  if (lines < linesInUsual) return noteSize.height;
  const grown = Math.ceil((lines + 1) * floor * noteLineHeight) + notePadding.top + notePadding.bottom;
  return Math.max(noteSize.height, grown);
}

function isShort(text: string): boolean {
  return text.length <= surelyFits && !text.includes('\n');
}

function linesOf(text: string): number {
  let lines = 0;
  for (const paragraph of text.split('\n')) if (paragraph.trim() !== '') lines += linesOfParagraph(paragraph);
  return lines;
}

function linesOfParagraph(text: string): number {
  const space = noteTextWidth(' ') * floor;
  let [lines, filled] = [1, 0];
  for (const word of text.split(/\s+/)) {
    const width = noteTextWidth(word) * floor;
    if (filled > 0 && filled + space + width > lineWidth) [lines, filled] = [lines + 1, 0];
    if (width <= lineWidth) filled += (filled > 0 ? space : 0) + width;
    // A word that is broken leaves some room unused at the end of each of its lines.
    else [lines, filled] = [lines + Math.floor(width / (lineWidth * 0.85)), width % (lineWidth * 0.85)];
  }
  return lines;
}
