import type { ReadNote } from '../note-store.ts';
import type { ViewWeights } from '../compare/closeness.ts';

/** What kind of texts these are, which decides how they are best grouped. */
export type Material = {
  /** Share of the notes that speak of a known topic. */
  topical: number;
  /** Share of the words that come again in many notes: low for free thoughts, high for errands worded alike. */
  repetitive: number;
};

/** A word comes again when it stands in three notes, on a large board in one of forty. */
const leastNotes = 3;
const leastShare = 0.025;

export function materialOf(notes: readonly ReadNote[]): Material {
  const counts = new Map<string, number>();
  const stems = notes.map(({ words }) => [...new Set(words.map((word) => word.stem))]);
  for (const stem of stems.flat()) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  const least = Math.max(leastNotes, notes.length * leastShare);
  const all = stems.flat();
  const topical = notes.filter(({ words }) => words.some((word) => word.topics.length > 0)).length;
  return {
    topical: topical / Math.max(1, notes.length),
    repetitive: all.filter((stem) => (counts.get(stem) ?? 0) >= least).length / Math.max(1, all.length),
  };
}

/** People who answer an open question seldom use the same words: then what they speak of groups them best. */
export function isFreeThought({ topical, repetitive }: Material): boolean {
  return topical >= 0.6 && repetitive < 0.35;
}

/** Topics count for as much as they are spoken of. */
export function weightsFor(material: Material): ViewWeights {
  const topics = isFreeThought(material) ? 1 : Math.min(1, Math.max(0.25, (material.topical - 0.5) * 2.5));
  return { words: 1, letters: 1, related: 1, topics };
}
