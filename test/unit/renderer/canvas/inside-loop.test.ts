import { expect, test } from 'vitest';
import { boxAround, insideLoop } from '#renderer/canvas/inside-loop.ts';

const at = (x: number, y: number) => ({ x: x - 5, y: y - 5, width: 10, height: 10 });
const points = (...pairs: [number, number][]) => pairs.map(([x, y]) => ({ x, y }));
const square = points([0, 0], [100, 0], [100, 100], [0, 100]);

test('a note counts when its middle is inside, however much of it reaches out', () => {
  expect(insideLoop(square, at(50, 50))).toBe(true);
  expect(insideLoop(square, at(99, 50))).toBe(true);
  expect(insideLoop(square, at(101, 50))).toBe(false);
  expect(insideLoop(square, at(50, -1))).toBe(false);
  expect(insideLoop(square, at(50, 101))).toBe(false);
});

test('a bay in the path is outside', () => {
  const horseshoe = points([0, 0], [30, 0], [30, 60], [70, 60], [70, 0], [100, 0], [100, 100], [0, 100]);
  expect(insideLoop(horseshoe, at(50, 30))).toBe(false);
  expect(insideLoop(horseshoe, at(15, 30))).toBe(true);
  expect(insideLoop(horseshoe, at(85, 30))).toBe(true);
  expect(insideLoop(horseshoe, at(50, 80))).toBe(true);
});

test('what the path has run around twice is outside, in both loops of an eight it is inside', () => {
  expect(insideLoop([...square, ...square], at(50, 50))).toBe(false);
  const eight = points([0, 0], [100, 100], [100, 0], [0, 100]);
  expect([at(15, 50), at(85, 50)].map((box) => insideLoop(eight, box))).toEqual([true, true]);
  expect([at(50, 15), at(50, 85)].map((box) => insideLoop(eight, box))).toEqual([false, false]);
});

test('the end joins the beginning, and a path of a point or two holds nothing', () => {
  expect(insideLoop(points([0, 0], [100, 0], [50, 100]), at(50, 40))).toBe(true);
  expect(insideLoop([], at(0, 0))).toBe(false);
  expect(insideLoop(points([0, 0], [100, 100]), at(50, 50))).toBe(false);
});

test('the box around a path holds all of its points', () => {
  expect(boxAround(points([3, 8], [-2, 4], [7, 5]))).toEqual({ x: -2, y: 4, width: 9, height: 4 });
});
