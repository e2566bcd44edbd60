import { expect, test } from 'vitest';
import fc from 'fast-check';
import { fitText, type TextRoom, type TextStyle } from '#renderer/canvas/fit-text.ts';
import { fixedWidth } from './fixed-width.ts';

const style: TextStyle = { sizes: [2, 1], lineHeight: 1, wholeWordsFrom: 2 };
const oneSize: TextStyle = { ...style, sizes: [1], wholeWordsFrom: 1 };
const room = (width: number, height: number): TextRoom => ({
  width,
  height,
  corner: { width: 0, height: 0 },
});
const linesOf = (text: string, where: TextRoom, how = oneSize): string[] =>
  fitText(text, where, how, fixedWidth).lines.map((line) => line.text);

test('words fill the lines', () => {
  expect(linesOf('fler bänkar i  solen', room(11, 9))).toEqual(['fler bänkar', 'i solen']);
});

test('each line of the text starts a line; empty ones take no room', () => {
  expect(linesOf('a b\n\n c\n', room(10, 9))).toEqual(['a b', 'c']);
});

test('spaces that hold words together are not broken', () => {
  expect(linesOf('klockan 8\u00A0på', room(10, 9))).toEqual(['klockan', '8\u00A0på']);
});

test('the largest size that holds the whole text is taken', () => {
  expect(fitText('abc def', room(8, 4), style, fixedWidth)).toMatchObject({ size: 2, cut: false });
  expect(fitText('abc def ghi jkl', room(8, 4), style, fixedWidth)).toMatchObject({ size: 1, cut: false });
});

test('a text grows smaller rather than a word be broken', () => {
  const fitted = fitText('bänkar', room(8, 8), { ...style, wholeWordsFrom: 1 }, fixedWidth);
  expect(fitted).toMatchObject({ size: 1, lines: [{ text: 'bänkar' }] });
  expect(fitText('skolgård', room(12, 8), style, fixedWidth)).toMatchObject({
    size: 2,
    lines: [{ text: 'skol-' }, { text: 'gård' }],
  });
});

test('a smaller size that breaks as many words gains nothing', () => {
  const sizes = { ...style, sizes: [2, 1.5], wholeWordsFrom: 1.5 };
  expect(fitText('klätterställning', room(18, 9), sizes, fixedWidth)).toMatchObject({ size: 2 });
});

test('what fits at no size ends in an ellipsis', () => {
  const fitted = fitText('ett två tre fyra fem', room(8, 2), oneSize, fixedWidth);
  expect(fitted.cut).toBe(true);
  expect(fitted.lines.map((line) => line.text)).toEqual(['ett två', 'tre fyr…']);
});

test('a broken word that is cut ends in the ellipsis alone', () => {
  expect(linesOf('klätterställning', room(9, 1))).toEqual(['klätter…']);
});

test('lines that reach into the corner are shorter', () => {
  const cornered = { width: 7, height: 2, corner: { width: 3, height: 1 } };
  expect(linesOf('abc abc abc', cornered)).toEqual(['abc abc', 'abc']);
  expect(linesOf('abc abc abcde', cornered)).toEqual(['abc abc', 'abc…']);
});

test('each paragraph runs in the direction of its first letter', () => {
  const { lines } = fitText('1. hej\n2. שלום\nمرحبا', room(20, 9), oneSize, fixedWidth);
  expect(lines.map((line) => line.rightToLeft)).toEqual([false, true, true]);
});

test('an empty text has no lines', () => {
  expect(linesOf(' \n', room(5, 5))).toEqual([]);
});

test('no line is wider than its room, nor are there more lines than fit', () => {
  const text = fc.string({ unit: 'grapheme', maxLength: 120 });
  fc.assert(
    fc.property(
      text,
      fc.integer({ min: 4, max: 20 }),
      fc.integer({ min: 1, max: 6 }),
      (written, width, height) => {
        const { lines, size } = fitText(written, room(width, height), style, fixedWidth);
        expect(lines.length).toBeLessThanOrEqual(Math.max(1, height / size));
        for (const line of lines) expect(fixedWidth(line.text, size)).toBeLessThanOrEqual(line.room);
      },
    ),
  );
});
