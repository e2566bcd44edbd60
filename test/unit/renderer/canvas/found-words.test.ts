import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fitText } from '#renderer/canvas/fit-text.ts';
import { foundIn, foundInLines } from '#renderer/canvas/found-words.ts';
import { fixedWidth } from './fixed-width.ts';

const style = { sizes: [1], lineHeight: 1, wholeWordsFrom: 1 };

/** What is highlighted on each line of a text that is set in lines of so many signs. */
function highlighted(text: string, search: string, width: number): string[] {
  const room = { width, height: 99, corner: { width: 0, height: 0 } };
  const fitted = fitText(text, room, style, fixedWidth);
  return foundInLines(text, search, fitted).map(
    ({ line, from, to }) => fitted.lines[line]?.text.slice(from, to) ?? '',
  );
}

test('finds whatever the case, å, ä and ö too', () => {
  expect(foundIn('Åka till ån, ÅÄÖ', 'å')).toEqual([
    { from: 0, to: 1 },
    { from: 9, to: 10 },
    { from: 13, to: 14 },
  ]);
  expect(foundIn('Skolgården', ' SKOLGÅRD ')).toEqual([{ from: 0, to: 8 }]);
  expect(foundIn('İstanbul är stort', 'stan')).toEqual([{ from: 1, to: 5 }]);
});

test('finds nothing when nothing is searched for', () => {
  expect(foundIn('bänkar', '  ')).toEqual([]);
  expect(foundIn('', 'a')).toEqual([]);
});

test('a match that runs over a line break is highlighted on both lines', () => {
  expect(highlighted('fler bänkar i solen', 'bänkar i', 11)).toEqual(['bänkar', 'i']);
  expect(highlighted('klätterställning', 'rställ', 9)).toEqual(['r-', 'ställ']);
  expect(highlighted('en  stor\nbänk', 'stor\nbänk', 20)).toEqual(['stor', 'bänk']);
});

test('signs that are not shown do not shift the marks', () => {
  expect(highlighted('klätter\u00ADställ\u200Bning här', 'här', 9)).toEqual(['här']);
  expect(highlighted('a  b   c  bänk', 'bänk', 20)).toEqual(['bänk']);
  expect(highlighted('👨‍👩‍👧 bänk', 'bänk', 20)).toEqual(['bänk']);
});

test('every word of a text is found where it stands, however the lines break', () => {
  const word = fc.stringMatching(/^[a-zåäö]{1,12}$/);
  fc.assert(
    fc.property(
      fc.array(word, { minLength: 1, maxLength: 12 }),
      fc.nat(11),
      fc.integer({ min: 6, max: 30 }),
      (words, which, width) => {
        const sought = words[which % words.length] ?? '';
        const parts = highlighted(words.join(' '), sought, width).map((part) => part.replace(/-$/, ''));
        const hits = foundIn(words.join(' '), sought).length;
        expect(parts.join('')).toBe(sought.repeat(hits));
      },
    ),
  );
});
