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
  grams?: Map<string, Standing[]>;
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

/**
 * The first word of another note that is written nearly as this one is: half of their runs of three letters are
 * common. Short words are too easily alike.
 */
export function speltAlike({ note, word }: Standing, table: WordTable): ContentWord | undefined {
  if (word.shown.length < shortestAlike) return undefined;
  const own = new Set(gramsOf(word.shown, gramSize));
  const common = new Map<Standing, number>();
  for (const gram of own)
    for (const standing of gramsIn(table).get(gram) ?? [])
      common.set(standing, (common.get(standing) ?? 0) + 1);
  for (const [standing, count] of common) {
    const all = own.size + new Set(gramsOf(standing.word.shown, gramSize)).size;
    if (standing.note !== note && (2 * count) / all >= leastAlike) return standing.word;
  }
  return undefined;
}

/** Made when the first word is looked for: most notes are tied by better things than letters. */
function gramsIn(table: WordTable): Map<string, Standing[]> {
  if (table.grams) return table.grams;
  const grams = new Map<string, Standing[]>();
  for (const standing of table.words)
    if (standing.word.shown.length >= shortestAlike)
      for (const gram of new Set(gramsOf(standing.word.shown, gramSize))) put(grams, gram, standing);
  table.grams = grams;
  return grams;
}
