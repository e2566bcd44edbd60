import { describe, expect, it } from 'vitest';
import { lexiconOf } from '#shared/clustering/language/lexicon.ts';
import { swedishStopwords } from '#shared/clustering/language/swedish.ts';
import { englishStopwords } from '#shared/clustering/language/english.ts';
import { joined, tokensOf } from '#shared/clustering/language/tokens.ts';
import { standardKnowledge } from '#shared/clustering/standard-knowledge.ts';

const stopwords = { sv: new Set(swedishStopwords), en: new Set(englishStopwords) };

describe.each(['sv', 'en'] as const)('the topics that come with the app (%s)', (language) => {
  const topics = standardKnowledge.topics
    .filter((list) => list.language === language)
    .flatMap((list) => list.topics);

  it('have names and words of their own', () => {
    expect(topics.length).toBeGreaterThanOrEqual(30);
    expect(new Set(topics.map(({ name }) => name)).size).toBe(topics.length);
    for (const { words } of topics) expect(new Set(words).size).toBe(words.length);
  });

  it('hold no word that is passed over in notes, which could never tell of them', () => {
    const lists = [
      ...topics.map(({ words }) => words),
      ...standardKnowledge.related
        .filter((list) => list.language === language)
        .flatMap((list) => list.groups),
    ];
    expect(lists.flat().filter((word) => stopwords[language].has(word))).toEqual([]);
  });

  it('know their own words', () => {
    const { stem, topicsOf } = lexiconOf(language, standardKnowledge);
    for (const { words } of topics)
      for (const word of words.flatMap(tokensOf)) expect(topicsOf.has(stem(joined(word)))).toBe(true);
  });
});
