import { weighed } from '../compare/weighed.ts';
import { reasonsBetween } from '../explain/reasons-between.ts';
import { wordTable } from '../explain/word-table.ts';
import type { SimilarNote } from '../grouping.ts';
import type { NoteStore, ReadNote } from '../note-store.ts';
import { type View, views } from '../vectors.ts';

const weights: Record<View, number> = { words: 0.4, letters: 0.3, topics: 0.15, related: 0.15 };
const leastScore = 0.08;

/** As `GroupingIndex.similar`. */
export function similarNotes(store: NoteStore, note: ReadNote, limit: number): SimilarNote[] {
  const own = new Map<number, number>();
  for (const view of views) {
    const { keys, weights: amounts } = weighed(note.vectors[view], store.rarity);
    keys.forEach((key, at) => own.set(key, weights[view] * (amounts[at] ?? 0)));
  }
  return [...store.notes.values()]
    .filter((other) => other !== note)
    .map((other) => ({ other, score: closeness(own, other, store) }))
    .filter(({ score }) => score >= leastScore)
    .toSorted((a, b) => b.score - a.score)
    .slice(0, limit)
    .map(({ other, score }) => ({
      note: other.id,
      score,
      reasons: reasonsBetween(other, wordTable([note]), store.topicNames),
    }))
    .filter(({ reasons }) => reasons.length > 0);
}

function closeness(own: Map<number, number>, other: ReadNote, store: NoteStore): number {
  let score = 0;
  for (const view of views) {
    const { keys, weights: amounts } = weighed(other.vectors[view], store.rarity);
    keys.forEach((key, at) => (score += (own.get(key) ?? 0) * (amounts[at] ?? 0)));
  }
  return Math.round(score * 1e6) / 1e6;
}
