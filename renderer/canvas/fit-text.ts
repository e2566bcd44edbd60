import { breakWord, graphemes, visibleText, type MeasureText } from './break-word.ts';

/** Gives a text's width at a font size, in the same unit as the size. */
export type Measure = (text: string, size: number) => number;

/** The room for a text. Lines that reach down into its bottom corner are shorter: something else stands there. */
export type TextRoom = { width: number; height: number; corner: { width: number; height: number } };

export type TextStyle = {
  /** Font sizes to try, largest first; at the last one the text is cut. */
  sizes: readonly number[];
  /** Of the font size. */
  lineHeight: number;
  /** Down to this size a text is rather made smaller than a word broken. */
  wholeWordsFrom: number;
};

/** `room` is the width that the line could have taken. */
export type Line = { text: string; rightToLeft: boolean; room: number };
export type FittedText = { lines: Line[]; size: number; lineHeight: number; cut: boolean };

type Paragraph = { words: string[]; rightToLeft: boolean };
/** `broken` counts the breaks inside words that the words' own signs did not offer. */
type Wrapped = { lines: Line[]; broken: number };
/** The lines of one font size. */
type Page = { capacity: number; roomFor: (line: number) => number; measure: MeasureText };

const firstLetterRightToLeft =
  /^[^\p{L}]*[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
/** White space except the kinds that hold words together. */
const spaces = /[^\S\u00A0\u202F\u2060]+/;

/** Whether a text is written from right to left; its first letter decides, as in HTML's dir="auto". */
export function isRightToLeft(text: string): boolean {
  return firstLetterRightToLeft.test(text);
}

/** Lays a text out in lines at the largest size that holds all of it; what fits at no size ends in an ellipsis. */
export function fitText(text: string, room: TextRoom, style: TextStyle, measure: Measure): FittedText {
  const paragraphs = paragraphsOf(text);
  let [best, fewest]: [FittedText | null, number] = [null, Infinity];
  for (const size of style.sizes) {
    if (fewest === 0 || (best && size < style.wholeWordsFrom)) break;
    const page = pageOf(size, room, style, measure);
    const { lines, broken } = wrap(paragraphs, page);
    if (lines.length > page.capacity || broken >= fewest) continue;
    best = { lines, size, lineHeight: size * style.lineHeight, cut: false };
    fewest = broken;
  }
  return best ?? cutAtFloor(paragraphs, room, style, measure);
}

function cutAtFloor(paragraphs: Paragraph[], room: TextRoom, style: TextStyle, measure: Measure): FittedText {
  const size = style.sizes.at(-1) ?? 10;
  const page = pageOf(size, room, style, measure);
  const lines = wrap(paragraphs, page).lines.slice(0, page.capacity);
  const last = lines.pop();
  if (last) lines.push({ ...last, text: withEllipsis(last.text, last.room, page.measure) });
  return { lines, size, lineHeight: size * style.lineHeight, cut: true };
}

function paragraphsOf(text: string): Paragraph[] {
  return text
    .split('\n')
    .map((line) => ({ words: line.split(spaces).filter(Boolean), rightToLeft: isRightToLeft(line) }))
    .filter((paragraph) => paragraph.words.length > 0);
}

function capacityOf(size: number, room: TextRoom, style: TextStyle): number {
  return Math.max(1, Math.floor(room.height / (size * style.lineHeight)));
}

function pageOf(size: number, room: TextRoom, style: TextStyle, measure: Measure): Page {
  const cornerTop = room.height - room.corner.height;
  return {
    capacity: capacityOf(size, room, style),
    roomFor: (line) =>
      (line + 1) * size * style.lineHeight > cornerTop ? room.width - room.corner.width : room.width,
    measure: (text) => measure(text, size),
  };
}

/** Fills lines word by word; stops soon after the page is full, since the caller then tries a smaller size. */
function wrap(paragraphs: Paragraph[], page: Page): Wrapped {
  const wrapped: Wrapped = { lines: [], broken: 0 };
  for (const paragraph of paragraphs) {
    if (wrapped.lines.length > page.capacity) break;
    wrapParagraph(paragraph, page, wrapped);
  }
  return wrapped;
}

function wrapParagraph({ words, rightToLeft }: Paragraph, page: Page, wrapped: Wrapped): void {
  const space = page.measure(' ');
  let [line, width] = ['', 0];
  const endLine = (): void => {
    if (line) addLine(line, rightToLeft, page, wrapped);
    [line, width] = ['', 0];
  };
  for (const word of words) {
    const shown = visibleText(word);
    const wordWidth = page.measure(shown);
    if (line && width + space + wordWidth > page.roomFor(wrapped.lines.length)) endLine();
    if (wrapped.lines.length > page.capacity) return;
    if (line) {
      line += ` ${shown}`;
      width += space + wordWidth;
    } else if (wordWidth <= page.roomFor(wrapped.lines.length)) {
      [line, width] = [shown, wordWidth];
    } else {
      line = breakInto(word, rightToLeft, page, wrapped);
      width = page.measure(line);
    }
  }
  endLine();
}

/** Sets all parts of a long word but the last as lines; returns the last, which other words may follow. */
function breakInto(word: string, rightToLeft: boolean, page: Page, wrapped: Wrapped): string {
  const first = wrapped.lines.length;
  const { parts, guessed } = breakWord(word, (part) => page.roomFor(first + part), page.measure);
  for (const text of parts.slice(0, -1)) addLine(text, rightToLeft, page, wrapped);
  wrapped.broken += guessed;
  return parts.at(-1) ?? '';
}

function addLine(text: string, rightToLeft: boolean, page: Page, { lines }: Wrapped): void {
  lines.push({ text, rightToLeft, room: page.roomFor(lines.length) });
}

function withEllipsis(text: string, room: number, measure: MeasureText): string {
  const kept = graphemes(text.replace(/[-\s.,;:]+$/u, ''));
  while (kept.length > 0 && measure(`${kept.join('')}…`) > room) kept.pop();
  return `${kept.join('').trimEnd()}…`;
}
