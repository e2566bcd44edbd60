import { describe, expect, it } from 'vitest';
import { createGroupingIndex } from '#shared/clustering/grouping-index.ts';
import { listedTopics, withOwnTopics } from '#shared/clustering/own-topics.ts';
import type { Knowledge } from '#shared/clustering/topic-list.ts';

const knowledge: Knowledge = {
  topics: [
    {
      language: 'sv',
      topics: [
        { name: 'Natur', words: ['träd', 'blomma'] },
        { name: 'Lek', words: ['gunga'] },
      ],
    },
  ],
  related: [],
};
const own = [
  { language: 'sv' as const, name: 'Lek', words: ['gunga', 'kojbygge'] },
  { language: 'sv' as const, name: 'Spökjakt', words: ['spöke', 'vålnad'] },
  { language: 'sv' as const, name: 'Natur', words: [] },
  { language: 'en' as const, name: 'Ghosts', words: ['ghost'] },
];

describe('the facilitator’s own topics', () => {
  it('stand among the app’s: changed ones in their places, new ones last', () => {
    expect(listedTopics(knowledge, own, 'sv')).toEqual([
      { name: 'Natur', words: [], origin: 'changed' },
      { name: 'Lek', words: ['gunga', 'kojbygge'], origin: 'changed' },
      { name: 'Spökjakt', words: ['spöke', 'vålnad'], origin: 'added' },
    ]);
  });

  it('take the place of those of the same name, and one without words is not gone by', () => {
    expect(withOwnTopics(knowledge, own).topics[0]?.topics.map(({ name }) => name)).toEqual([
      'Lek',
      'Spökjakt',
    ]);
    expect(withOwnTopics(knowledge, [])).toBe(knowledge);
  });

  it('give clusters of their own', () => {
    const index = createGroupingIndex(withOwnTopics(knowledge, own));
    const texts = ['Ett spöke på vinden', 'En vålnad i källaren', 'Spöken i parken', 'Vålnader vid ån'];
    for (const [at, text] of texts.entries()) index.put({ id: `n${at}`, text });
    expect(index.suggest().clusters[0]).toMatchObject({
      title: 'Spökjakt',
      notes: expect.arrayContaining(['n0', 'n1', 'n2', 'n3']),
    });
  });
});
