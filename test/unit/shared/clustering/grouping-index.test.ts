import { describe, expect, it } from 'vitest';
import { createGroupingIndex } from '#shared/clustering/grouping-index.ts';
import { labelledSets } from '../../../bench/grouping/labelled-sets.ts';
import type { GroupingIndex } from '#shared/clustering/grouping.ts';

function indexOf(texts: Record<string, string>): GroupingIndex {
  const index = createGroupingIndex();
  for (const [id, text] of Object.entries(texts)) index.put({ id, text });
  return index;
}

const square = {
  bench: 'Fler bänkar med ryggstöd',
  sofa: 'En soffa i solen vore skönt',
  rest: 'Nånstans att sitta och vila benen',
  lamp: 'Lamporna vid kyrkan är trasiga',
  dark: 'Det är kolmörkt i parken på kvällen',
  light: 'Bättre belysning längs gångvägen',
  alone: 'Bevara dialekten',
};

describe('suggestions', () => {
  it('gather notes that name no common word, and say why in the notes’ own words', () => {
    const { clusters, unplaced } = indexOf(square).suggest();
    expect(clusters.map(({ title, notes }) => [title, notes.toSorted()])).toEqual([
      ['Sittplatser', ['bench', 'rest', 'sofa']],
      ['Belysning', ['dark', 'lamp', 'light']],
    ]);
    expect(clusters[1]?.reasons[0]).toEqual({
      kind: 'topic',
      topic: 'Belysning',
      words: ['lamporna', 'kolmörkt', 'belysning'],
    });
    expect(unplaced).toEqual(['alone']);
  });

  it('are the same in English, without anything being set', () => {
    const { clusters } = indexOf({
      a: 'There is nowhere to park near the chemist',
      b: 'First hour of parking should be free',
      c: 'Residents need permits for the car park',
      d: 'More trees along the pavement please',
      e: 'Flower beds and hanging baskets in the square',
      f: 'A garden with vegetables would be lovely',
    }).suggest();
    expect(clusters.map(({ title, notes }) => [title, notes.toSorted()])).toEqual([
      ['Parking', ['a', 'b', 'c']],
      ['Parks and green', ['d', 'e', 'f']],
    ]);
  });

  it('read other languages by their letters', () => {
    const { clusters } = indexOf({
      a: 'Penkit ovat rikki ja pitäisi korjata',
      b: 'Lisää penkkejä, penkit ovat vanhoja',
      c: 'Bussi kulkee liian harvoin',
      d: 'Bussit eivät kulje illalla, bussi tarvitaan',
    }).suggest();
    expect(clusters.map(({ notes }) => notes)).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
    expect(clusters[0]?.title.toLowerCase()).toContain('penk');
  });

  it('are for the chosen notes only, when some are chosen', () => {
    const { clusters, unplaced } = indexOf(square).suggest({ notes: ['bench', 'rest', 'alone'] });
    expect([clusters.flatMap(({ notes }) => notes), unplaced]).toEqual([['bench', 'rest'], ['alone']]);
  });

  it('give a started cluster what fits it, under its own title', () => {
    const started = [{ id: 'c1', title: 'Ljus så man ser', notes: ['lamp', 'dark'] }];
    const [first, second] = indexOf(square).suggest({ started }).clusters;
    expect(first).toMatchObject({ cluster: 'c1', title: 'Ljus så man ser', notes: ['light'] });
    expect(second?.title).toBe('Sittplatser');
  });

  it('do not come again when they were turned down, nor nearly the same', () => {
    const index = indexOf({ ...square, more: 'En hammock att vila i' });
    const { clusters } = index.suggest({ rejected: { groupings: [['bench', 'sofa', 'rest']] } });
    expect(clusters.map(({ title }) => title)).toEqual(['Belysning']);
  });

  it('are fewer and larger, or more and smaller, as asked', () => {
    const set = labelledSets().find(({ name }) => name === 'sv-skolgard');
    const index = indexOf(Object.fromEntries(set?.notes.map(({ note }, at) => [`n${at}`, note]) ?? []));
    const [fewer = 0, usual = 0, more = 0] = [-1, 0, 1].map(
      (detail) => index.suggest({ detail }).clusters.length,
    );
    expect(fewer).toBeLessThan(usual);
    expect(usual).toBeLessThan(more);
  });
});

describe('assisted grouping', () => {
  const started = [
    { id: 'seats', title: '', notes: ['bench'] },
    { id: 'lights', title: '', notes: ['lamp'] },
  ];

  it('proposes the nearest cluster for each loose note, the surest note first, and says why', () => {
    const proposals = indexOf(square).proposals(started);
    expect(proposals.map(({ note }) => note)).toHaveLength(5);
    const nearest = Object.fromEntries(proposals.map(({ note, clusters }) => [note, clusters[0]?.cluster]));
    expect(nearest).toMatchObject({ sofa: 'seats', rest: 'seats', dark: 'lights', light: 'lights' });
    const scores = proposals.map(({ clusters }) => clusters[0]?.score ?? 0);
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
    expect(proposals[0]?.clusters[0]?.reasons).not.toEqual([]);
  });

  it('learns from an accept, and never proposes again what was turned down', () => {
    const index = indexOf({ ...square, church: 'Kyrkans klocka slår för högt' });
    const before = index.fitting('church', [{ id: 'lights', title: '', notes: ['dark'] }]);
    const after = index.fitting('church', [{ id: 'lights', title: '', notes: ['dark', 'lamp'] }]);
    expect(after[0]?.score ?? 0).toBeGreaterThan(before[0]?.score ?? 0);
    const proposals = index.proposals(started, { proposals: [{ note: 'sofa', cluster: 'seats' }] });
    const sofa = proposals.find(({ note }) => note === 'sofa');
    expect(sofa?.clusters.map(({ cluster }) => cluster)).not.toContain('seats');
  });

  it('takes a title alone as a start', () => {
    const [fit] = indexOf(square).fitting('sofa', [
      { id: 'x', title: 'Belysning', notes: [] },
      { id: 'y', title: 'Sittplatser', notes: [] },
    ]);
    expect(fit?.cluster).toBe('y');
  });

  it('compares a note with the others of its cluster, never with itself', () => {
    const alone = [{ id: 'c', title: '', notes: ['alone'] }];
    expect(indexOf(square).fitting('alone', alone)).toEqual([]);
  });
});

describe('notes that are alike', () => {
  const index = indexOf({
    ...square,
    again: 'FLER BÄNKAR med ryggstöd!',
    nearly: 'Fler bänkar med ryggstöd tack',
  });

  it('are found, the nearest first, with what they have in common', () => {
    const similar = index.similar('bench', 3);
    expect(similar.map(({ note }) => note).slice(0, 2)).toEqual(['again', 'nearly']);
    expect(similar[0]?.reasons).toContainEqual({ kind: 'shared', word: 'bänkar' });
  });

  it('are probable duplicates when they say the same', () => {
    expect(index.duplicates().map(({ notes }) => notes)).toEqual([['bench', 'again', 'nearly']]);
  });

  it('are none for a note that is not there', () => {
    expect([index.similar('gone'), index.fitting('gone', [])]).toEqual([[], []]);
  });
});
