import { noteFontSizes, noteLineHeight, notePadding, noteSize } from '#shared/domain/note-size.ts';
import { fitText, type FittedText, type Measure, type TextRoom, type TextStyle } from './fit-text.ts';
import { createMeasure } from './measure-text.ts';

export const textWeight = { note: 500, title: 700, count: 500 };
export const countSize = 13;
export const countGap = 10;

/** A note's height is reckoned from a table. Where a computer's own typeface is wider, letters shrink rather than be cut. */
const spareSizes = [9.5, 9, 8.5, 8];
export const noteStyle: TextStyle = {
  sizes: [...noteFontSizes, ...spareSizes],
  lineHeight: noteLineHeight,
  wholeWordsFrom: 12.5,
};
const noteCorner = { width: 12, height: 10 };
const titleStyle: TextStyle = { sizes: [18, 16.5, 15, 14], lineHeight: 1.2, wholeWordsFrom: 14 };
/** In the corner of a title, at the end of its last line, stands the count. */
const cornerOfTitle = 15;
const rememberedTexts = 12_000;

/** `whole` says that no word of it is broken or cut. */
export type FarTitle = { fitted: FittedText; width: number; whole: boolean };
export type FittedTitle = { title: FittedText; lastLine: number; count: number };

/** All texts of a board laid out in lines, each once. Made anew when the typeface changes or has loaded. */
export class BoardTexts {
  readonly #notes = new Map<string, FittedText>();
  readonly #titles = new Map<string, FittedTitle>();
  readonly #farTitles = new Map<string, FarTitle>();
  readonly #measureNote: Measure;
  readonly #measureTitle: Measure;

  constructor(family: string) {
    this.#measureNote = createMeasure(textWeight.note, family);
    this.#measureTitle = createMeasure(textWeight.title, family);
  }

  /** The words of a note that is `height` units high. */
  note(text: string, height: number): FittedText {
    return remembered(this.#notes, text, () => fitText(text, noteRoom(height), noteStyle, this.#measureNote));
  }

  /**
   * A cluster's title in a room of this size, with room for its count (may be '') after it, and the widths of
   * its last line and of the count.
   */
  title(text: string, count: string, { width, height }: { width: number; height: number }): FittedTitle {
    return remembered(this.#titles, `${width} ${height} ${count}\n${text}`, () => {
      const countWidth = count === '' ? 0 : this.#measureNote(count, countSize);
      const corner = { width: countWidth > 0 ? countWidth + countGap : 0, height: cornerOfTitle };
      const title = fitText(text, { width, height, corner }, titleStyle, this.#measureTitle);
      const lastLine = this.#measureTitle(title.lines.at(-1)?.text ?? '', title.size);
      return { title, lastLine, count: countWidth };
    });
  }

  /** A title seen from afar in so many lines at most, in CSS pixels, and the width of its widest line. */
  farTitle(text: string, width: number, style: { sizes: readonly number[]; mostLines: number }): FarTitle {
    return remembered(this.#farTitles, `${width}\n${text}`, () => {
      const height = style.mostLines * titleStyle.lineHeight * (style.sizes[0] ?? 0);
      const room = { width, height, corner: { width: 0, height: 0 } };
      const unbroken = { ...titleStyle, sizes: style.sizes, wholeWordsFrom: 0 };
      const fitted = fitText(text, room, unbroken, this.#measureTitle);
      const widths = fitted.lines.map((line) => this.#measureTitle(line.text, fitted.size));
      const whole = fitted.lines.map((line) => line.text).join(' ') === text.trim().replace(/\s+/g, ' ');
      return { fitted, width: Math.max(0, ...widths), whole };
    });
  }
}

export function noteRoom(height: number): TextRoom {
  return {
    width: noteSize.width - notePadding.x * 2,
    height: height - notePadding.top - notePadding.bottom,
    corner: noteCorner,
  };
}

function remembered<T>(cache: Map<string, T>, key: string, make: () => T): T {
  const known = cache.get(key);
  if (known) return known;
  const made = make();
  if (cache.size >= rememberedTexts) cache.delete(cache.keys().next().value ?? '');
  cache.set(key, made);
  return made;
}
