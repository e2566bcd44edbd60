import { gramsOf } from './language/grams.ts';
import type { ContentWord } from './language/read-note.ts';

/** The ways in which two notes can be alike. Each has features of its own. */
export const views = ['words', 'letters', 'topics', 'related'] as const;
export type View = (typeof views)[number];

/** A sparse vector: features by number, and how much the note has of each. */
export type Vector = { keys: number[]; amounts: number[] };
export type Vectors = Record<View, Vector>;

/** How much a part of a compound counts as a word of the note. */
const partAmount = 0.6;
/** Longer runs of letters than these gave nothing more. */
const gramSizes = [3, 4];

/** Gives each feature a number, the same for the same name. */
export type Numbering = (feature: string) => number;

export function vectorsOf(words: readonly ContentWord[], number: Numbering): Vectors {
  const found = Object.fromEntries(views.map((view) => [view, new Map<number, number>()])) as Record<
    View,
    Map<number, number>
  >;
  const add = (view: View, feature: string, amount: number) => {
    const key = number(`${view} ${feature}`);
    found[view].set(key, (found[view].get(key) ?? 0) + amount);
  };
  for (const { shown, stem, parts, topics, related } of words) {
    add('words', stem, 1);
    for (const part of parts) add('words', part, partAmount);
    for (const size of gramSizes) for (const gram of gramsOf(shown, size)) add('letters', gram, 1);
    for (const { key, weight } of topics) add('topics', key, weight);
    for (const { key, weight } of related) add('related', key, Math.sqrt(weight));
  }
  const vector = (view: View): Vector => ({
    keys: [...found[view].keys()],
    amounts: [...found[view].values()],
  });
  return {
    words: vector('words'),
    letters: vector('letters'),
    topics: vector('topics'),
    related: vector('related'),
  };
}
