import { describe, expect, it } from 'vitest';
import { lexiconOf } from '#shared/clustering/language/lexicon.ts';
import { stemSwedish } from '#shared/clustering/language/swedish.ts';
import { standardKnowledge } from '#shared/clustering/standard-knowledge.ts';

describe('forms of a Swedish word have one stem', () => {
  it.each([
    ['bil', 'bilen', 'bilar', 'bilarna', 'bilens', 'bilarnas'],
    ['gunga', 'gungan', 'gungor', 'gungorna'],
    ['lampa', 'lampan', 'lampor', 'lamporna'],
    ['träd', 'trädet', 'träden', 'trädens'],
    ['cykel', 'cykeln', 'cyklar', 'cyklarna'],
    ['fågel', 'fågeln', 'fåglar'],
    ['vatten', 'vattnet'],
    ['bok', 'boken', 'böcker', 'böckerna'],
    ['torg', 'torget', 'torgen'],
    ['bibliotek', 'biblioteket', 'biblioteken'],
    ['mörk', 'mörkt', 'mörka'],
    ['trygg', 'tryggt', 'trygga'],
    ['stad', 'staden', 'städer', 'stan'],
    ['lekplats', 'lekplatsen', 'lekplatser'],
    ['blomma', 'blommor', 'blommorna'],
    ['marknad', 'marknaden', 'marknader', 'marknads'],
  ])('%s', (first, ...forms) => {
    expect(new Set(forms.map(stemSwedish))).toEqual(new Set([stemSwedish(first)]));
  });

  it('and other words have another', () => {
    const words = ['bil', 'billig', 'bok', 'bokning', 'glas', 'glass', 'mat', 'spår', 'sport'];
    expect(new Set(words.map(stemSwedish)).size).toBe(words.length);
  });
});

describe('Swedish compounds are split into known parts', () => {
  const { partsOf, stem } = lexiconOf('sv', standardKnowledge);
  it.each([
    ['cykelnyckel', ['cykl', 'nyckl']],
    ['gräsfrågan', ['gräs', 'fråg']],
    ['torgbänkarna', ['torg', 'bänk']],
    ['kyrkolampan', ['kyrk', 'lamp']],
    ['parkblommor', ['park', 'blom']],
    ['stadsbuss', ['stad', 'buss']],
  ])('%s', (word, parts) => expect(partsOf(stem(word))).toEqual(parts));

  it.each(['material', 'mobilen', 'idé', 'kompromiss'])('not %s, which only looks like one', (word) => {
    expect(partsOf(stem(word))).toEqual([]);
  });
});
