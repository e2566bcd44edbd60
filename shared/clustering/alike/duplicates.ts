import { cosinesWith, postingsOf } from '../compare/closeness.ts';
import { weighedView } from '../compare/weighed.ts';
import { clusterReasons } from '../explain/cluster-reasons.ts';
import type { Duplicates } from '../grouping.ts';
import type { NoteStore, ReadNote } from '../note-store.ts';
import { sameTexts } from './same-texts.ts';

/** So alike in words, and in letters, that they probably say the same. */
const leastWords = 0.6;
const leastLetters = 0.7;

/** As `GroupingIndex.duplicates`. A note is in one group at most: that of the first note it is like. */
export function duplicatesIn(store: NoteStore): Duplicates[] {
  const texts = sameTexts([...store.notes.values()]);
  const first = texts.flatMap(({ notes }) => notes.slice(0, 1));
  const words = weighedView(first, 'words', store.rarity);
  const letters = weighedView(first, 'letters', store.rarity);
  const [byWord, byLetter] = [postingsOf(words), postingsOf(letters)];
  const wordCosines = new Float64Array(first.length);
  const letterCosines = new Float64Array(first.length);
  const taken = new Set<number>();
  const groups: ReadNote[][] = [];
  first.forEach((note, at) => {
    if (taken.has(at) || note.words.length === 0) return;
    cosinesWith(words, at, byWord, wordCosines);
    const near = indicesAbove(wordCosines, leastWords).filter((other) => other > at && !taken.has(other));
    if (near.length > 0) cosinesWith(letters, at, byLetter, letterCosines);
    const same = near.filter((other) => (letterCosines[other] ?? 0) >= leastLetters);
    for (const other of same) taken.add(other);
    const all = [at, ...same].flatMap((each) => texts[each]?.notes ?? []);
    if (all.length > 1) groups.push(all);
  });
  return groups.map((notes) => ({
    notes: notes.map(({ id }) => id),
    reasons: clusterReasons(notes, store.topicNames),
  }));
}

function indicesAbove(values: Float64Array, least: number): number[] {
  const found: number[] = [];
  values.forEach((value, at) => value >= least && found.push(at));
  return found;
}
