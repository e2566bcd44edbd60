import { expect, test } from 'vitest';
import fc from 'fast-check';
import { breakWord, graphemes } from '#renderer/canvas/break-word.ts';

const signs = (text: string): number => graphemes(text).length;
const parts = (word: string, room: number): string[] => breakWord(word, () => room, signs).parts;

test.each([
  ['klätterställning', 12, ['klätter-', 'ställning']],
  ['livsmedelsbrist', 12, ['livsmedels-', 'brist']],
  ['hastighetsövervakning', 12, ['hastighets-', 'övervakning']],
  ['övergångsställena', 12, ['övergångs-', 'ställena']],
  ['belysning', 8, ['belys-', 'ning']],
])('%s is broken where it is spoken apart', (word, room, expected) => {
  expect(parts(word, room)).toEqual(expected);
});

test("a word's own signs come before a guess", () => {
  expect(parts('cykel\u00ADparkeringsplatser', 12)[0]).toBe('cykel-');
  expect(parts('bänkar/sittplatser', 12)).toEqual(['bänkar/', 'sittplatser']);
  expect(parts('Malmö-Köpenhamn', 12)).toEqual(['Malmö-', 'Köpenhamn']);
  expect(breakWord('bänkar/sittplatser', () => 12, signs).guessed).toBe(0);
  expect(breakWord('klätterställning', () => 12, signs).guessed).toBe(1);
});

test('a word that fits is left whole, without its invisible signs', () => {
  expect(parts('cykel\u00ADbana', 12)).toEqual(['cykelbana']);
});

test('a hyphen leaves at least three letters on each side', () => {
  expect(parts('banaler', 6)).toEqual(['bana-', 'ler']);
  expect(parts('alabama', 3)).toEqual(['al-', 'ab-', 'ama']);
});

test('signs of several code points are never cut', () => {
  const family = '👩‍👩‍👧';
  expect(parts(family.repeat(5), 2)).toEqual([family.repeat(2), family.repeat(2), family]);
});

test('digits and Chinese take no hyphen', () => {
  expect(parts('0701234567', 6)).toEqual(['070123', '4567']);
  expect(parts('公園にもっとベンチ', 5)).toEqual(['公園にもっ', 'とベンチ']);
});

test('nothing is lost and no part is too wide', () => {
  const words = fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 60 })
    .filter((word) => !/[\s\u00AD\u200B]/.test(word));
  fc.assert(
    fc.property(words, fc.integer({ min: 3, max: 20 }), (word, room) => {
      const broken = parts(word, room);
      expect(broken.every((part) => signs(part) <= room)).toBe(true);
      expect(broken.join('').replaceAll('-', '')).toBe(word.replaceAll('-', ''));
    }),
  );
});
