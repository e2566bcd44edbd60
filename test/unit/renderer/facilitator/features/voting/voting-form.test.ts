import { expect, test } from 'vitest';
import type { Voting } from '#shared/domain/voting.ts';
import {
  budgetFor,
  mostBudget,
  mostPerTarget,
  startOf,
  votingFormSchema,
} from '#renderer/facilitator/features/voting/voting-form.ts';

const counts = { clusters: 12, notes: 80 };

test('begins with the clusters, the suggested dots and one per target', () => {
  expect(startOf(null, 'Vad först?', counts)).toEqual({
    question: 'Vad först?',
    targetKind: 'clusters',
    budget: 4,
    perTarget: 1,
  });
});

test('begins with the notes when there are no clusters', () => {
  expect(startOf(null, '', { clusters: 0, notes: 9 })).toMatchObject({ targetKind: 'notes', budget: 3 });
});

test('begins with what was saved for later', () => {
  const prepared = { question: 'Sparad', targetKind: 'notes', budget: 5, perTarget: 2 } as Voting;
  expect(startOf(prepared, 'Vad först?', counts)).toEqual({
    question: 'Sparad',
    targetKind: 'notes',
    budget: 5,
    perTarget: 2,
  });
});

test('suggests no dot that cannot be given', () => {
  expect(budgetFor(1)).toBe(1);
  expect(budgetFor(2)).toBe(2);
  expect(budgetFor(21)).toBe(7);
  expect(mostBudget(3, 2)).toBe(6);
  expect(mostBudget(60, 10)).toBe(50);
  expect(mostPerTarget(3)).toBe(3);
});

test('refuses an empty question and more dots than can be placed', () => {
  const schema = votingFormSchema(counts);
  const good = { question: 'Vad?', targetKind: 'clusters', budget: 12, perTarget: 1 };
  expect(schema.safeParse(good).success).toBe(true);
  expect(schema.safeParse({ ...good, question: '  ' }).success).toBe(false);
  expect(wrongFields({ ...good, budget: 13 })).toEqual(['budget']);
  expect(wrongFields({ ...good, budget: 3, perTarget: 4 })).toEqual(['perTarget']);
  expect(wrongFields({ ...good, budget: null })).toEqual(['budget']);
});

function wrongFields(form: unknown): unknown[] {
  const read = votingFormSchema(counts).safeParse(form);
  return read.success ? [] : [...new Set(read.error.issues.map((issue) => issue.path[0]))];
}
