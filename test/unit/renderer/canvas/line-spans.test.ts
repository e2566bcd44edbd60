import { expect, test } from 'vitest';
import { stretchesOf } from '#renderer/canvas/line-spans.ts';
import { fixedWidth } from './fixed-width.ts';

const measure = (text: string) => fixedWidth(text, 1);

/** Where `part` is painted in a line, as [from, to] in signs from the line's left end. */
function painted(text: string, part: string, rightToLeft = false): [number, number][] {
  const from = text.indexOf(part);
  const line = { text, rightToLeft, room: 99 };
  return stretchesOf(line, { from, to: from + part.length }, measure).map(({ x, width }) => [x, x + width]);
}

test('from left to right, what comes after is further right', () => {
  expect(painted('fler bänkar', 'bänk')).toEqual([[5, 9]]);
  expect(painted('rum 12 här', '12 h')).toEqual([[4, 8]]);
});

test('from right to left, what comes after is further left', () => {
  expect(painted('שלום עולם', 'שלום', true)).toEqual([[5, 9]]);
  expect(painted('שלום עולם', 'עולם', true)).toEqual([[0, 4]]);
});

test('digits and Latin words in a line from right to left run their own way', () => {
  expect(painted('רחוב 12 גדול', '12', true)).toEqual([[5, 7]]);
  expect(painted('רחוב 12 גדול', '1', true)).toEqual([[5, 6]]);
  expect(painted('עם WiFi טוב', 'Wi', true)).toEqual([[4, 6]]);
  expect(painted('עם WiFi טוב', 'טוב', true)).toEqual([[0, 3]]);
  expect(painted('עם two words טוב', 'words', true)).toEqual([[8, 13]]);
  expect(painted('מספר 12 (WiFi', '12', true)).toEqual([[6, 8]]);
  expect(painted('מספר 12 (WiFi', 'WiFi', true)).toEqual([[0, 4]]);
});

test('Hebrew in a line from left to right is turned around in its place', () => {
  expect(painted('ordet שלום här', 'של')).toEqual([[8, 10]]);
  expect(painted('ordet שלום här', 'här')).toEqual([[11, 14]]);
  expect(painted('ordet שלום עולם här', 'עולם')).toEqual([[6, 10]]);
});

test('a match over a change of direction may be in two places', () => {
  expect(painted('ordet שלום här', 't של')).toEqual([
    [4, 6],
    [8, 10],
  ]);
});
