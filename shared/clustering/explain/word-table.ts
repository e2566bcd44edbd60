import { gramsOf } from '../language/grams.ts';
import type { ContentWord } from '../language/read-note.ts';
import type { ReadNote } from '../note-store.ts';

/** A word and the note it stands in. */
export type Standing = { note: ReadNote; word: ContentWord };

/** The words of some notes, by all that can tie them to a word of another note. */
export type WordTable = {
  stems: Map<string, Standing[]>;
  /** Parts of compounds, and whole words, that other compounds may have as parts. */
  parts: Map<string, Standing[]>;
  topics: Map<string, Standing[]>;
  related: Map<string, Standing[]>;
  words: Standing[];
};

export function wordTable(notes: readonly ReadNote[]): WordTable {
  const table: WordTable = {
    stems: new Map(),
    parts: new Map(),
    topics: new Map(),
    related: new Map(),
    words: [],
  };
  for (const note of notes)
    for (const word of note.words) {
      const standing = { note, word };
      table.words.push(standing);
      put(table.stems, word.stem, standing);
      for (const part of [word.stem, ...word.parts]) put(table.parts, part, standing);
      for (const { key } of word.topics) put(table.topics, key, standing);
      for (const { key } of word.related) put(table.related, key, standing);
    }
  return table;
}

function put(map: Map<string, Standing[]>, key: string, standing: Standing): void {
  if (!map.get(key)?.push(standing)) map.set(key, [standing]);
}

const shortestAlike = 5;
const leastAlike = 0.5;
const gramSize = 3;

/** Whether two different words are written nearly the same: half of their runs of three letters are common. */
export function isSpeltAlike(one: string, other: string): boolean {
  if (Math.min(one.length, other.length) < shortestAlike) return false;
  const grams = new Set(gramsOf(one, gramSize));
  const others = new Set(gramsOf(other, gramSize));
  const common = [...others].filter((gram) => grams.has(gram)).length;
  return (2 * common) / (grams.size + others.size) >= leastAlike;
}
