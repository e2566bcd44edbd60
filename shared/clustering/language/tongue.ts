import { englishMarks } from './english.ts';
import { otherMarks } from './others.ts';
import { swedishMarks } from './swedish.ts';

/** The languages that are known by their words; all others are read by their letters. */
export type Tongue = 'sv' | 'en' | 'other';

/** How many words of each language's own a text holds. */
export type Evidence = Record<Tongue, number>;

const marks: [Tongue, Set<string>][] = [
  ['sv', new Set(swedishMarks)],
  ['en', new Set(englishMarks)],
  ['other', new Set(otherMarks)],
];

export function evidenceIn(tokens: readonly string[]): Evidence {
  const found: Evidence = { sv: 0, en: 0, other: 0 };
  for (const token of tokens) for (const [tongue, words] of marks) if (words.has(token)) found[tongue]++;
  return found;
}

/** Below one such word in twenty, a text is in none of the languages whose small words are known. */
const leastShare = 0.05;
const enoughWords = 20;

/** The language that most of the notes are in. Swedish where they say too little to tell. */
export function mainTongue(evidence: Evidence, words: number): Tongue {
  const most = Math.max(evidence.sv, evidence.en, evidence.other);
  if (words >= enoughWords && most < words * leastShare) return 'other';
  return (['sv', 'en', 'other'] as const).find((tongue) => evidence[tongue] === most) ?? 'sv';
}

/** The language of one note: the main one, unless the note clearly speaks another. */
export function noteTongue(evidence: Evidence, main: Tongue): Tongue {
  const clearly = (['sv', 'en', 'other'] as const).find((tongue) => evidence[tongue] >= evidence[main] + 2);
  return clearly ?? main;
}
