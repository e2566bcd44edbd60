import { expect, test } from 'vitest';
import { changedIds, isChosen, isDragged, noMarks } from '#renderer/canvas/marks.ts';

test('what is chosen anew or no longer has changed', () => {
  const before = { ...noMarks, selected: new Set(['a', 'b']), focused: 'a' };
  const after = { ...noMarks, selected: new Set(['b', 'c']), focused: 'b' };
  expect(changedIds(before, after)).toEqual(new Set(['a', 'b', 'c']));
  expect(changedIds(before, { ...before, selected: new Set(['b', 'a']) })).toEqual(new Set());
});

test('dragging changes what is taken up, not how far it is carried', () => {
  const carried = (dx: number) => ({ ...noMarks, drag: { ids: new Set(['a']), dx, dy: 0 } });
  expect(changedIds(noMarks, carried(0))).toEqual(new Set(['a']));
  expect(changedIds(carried(0), carried(50))).toEqual(new Set());
  expect(changedIds(carried(50), noMarks)).toEqual(new Set(['a']));
});

test('the lasso changes nothing below it, another search may change everything', () => {
  const box = { x: 0, y: 0, width: 10, height: 10 };
  expect(changedIds(noMarks, { ...noMarks, lasso: { kind: 'box', box } })).toEqual(new Set());
  expect(changedIds(noMarks, { ...noMarks, lasso: { kind: 'loop', points: [] } })).toEqual(new Set());
  expect(changedIds(noMarks, { ...noMarks, matches: new Set(['a']) })).toBeNull();
  expect(changedIds(noMarks, { ...noMarks, search: 'bänk' })).toBeNull();
});

test('private writing veils everything, the light is on one thing at a time', () => {
  expect(changedIds(noMarks, { ...noMarks, veiled: true })).toBeNull();
  const lit = { ...noMarks, spotlight: 'a' };
  expect(changedIds(lit, { ...lit, spotlight: 'b' })).toEqual(new Set(['a', 'b']));
  expect(isChosen(lit, 'a')).toBe(true);
  expect(isChosen(lit, 'b')).toBe(false);
});

test('a note is in hand by itself or with its cluster', () => {
  const marks = { ...noMarks, drag: { ids: new Set(['n1', 'c1']), dx: 0, dy: 0 } };
  expect(isDragged(marks, { id: 'n1', clusterId: null })).toBe(true);
  expect(isDragged(marks, { id: 'n2', clusterId: 'c1' })).toBe(true);
  expect(isDragged(marks, { id: 'n2', clusterId: 'c2' })).toBe(false);
  expect(isDragged(noMarks, { id: 'n1', clusterId: null })).toBe(false);
});
