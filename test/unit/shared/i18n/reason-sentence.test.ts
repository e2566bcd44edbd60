import { expect, it } from 'vitest';
import { reasonSentence } from '#shared/i18n/reason-sentence.ts';

it('tells each kind of reason in words a resident understands', () => {
  const reasons = [
    { kind: 'topic', topic: 'Belysning', words: ['lampor', 'mörkt'] },
    { kind: 'shared', word: 'bänkar' },
    { kind: 'part', part: 'cykel', words: ['cykelväg', 'elcykel', 'cykel'] },
    { kind: 'alike', a: 'bil', b: 'parkering' },
    { kind: 'letters', a: 'biblotek', b: 'bibliotek' },
  ] as const;
  const told = (language: 'sv' | 'en') =>
    reasons.map((reason) =>
      reasonSentence('words' in reason ? { ...reason, words: [...reason.words] } : reason, language),
    );
  expect(told('sv')).toEqual([
    'Handlar om belysning: lampor, mörkt',
    'Ordet ”bänkar” finns i flera lappar',
    '”cykel” finns i cykelväg, elcykel',
    '”bil” hör ihop med ”parkering”',
    '”biblotek” och ”bibliotek” skrivs nästan lika',
  ]);
  expect(told('en')).toEqual([
    'About belysning: lampor, mörkt',
    'The word “bänkar” is in several notes',
    '“cykel” is in cykelväg, elcykel',
    '“bil” goes with “parkering”',
    '“biblotek” and “bibliotek” are spelt nearly the same',
  ]);
});
