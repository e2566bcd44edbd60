import { averageLinkage } from '#shared/clustering/automatic/average-linkage.ts';
import { englishStopwords, stemEnglish } from '#shared/clustering/language/english.ts';
import { stemSwedish, swedishStopwords } from '#shared/clustering/language/swedish.ts';
import { tokensOf } from '#shared/clustering/language/tokens.ts';

/** Where the groups were best on earlier sets (closeness, 1 = the same). */
const cuts = { sv: 0.02, en: 0.12 };
const known = {
  sv: { stem: stemSwedish, stopwords: new Set(swedishStopwords) },
  en: { stem: stemEnglish, stopwords: new Set(englishStopwords) },
};

/** The peer to compare with: stems, TF-IDF, cosine, average linkage. It is told the language. */
export function plainGroups(texts: string[], language: 'sv' | 'en'): number[] {
  const { stem, stopwords } = known[language];
  const stems = texts.map((text) =>
    tokensOf(text)
      .filter((token) => !stopwords.has(token))
      .map(stem),
  );
  const counts = new Map<string, number>();
  for (const each of stems.flatMap((words) => [...new Set(words)]))
    counts.set(each, (counts.get(each) ?? 0) + 1);
  const vectors = stems.map((words) =>
    unit(words, (word) => Math.log(texts.length / (counts.get(word) ?? 1))),
  );
  const size = texts.length;
  const rows = Float32Array.from({ length: size * size }, (_, at) =>
    cosine(vectors[Math.floor(at / size)], vectors[at % size]),
  );
  const groups = averageLinkage({ size, rows }, cuts[language]);
  const numbers = texts.map(() => 0);
  groups.forEach((members, group) => members.forEach((member) => (numbers[member] = group)));
  return numbers;
}

function unit(words: string[], weight: (word: string) => number): Map<string, number> {
  const vector = new Map<string, number>();
  for (const word of words) vector.set(word, (vector.get(word) ?? 0) + weight(word));
  const length = Math.hypot(...vector.values()) || 1;
  return new Map([...vector].map(([word, value]) => [word, value / length]));
}

function cosine(one: Map<string, number> | undefined, other: Map<string, number> | undefined): number {
  let sum = 0;
  for (const [word, value] of one ?? []) sum += value * (other?.get(word) ?? 0);
  return sum;
}
