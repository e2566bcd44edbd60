import type { MeasureText } from './break-word.ts';
import { isRightToLeft, type Line } from './fit-text.ts';
import type { Span } from './found-words.ts';

/** A stretch of a painted line, from the line's left end. */
export type Stretch = { x: number; width: number };
/** Signs that run one way: an even level from left to right, an odd one from right to left. */
type Run = Span & { level: number };

const digit = /^\p{Nd}$/u;
const strong = /^\p{L}$/u;

/** Where some signs of a line are painted. In a line of both directions they may be apart. */
export function stretchesOf({ text, rightToLeft }: Line, span: Span, measure: MeasureText): Stretch[] {
  const stretches: Stretch[] = [];
  let left = 0;
  for (const run of inVisualOrder(runsOf(text, rightToLeft))) {
    const part = text.slice(run.from, run.to);
    const width = measure(part);
    const [from, to] = [Math.max(span.from, run.from), Math.min(span.to, run.to)];
    if (from < to) {
      const before = measure(text.slice(run.from, from));
      const held = measure(text.slice(run.from, to)) - before;
      stretches.push({ x: left + (run.level % 2 === 0 ? before : width - before - held), width: held });
    }
    left += width;
  }
  return stretches;
}

/** The line cut where its direction changes, by the main rules of Unicode's bidirectional algorithm. */
function runsOf(text: string, rightToLeft: boolean): Run[] {
  const runs: Run[] = [];
  let at = 0;
  for (const [sign, level] of levelsOf(Array.from(text), rightToLeft ? 1 : 0)) {
    const last = runs.at(-1);
    if (last?.level === level) last.to += sign.length;
    else runs.push({ from: at, to: at + sign.length, level });
    at += sign.length;
  }
  return runs;
}

function levelsOf(signs: string[], base: number): [sign: string, level: number][] {
  let side = base;
  const own = signs.map((sign) => {
    if (strong.test(sign)) side = isRightToLeft(sign) ? 1 : 0;
    if (digit.test(sign)) return { side, level: side + base === 0 ? 0 : 2 };
    return strong.test(sign) ? { side, level: levelOf(side, base) } : null;
  });
  return signs.map((sign, at) => [sign, own[at]?.level ?? levelBetween(own, at, base)]);
}

function levelOf(side: number, base: number): number {
  return side === 1 ? 1 : base * 2;
}

/**
 * What has no direction of its own goes with its neighbours when they agree, else with the line. Digits side with
 * the letters before them.
 */
function levelBetween(own: ({ side: number } | null)[], at: number, base: number): number {
  const before = own.slice(0, at).findLast((sign) => sign !== null)?.side ?? base;
  const after = own.slice(at + 1).find((sign) => sign !== null)?.side ?? base;
  return before === after ? levelOf(before, base) : base;
}

/** What runs from right to left, and what is within it, is turned around. */
function inVisualOrder(runs: Run[]): Run[] {
  const order: Run[] = [];
  let held: Run[] = [];
  for (const run of runs) {
    if (run.level > 0) held.unshift(run);
    else {
      order.push(...held, run);
      held = [];
    }
  }
  return [...order, ...held];
}
