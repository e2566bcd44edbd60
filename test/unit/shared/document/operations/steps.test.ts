import { describe, expect, it } from 'vitest';
import type * as Y from 'yjs';
import { agendaOf } from '#shared/domain/agenda.ts';
import {
  addSteps,
  deleteStep,
  editStep,
  goToStep,
  moveStep,
  setTimebox,
} from '#shared/document/operations/steps.ts';
import { readSession } from '#shared/document/read.ts';
import { after, exchange, newDocument, newStep, replicaOf } from '../documents.ts';

function withSteps(...ids: string[]): Y.Doc {
  const doc = newDocument();
  addSteps(doc, readSession(doc), ids.map(newStep));
  return doc;
}

const agenda = (doc: Y.Doc) =>
  agendaOf(readSession(doc))
    .map(({ id }) => id)
    .join('');

describe('addSteps', () => {
  it('adds last, in the order given, with a clock that has not run', () => {
    const doc = withSteps('c', 'a');
    addSteps(doc, readSession(doc), [newStep('b')]);
    expect(agenda(doc)).toBe('cab');
    expect(readSession(doc).steps['b']).toMatchObject({
      ...newStep('b'),
      timebox: { extra: 0, spent: 0, runningSince: null },
    });
  });
});

describe('editStep', () => {
  it('changes what is named', () => {
    const { steps } = after(withSteps('a'), (doc) => editStep(doc, 'a', { title: ' Skriv ', tool: 'write' }));
    expect(steps['a']).toMatchObject({ title: 'Skriv', tool: 'write', minutes: 10 });
  });

  it.each([
    [0, 1],
    [7.4, 7],
    [9999, 480],
  ])('keeps %d minutes within bounds: %d', (minutes, kept) => {
    expect(after(withSteps('a'), (doc) => editStep(doc, 'a', { minutes })).steps['a']?.minutes).toBe(kept);
  });

  it('keeps as much of a long text as fits, without half a character', () => {
    const doc = withSteps('a');
    editStep(doc, 'a', { title: `x${'🙂'.repeat(300)}`, instruction: 'y'.repeat(5000) });
    const { steps } = readSession(replicaOf(doc));
    expect(steps).toEqual(readSession(doc).steps);
    expect(steps['a']?.title).toBe(`x${'🙂'.repeat(99)}`);
    expect(steps['a']?.instruction).toHaveLength(2000);
  });
});

describe('moveStep', () => {
  it.each([
    ['a', 1, 'bacd'],
    ['b', 1, 'acbd'],
    ['c', 1, 'abdc'],
    ['d', 1, 'abcd'],
    ['d', -1, 'abdc'],
    ['c', -1, 'acbd'],
    ['b', -1, 'bacd'],
    ['a', -1, 'abcd'],
    ['x', 1, 'abcd'],
  ] as const)('moves %s by %d: %s', (id, by, expected) => {
    const doc = withSteps('a', 'b', 'c', 'd');
    moveStep(doc, readSession(doc), id, by);
    expect(agenda(doc)).toBe(expected);
  });

  it.each([
    ['d', -1, 1, 'abdc'],
    ['d', -1, 2, 'adbc'],
    ['a', 1, 1, 'bacd'],
    ['a', 1, 2, 'bcad'],
    ['b', 1, 1, 'acbd'],
    ['c', -1, 1, 'acbd'],
  ] as const)(
    'goes between steps that two laptops put in one place: %s by %d, %d times',
    (id, by, times, expected) => {
      const doc = withSteps('a');
      const other = replicaOf(doc);
      addSteps(doc, readSession(doc), [newStep('b')]);
      addSteps(other, readSession(other), [newStep('c')]);
      exchange(doc, other);
      addSteps(doc, readSession(doc), [newStep('d')]);
      expect(agenda(doc)).toBe('abcd');
      for (let time = 0; time < times; time++) moveStep(doc, readSession(doc), id, by);
      expect(agenda(doc)).toBe(expected);
    },
  );
});

describe('the room’s step', () => {
  const stopped = { extra: 0, spent: 5000, runningSince: null };

  it('changes, and the clock of the step that is left stands still', () => {
    const doc = withSteps('a', 'b');
    goToStep(doc, 'a', null);
    setTimebox(doc, 'a', { extra: 0, spent: 0, runningSince: 1000 });
    const next = after(doc, () => goToStep(doc, 'b', { id: 'a', timebox: stopped }));
    expect(next.info.currentStepId).toBe('b');
    expect(next.steps['a']?.timebox).toEqual(stopped);
  });

  it('is none when it is deleted, and stays when another is', () => {
    const doc = withSteps('a', 'b');
    goToStep(doc, 'b', null);
    expect(after(doc, () => deleteStep(doc, 'a')).info.currentStepId).toBe('b');
    const next = after(doc, () => deleteStep(doc, 'b'));
    expect(next).toMatchObject({ info: { currentStepId: null }, steps: {} });
  });
});
