import type { ReadNote } from '../note-store.ts';
import type { Vector, View } from '../vectors.ts';

/** A vector of length 1 (or 0, for a note with nothing in it). */
export type Weighed = { keys: readonly number[]; weights: Float64Array };

/** A vector in which rare features count for more, brought to length 1, so that products are cosines. */
export function weighed({ keys, amounts }: Vector, rarity: (feature: number) => number): Weighed {
  const weights = Float64Array.from(keys, (key, at) => (amounts[at] ?? 0) * rarity(key));
  const length = Math.sqrt(weights.reduce((sum, weight) => sum + weight * weight, 0));
  return { keys, weights: length > 0 ? weights.map((weight) => weight / length) : weights };
}

export function weighedView(
  notes: readonly ReadNote[],
  view: View,
  rarity: (feature: number) => number,
): Weighed[] {
  return notes.map((note) => weighed(note.vectors[view], rarity));
}
