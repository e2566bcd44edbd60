import type { Id } from '#shared/domain/id.ts';
import type { GroupingNote } from './grouping.ts';
import { lexiconOf, topicNamesIn } from './language/lexicon.ts';
import { contentWords, type ContentWord } from './language/read-note.ts';
import { type Evidence, evidenceIn, mainTongue, noteTongue, type Tongue } from './language/tongue.ts';
import { tokensOf } from './language/tokens.ts';
import type { Knowledge } from './topic-list.ts';
import { vectorsOf, type Vectors, views } from './vectors.ts';

/** A note that has been read. */
export type ReadNote = {
  id: Id;
  tokens: string[];
  evidence: Evidence;
  tongue: Tongue;
  /** Its content words, each form once, in the order they are written. */
  words: ContentWord[];
  vectors: Vectors;
};

export type NoteStore = {
  notes: ReadonlyMap<Id, ReadNote>;
  /** Names of topics in all languages, by key. */
  topicNames: ReadonlyMap<string, string>;
  /** How much a feature tells: the more, the fewer notes have it. */
  rarity: (feature: number) => number;
  /** The same for a word, by its stem. */
  wordRarity: (stem: string) => number;
  /** A cluster's title read as if it were a note; none where it says nothing. */
  readTitle: (title: string) => ReadNote[];
  put: (note: GroupingNote) => void;
  remove: (id: Id) => void;
};

/** Keeps the notes of a board read, and counts in how many notes each feature stands. */
export function createNoteStore(knowledge: Knowledge): NoteStore {
  const notes = new Map<Id, ReadNote>();
  const numbers = new Map<string, number>();
  const counts: number[] = [];
  const evidence: Evidence = { sv: 0, en: 0, other: 0 };
  let tokenCount = 0;
  let main: Tongue = 'sv';

  const number = (feature: string) => {
    const known = numbers.get(feature);
    if (known !== undefined) return known;
    numbers.set(feature, counts.length);
    return counts.push(0) - 1;
  };
  const count = (note: ReadNote, by: 1 | -1) => {
    for (const view of views)
      for (const key of note.vectors[view].keys) counts[key] = (counts[key] ?? 0) + by;
    for (const tongue of ['sv', 'en', 'other'] as const) evidence[tongue] += by * note.evidence[tongue];
    tokenCount += by * note.tokens.length;
  };
  const read = (id: Id, tokens: string[]): ReadNote => {
    const said = evidenceIn(tokens);
    const tongue = noteTongue(said, main);
    const words = firstOfEach(
      contentWords(tokens, tongue, tongue === 'other' ? undefined : lexiconOf(tongue, knowledge)),
    );
    return { id, tokens, evidence: said, tongue, words, vectors: vectorsOf(words, number) };
  };
  /** A board turns to another language once or twice at its beginning; then its notes are read anew. */
  const settle = () => {
    const now = mainTongue(evidence, tokenCount);
    if (now === main) return;
    main = now;
    for (const note of notes.values()) {
      count(note, -1);
      const again = read(note.id, note.tokens);
      notes.set(note.id, again);
      count(again, 1);
    }
  };
  const remove = (id: Id) => {
    const note = notes.get(id);
    if (!note) return;
    count(note, -1);
    notes.delete(id);
    settle();
  };
  const rarity = (feature: number) => Math.log(1 + notes.size / Math.max(1, counts[feature] ?? 1));
  return {
    notes,
    topicNames: topicNamesIn(knowledge),
    rarity,
    wordRarity: (stem) => rarity(numbers.get(`words ${stem}`) ?? -1),
    readTitle: (title) => {
      const note = read('', tokensOf(title));
      return note.words.length > 0 ? [note] : [];
    },
    remove,
    put: ({ id, text }) => {
      const before = notes.get(id);
      if (before) count(before, -1);
      const note = read(id, tokensOf(text));
      notes.set(id, note);
      count(note, 1);
      settle();
    },
  };
}

function firstOfEach(words: ContentWord[]): ContentWord[] {
  return [...new Map(words.map((word) => [word.shown, word])).values()];
}
