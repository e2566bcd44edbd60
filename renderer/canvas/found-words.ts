import type { FittedText } from './fit-text.ts';

/** Signs `from` up to and not including `to`, in UTF-16 units. */
export type Span = { from: number; to: number };
/** Signs of one line of a fitted text. */
export type LineSpan = Span & { line: number };

const unseen = /[\s\u00AD\u200B]/;

/** Where a text holds what is searched for, whatever the case. */
export function foundIn(text: string, search: string): Span[] {
  const sought = search.trim().toLocaleLowerCase();
  const { lower, origins } = lowered(text);
  const found: Span[] = [];
  for (
    let at = sought ? lower.indexOf(sought) : -1;
    at !== -1;
    at = lower.indexOf(sought, at + sought.length)
  )
    found.push({ from: origins[at] ?? 0, to: origins[at + sought.length] ?? text.length });
  return found;
}

/** A text in lower case, and for each of its units the place in the text: a letter may become two (İ). */
function lowered(text: string): { lower: string; origins: number[] } {
  const origins: number[] = [];
  let [lower, at] = ['', 0];
  for (const sign of text) {
    const small = sign.toLocaleLowerCase();
    for (let unit = 0; unit < small.length; unit++) origins.push(at);
    lower += small;
    at += sign.length;
  }
  return { lower, origins };
}

/** The parts of a fitted text's lines that show what is searched for; a match over a line break has one on each. */
export function foundInLines(text: string, search: string, { lines }: FittedText): LineSpan[] {
  const found = foundIn(text, search);
  if (found.length === 0) return [];
  const spans: LineSpan[] = [];
  let passed = 0;
  for (const [line, shown] of lines.entries()) {
    const { origins, next } = originsOf(text, shown.text, passed);
    passed = next;
    for (const { from, to } of found) {
      const first = origins.findIndex((origin) => origin >= from);
      const last = origins.findLastIndex((origin) => origin < to && origin >= from);
      if (first !== -1 && first <= last) spans.push({ line, from: first, to: last + 1 });
    }
  }
  return spans;
}

/**
 * Which unit of the text each unit of a line shows. A line lacks what cannot be seen and doubled spaces, and may
 * have a hyphen or an ellipsis that the text has not: those belong with the sign before them.
 */
function originsOf(text: string, line: string, start: number): { origins: number[]; next: number } {
  const origins: number[] = [];
  let next = start;
  for (const unit of line.split('')) {
    const at = unit === ' ' ? next : nextShown(text, next, unit);
    if (unit === ' ' || text[at] === unit) next = at + 1;
    origins.push(Math.max(start, next - 1));
  }
  return { origins, next };
}

function nextShown(text: string, start: number, unit: string): number {
  let at = start;
  while (text[at] !== unit && unseen.test(text[at] ?? '')) at++;
  return at;
}
