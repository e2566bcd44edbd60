import { hyphenPlaces } from './syllables.ts';

export type MeasureText = (text: string) => number;
/** The parts of a word, each for a line of its own; `guessed` of the breaks were not at a sign of the word's own. */
export type BrokenWord = { parts: string[]; guessed: number };

/** A way to end a line inside a word: after `at` graphemes, with `hyphen` added. A lower rank is better. */
type Break = { at: number; hyphen: '' | '-'; rank: number };
const rank = { sign: 0, joint: 1, syllable: 2, anywhere: 3 };

/** A sign of the word's own ends a line only after this much: not after the first slash of an address. */
const shortestStart = 3;

const invisible = /[\u00AD\u200B]/g;
const breakSign = /[-‐–—/\\_.,:;@&=?+\u200B]/;
const letter = /^\p{L}/u;
const unhyphenated = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}]/u;
const graphemeSegmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** What a reader sees as single signs: an emoji of many code points is one. */
export function graphemes(text: string): string[] {
  return Array.from(graphemeSegmenter.segment(text), ({ segment }) => segment);
}

/** A word as it is shown when it is not broken: soft hyphens and zero-width spaces only say where it may be. */
export function visibleText(word: string): string {
  return word.replace(invisible, '');
}

/**
 * Breaks a word that is wider than its line: at a soft hyphen, hyphen or slash of its own if it has one, else
 * between the parts of a compound or between syllables, with a hyphen, else wherever the line ends, never
 * inside a grapheme. `roomFor` gives the width of the line for each part.
 */
export function breakWord(word: string, roomFor: (part: number) => number, measure: MeasureText): BrokenWord {
  const signs = graphemes(word);
  const breaks = breaksOf(signs);
  const parts: string[] = [];
  let [start, guessed] = [0, 0];
  for (;;) {
    const room = roomFor(parts.length);
    if (fitsFrom(signs, start, room, measure)) break;
    const chosen = bestBreak(signs, breaks, start, room, measure);
    if (!chosen) break;
    parts.push(visibleText(signs.slice(start, chosen.at).join('')) + chosen.hyphen);
    if (chosen.rank !== rank.sign) guessed++;
    start = chosen.at;
  }
  return { parts: [...parts, visibleText(signs.slice(start).join(''))], guessed };
}

function fitsFrom(signs: string[], start: number, room: number, measure: MeasureText): boolean {
  let text = '';
  for (const sign of signs.slice(start)) {
    text += sign;
    // Measured in steps, so that a pasted text without spaces is not measured whole for every line.
    if (text.length % 16 === 0 && measure(visibleText(text)) > room) return false;
  }
  return measure(visibleText(text)) <= room;
}

/** The best break that fits the line; of equals, the last. One grapheme always fits, or the text would never end. */
function bestBreak(
  signs: string[],
  breaks: Break[],
  start: number,
  room: number,
  measure: MeasureText,
): Break | undefined {
  let best: Break | undefined;
  for (const candidate of breaks.slice(start)) {
    const text = visibleText(signs.slice(start, candidate.at).join(''));
    if (best && measure(text) > room) break;
    if (best && measure(text + candidate.hyphen) > room) continue;
    const rated = { ...candidate, rank: rankFrom(start, candidate) };
    if (!best || rated.rank <= best.rank) best = rated;
  }
  return best;
}

/** A guessed place too near the part's own beginning is no better than any. */
function rankFrom(start: number, candidate: Break): number {
  const short = candidate.at - start < shortestStart;
  return short && candidate.rank !== rank.sign ? rank.anywhere : candidate.rank;
}

function breaksOf(signs: string[]): Break[] {
  const hyphens = hyphensIn(signs);
  return signs.slice(1).map((next, index) => {
    const at = index + 1;
    const before = signs[index] ?? '';
    if (before === '\u00AD') return { at, hyphen: '-', rank: rank.sign };
    if (at >= shortestStart && breakSign.test(before) && !breakSign.test(next))
      return { at, hyphen: '', rank: rank.sign };
    return hyphens.get(at) ?? { at, hyphen: betweenLetters(before, next) ? '-' : '', rank: rank.anywhere };
  });
}

function hyphensIn(signs: string[]): Map<number, Break> {
  const breaks = new Map<number, Break>();
  for (let start = 0; start < signs.length; start++) {
    let end = start;
    while (letter.test(signs[end] ?? '')) end++;
    for (const [letters, kind] of hyphenPlaces(signs.slice(start, end)))
      breaks.set(start + letters, { at: start + letters, hyphen: '-', rank: rank[kind] });
    start = end;
  }
  return breaks;
}

function betweenLetters(before: string, next: string): boolean {
  return letter.test(before) && letter.test(next) && !unhyphenated.test(before + next);
}
