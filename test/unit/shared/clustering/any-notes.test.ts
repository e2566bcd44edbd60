import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createGroupingIndex } from '#shared/clustering/grouping-index.ts';
import type { GroupingNote } from '#shared/clustering/grouping.ts';

function indexOf(notes: readonly GroupingNote[]) {
  const index = createGroupingIndex();
  for (const note of notes) index.put(note);
  return index;
}

function numbered(texts: readonly string[]): GroupingNote[] {
  return texts.map((text, at) => ({ id: `n${at}`, text }));
}

const word = fc.constantFrom(
  ...'bänkar bänken lampa mörkt bussen busshållplats träd trädgård fler the bus light 木 👍 é a å … 12'.split(
    ' ',
  ),
);
const sentence = fc.array(word, { maxLength: 9 }).map((words) => words.join(' '));
const text = fc.oneof(sentence, fc.string({ unit: 'grapheme', maxLength: 40 }));
const texts = fc.array(text, { maxLength: 30 });

describe('whatever the notes say', () => {
  it('every note is placed once or unplaced, and every cluster has two notes, a title and a reason', () => {
    fc.assert(
      fc.property(texts, fc.double({ min: -1, max: 1, noNaN: true }), (said, detail) => {
        const notes = numbered(said);
        const { clusters, unplaced } = indexOf(notes).suggest({ detail });
        const all = [...clusters.flatMap((cluster) => cluster.notes), ...unplaced];
        expect(all.toSorted()).toEqual(notes.map(({ id }) => id).toSorted());
        for (const cluster of clusters) {
          expect(cluster.notes.length).toBeGreaterThan(1);
          expect([cluster.title, cluster.reasons.length]).not.toContain('');
          expect(cluster.reasons.length).toBeGreaterThan(0);
        }
      }),
    );
  });

  it('an index that was changed answers as one that was made at once', () => {
    const changes = fc.array(fc.record({ at: fc.nat(29), to: fc.option(text) }), { maxLength: 15 });
    fc.assert(
      fc.property(texts, changes, (said, changed) => {
        const notes = numbered(said);
        const index = indexOf(notes);
        const now = new Map(notes.map((note) => [note.id, note]));
        for (const { at, to } of changed) {
          const id = `n${at}`;
          if (to === null) index.remove(id);
          else index.put({ id, text: to });
          if (to === null) now.delete(id);
          else now.set(id, { id, text: to });
        }
        const fresh = indexOf([...now.values()]);
        const started = [{ id: 'c', title: 'Bänkar', notes: ['n0'] }];
        expect(index.suggest()).toEqual(fresh.suggest());
        expect(index.proposals(started)).toEqual(fresh.proposals(started));
        expect(index.duplicates()).toEqual(fresh.duplicates());
      }),
      { numRuns: 40 },
    );
  });

  it('scores go from 0 to 1', () => {
    fc.assert(
      fc.property(texts, (said) => {
        const index = indexOf(numbered(said));
        const started = [{ id: 'c', title: '', notes: ['n0', 'n1'] }];
        const fits = index.proposals(started).flatMap(({ clusters }) => clusters);
        for (const { score } of [...fits, ...index.similar('n0')]) {
          expect(score).toBeGreaterThan(0);
          expect(score).toBeLessThanOrEqual(1);
        }
      }),
    );
  });
});

describe('leftovers stay unplaced', () => {
  it.each([
    ['empty notes', ['', ' ', '\n']],
    ['emoji', ['👍', '👍👍', '😀', '👍']],
    ['one letter', ['a', 'b', 'a', 'a']],
    ['numbers and signs', ['1', '1', '!!!', '?']],
    ['notes with nothing in common', ['dialekten', 'wifi', 'sprinkler', 'skatten']],
  ])('%s', (_what, said) => {
    const { clusters, unplaced } = indexOf(numbered(said)).suggest();
    expect([clusters, unplaced.length]).toEqual([[], said.length]);
  });

  it('among 500 notes of one text', () => {
    const said = [...Array.from({ length: 500 }, () => 'Fler bänkar i parken'), 'Sänk skatten', ''];
    const { clusters, unplaced } = indexOf(numbered(said)).suggest();
    expect(clusters.map(({ notes }) => notes.length)).toEqual([500]);
    expect(unplaced).toEqual(['n500', 'n501']);
  });

  it('among notes of 2,000 letters', () => {
    const long = (thing: string) => `Vi vill ha ${thing} och fler ${thing} `.repeat(90).slice(0, 2000);
    const said = ['träd', 'buss', 'träd', 'buss', 'sprinkler'].map(long);
    const { clusters, unplaced } = indexOf(numbered(said)).suggest({ detail: 1 });
    expect([clusters.map(({ notes }) => notes), unplaced]).toEqual([
      [
        ['n0', 'n2'],
        ['n1', 'n3'],
      ],
      ['n4'],
    ]);
  });

  it('in ten languages at once', () => {
    const said = [
      'Fler träd i parken',
      'More light on the street',
      'Der Bus fährt zu selten',
      'Lisää penkkejä torille',
      'Une piscine pour les enfants',
      'Más médicos en el pueblo',
      'Tańsze mieszkania dla młodych',
      'المزيد من المدارس',
      '公園にトイレを',
      'Нужен новый мост',
    ];
    expect(indexOf(numbered(said)).suggest().clusters).toEqual([]);
  });
});
