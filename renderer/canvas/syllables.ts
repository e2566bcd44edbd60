/**
 * Beginnings that Swedish and English keep together at the start of a word, so of a part of a compound:
 * a break goes before them when three or more consonants meet (klätter-ställning, livs-medels-brist).
 */
const onset =
  /(?:skr|spr|str|spl|sch|stj|skj|bl|br|ch|dr|fl|fr|gl|gr|kl|kn|kr|kv|pl|pr|sk|sl|sm|sn|sp|st|sv|th|tr|tv|vr|[^aeiouyåäö])$/;
const vowel = /[aeiouyåäöéèüæøœáàíóúñ]/;
/** Ends of first parts, with the s that joins them to the next: säkerhets-åtgärder. */
const joined = /(?:hets|nings|ings|skaps|tets|ions|doms|orgs)$/;
const longestJoined = 5;
const shortestPart = 3;

/** How good a place is for a hyphen: `joint` is between the parts of a compound, `syllable` inside one. */
export type HyphenPlace = 'joint' | 'syllable';

/**
 * Where a long word can take a hyphen: the key is the number of letters before it. A guess from the
 * spelling, without a dictionary; a break leaves three letters on each side.
 */
export function hyphenPlaces(letters: readonly string[]): Map<number, HyphenPlace> {
  const lower = letters.map((letter) => letter.toLowerCase());
  const places = new Map<number, HyphenPlace>();
  for (let at = shortestPart; at <= lower.length - shortestPart; at++) {
    if (joined.test(endingAt(lower, at))) places.set(at, 'joint');
    else if (startsSyllable(lower, at)) places.set(at, 'syllable');
  }
  return places;
}

function endingAt(letters: string[], at: number): string {
  return letters.slice(Math.max(0, at - longestJoined), at).join('');
}

/** Whether a syllable starts at a consonant: the next vowel's, by the consonants around. */
function startsSyllable(letters: string[], at: number): boolean {
  let [from, to] = [at, at];
  while (from > 0 && !vowel.test(letters[from - 1] ?? '')) from--;
  while (to < letters.length && !vowel.test(letters[to] ?? '')) to++;
  if (from === 0 || to === at || to === letters.length) return false;
  return at === from + codaLength(letters.slice(from, to).join(''), endingAt(letters, to));
}

/** How many of the consonants between two vowels belong to the syllable before; `before` ends with them. */
function codaLength(consonants: string, before: string): number {
  if (joined.test(before)) return consonants.length;
  if (consonants.length < 3) return consonants.length - 1;
  const inseparable = /^(?:ng|ck)/.test(consonants) ? 2 : 1;
  const rest = consonants.slice(inseparable);
  return consonants.length - (onset.exec(rest)?.[0].length ?? 1);
}
