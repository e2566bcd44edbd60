import { englishStopwords } from './english.ts';
import type { Lexicon } from './lexicon.ts';
import { otherStopwords } from './others.ts';
import { swedishStopwords } from './swedish.ts';
import { joined } from './tokens.ts';
import type { Tongue } from './tongue.ts';

/** A topic, or a group of related words, that a word tells of, and how much: 1 at most. */
export type Told = { key: string; weight: number };

/** A word of a note that tells what it is about. */
export type ContentWord = {
  /** As it is written, in lower case. */
  shown: string;
  stem: string;
  /** Stems of the known words it is made of; empty when it is no known compound. */
  parts: string[];
  topics: Told[];
  related: Told[];
};

const stopwords: Record<Tongue, Set<string>> = {
  sv: new Set(swedishStopwords),
  en: new Set(englishStopwords),
  other: new Set(otherStopwords),
};

/** How much of a compound's meaning its parts carry, when the compound itself is no known word. */
const partShare = 0.7;

/** The words of a note that tell what it is about, read as a language. `lexicon` is that language's, if it has one. */
export function contentWords(
  tokens: readonly string[],
  tongue: Tongue,
  lexicon: Lexicon | undefined,
): ContentWord[] {
  return tokens
    .filter((token) => token.length > 1 && !stopwords[tongue].has(token))
    .map((shown) => (lexicon ? knownWord(shown, lexicon) : unknownWord(shown)));
}

function knownWord(shown: string, lexicon: Lexicon): ContentWord {
  const stem = lexicon.stem(joined(shown));
  const parts = lexicon.partsOf(stem);
  return {
    shown,
    stem,
    parts,
    topics: told(stem, parts, lexicon.topicsOf),
    related: told(stem, parts, lexicon.relatedOf),
  };
}

/** What the whole word tells; else what its parts do. A word that may mean several things tells less of each. */
function told(stem: string, parts: string[], known: Map<string, string[]>): Told[] {
  const whole = known.get(stem);
  if (whole) return whole.map((key) => ({ key, weight: 1 / whole.length }));
  return parts.flatMap((part) => {
    const found = known.get(part) ?? [];
    return found.map((key) => ({ key, weight: partShare / found.length }));
  });
}

const longestBeginning = 6;

/** In a language that is not known, the beginning of a long word stands for all its forms. */
function unknownWord(shown: string): ContentWord {
  const letters = Array.from(joined(shown));
  return { shown, stem: letters.slice(0, longestBeginning).join(''), parts: [], topics: [], related: [] };
}
