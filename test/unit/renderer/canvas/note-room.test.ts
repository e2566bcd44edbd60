import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { noteTextWidth } from '#shared/domain/letter-widths.ts';
import { heightOfText, noteSize } from '#shared/domain/note-size.ts';
import { noteTextLimit } from '#shared/domain/note.ts';
import { noteRoom, noteStyle } from '#renderer/canvas/board-texts.ts';
import { fitText } from '#renderer/canvas/fit-text.ts';

const samples = join(import.meta.dirname, '..', '..', '..', '..', 'assets', 'samples');
const read = (file: string, column: string): string[] =>
  parse<Record<string, string>>(readFileSync(join(samples, file), 'utf8'), { columns: true, bom: true }).map(
    (row) => row[column] ?? '',
  );
const comments = [
  ...read('notes-sv-skolgard.csv', 'text'),
  ...read('bowling-green-comments.csv', 'comment-body'),
];

/** Letters exactly as wide as the table says. */
const measure = (text: string, size: number) => noteTextWidth(text) * size;

/** A text on the note that it is given; `spare` counts the lines that are free at the smallest size. */
function onItsNote(text: string) {
  const height = heightOfText(text);
  const room = noteRoom(height);
  const fitted = fitText(text, room, noteStyle, measure);
  const floor = fitText(text, room, { ...noteStyle, sizes: [10] }, measure);
  return { ...fitted, height, spare: Math.floor(room.height / floor.lineHeight) - floor.lines.length };
}

test('what people have written fits on its note, with little to spare', () => {
  const notes = comments.map(onItsNote);
  expect(notes.filter((note) => note.cut || note.size < 10)).toEqual([]);
  const grown = notes.filter((note) => note.height > noteSize.height);
  expect(grown.length).toBeGreaterThan(200);
  const spare = grown.reduce((sum, note) => sum + note.spare, 0) / grown.length;
  expect(spare).toBeLessThanOrEqual(1.5);
});

test('nothing up to the limit is ever cut, in whatever letters', () => {
  const wordFrom = (letters: string, longest: number) =>
    fc
      .array(fc.constantFrom(...Array.from(letters)), { minLength: 1, maxLength: longest })
      .map((all) => all.join(''));
  const word = fc.oneof(
    fc.constantFrom(...comments.join(' ').split(' ')),
    wordFrom('abcdefghijklmnoprstuvxyåäö', 60),
    wordFrom('ABWMÅÄÖ@%', 24),
    wordFrom('公園にもっとベンチ', 80),
    wordFrom('نريدالمزيدשלום', 12),
    wordFrom('abc/def-ghi.se?=1&_', 40),
    fc.string({ unit: 'grapheme', maxLength: 12 }),
  );
  const text = fc
    .array(fc.tuple(word, fc.constantFrom(' ', ' ', ' ', '\n')), { maxLength: 350 })
    .map((words) => Array.from(words.flat().join('')).slice(0, noteTextLimit).join(''));
  fc.assert(
    fc.property(text, (written) => {
      expect(onItsNote(written).cut).toBe(false);
    }),
    { numRuns: 60 },
  );
});
