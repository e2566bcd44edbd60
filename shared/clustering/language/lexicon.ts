import { type Language, languages } from '#shared/domain/language.ts';
import type { Knowledge, Topic } from '../topic-list.ts';
import { stemEnglish } from './english.ts';
import { stemSwedish, swedishJoints, swedishParts } from './swedish.ts';
import { joined, tokensOf } from './tokens.ts';

/** The known words of one language, by stem, with the keys of the topics and the groups of related words they stand in. */
export type Lexicon = {
  topicsOf: Map<string, string[]>;
  relatedOf: Map<string, string[]>;
  stem: (token: string) => string;
  /** The known parts that a stem is made of, first and last; empty for a word that is known whole, or not at all. */
  partsOf: (stem: string) => string[];
};

const made = new WeakMap<Knowledge, Map<Language, Lexicon>>();

/** What a language's part of the knowledge says, made ready for look-up: once, when it is first asked for. */
export function lexiconOf(language: Language, knowledge: Knowledge): Lexicon {
  const lexicons = made.get(knowledge) ?? new Map<Language, Lexicon>();
  made.set(knowledge, lexicons);
  const lexicon = lexicons.get(language) ?? createLexicon(language, knowledge);
  lexicons.set(language, lexicon);
  return lexicon;
}

function createLexicon(language: Language, knowledge: Knowledge): Lexicon {
  const stem = remembered(language === 'sv' ? stemSwedish : stemEnglish);
  const topics = topicsIn(language, knowledge);
  const groups = knowledge.related
    .filter((list) => list.language === language)
    .flatMap((list) => list.groups);
  const topicsOf = keysByStem(
    topics.map((topic) => topic.words),
    stem,
    language,
  );
  const relatedOf = keysByStem(groups, stem, language);
  if (language === 'en') return { topicsOf, relatedOf, stem, partsOf: () => [] };
  const parts = new Set([...topicsOf.keys(), ...relatedOf.keys(), ...swedishParts.map(stem)]);
  return {
    topicsOf,
    relatedOf,
    stem,
    partsOf: remembered((word) => splitCompound(word, parts, stem)),
  };
}

/** The names of all topics, by the key that words tell them by. */
export function topicNamesIn(knowledge: Knowledge): Map<string, string> {
  return new Map(
    languages.flatMap((language) =>
      topicsIn(language, knowledge).map(({ name }, place) => [keyOf(language, place), name] as const),
    ),
  );
}

function topicsIn(language: Language, knowledge: Knowledge): Topic[] {
  return knowledge.topics.filter((list) => list.language === language).flatMap((list) => list.topics);
}

function keyOf(language: Language, place: number): string {
  return `${language} ${place}`;
}

/** The same words come again and again. */
function remembered<T>(work: (word: string) => T): (word: string) => T {
  const results = new Map<string, T>();
  return (word) => {
    const known = results.get(word);
    if (known !== undefined) return known;
    const result = work(word);
    results.set(word, result);
    return result;
  };
}

function keysByStem(lists: string[][], stem: Lexicon['stem'], language: Language): Map<string, string[]> {
  const keys = new Map<string, string[]>();
  lists.forEach((words, place) => {
    for (const each of new Set(words.flatMap(tokensOf).map((token) => stem(joined(token)))))
      if (!keys.get(each)?.push(keyOf(language, place))) keys.set(each, [keyOf(language, place)]);
  });
  return keys;
}

const shortestPart = 3;
const shortestLonePart = 4;
/** A compound of two known parts is told before one of a single, longer part. */
const bothKnown = 4;

/**
 * The first and the last known part of a Swedish compound, the longest that leave a whole word beside them. A part
 * of three letters counts only beside another, since by chance it stands in many words ("mat" in "material").
 */
function splitCompound(word: string, known: Set<string>, stem: Lexicon['stem']): string[] {
  if (known.has(word)) return [];
  let best: string[] = [];
  let bestScore = 0;
  for (let at = shortestPart; at <= word.length - shortestPart; at++) {
    const last = known.has(word.slice(at)) ? word.slice(at) : null;
    const found = [firstPart(word.slice(0, at), known, stem), last].filter((part) => part !== null);
    if (found.length === 0 || (found.length === 1 && (found[0] ?? '').length < shortestLonePart)) continue;
    const score = found.join('').length + (found.length === 2 ? bothKnown : 0);
    if (score > bestScore) [best, bestScore] = [found, score];
  }
  return best;
}

function firstPart(written: string, known: Set<string>, stem: Lexicon['stem']): string | null {
  for (const joint of swedishJoints) {
    if (!written.endsWith(joint)) continue;
    const base = written.slice(0, written.length - joint.length);
    if (base.length < shortestPart) continue;
    if (known.has(base)) return base;
    const stemmed = stem(base);
    if (stemmed.length >= shortestPart && known.has(stemmed)) return stemmed;
  }
  return null;
}
