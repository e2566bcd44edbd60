import fc from 'fast-check';
import { expect, it } from 'vitest';
import { cleanText } from '#shared/lib/clean-text.ts';
import { readPasted, type Choice } from '#shared/lib/pasted-text/pasted-text.ts';

const plain: Choice = { by: 'line', column: 0, header: false, leaveOutDoubles: false };
const textsOf = (text: string, choice: Partial<Choice> = {}) =>
  readPasted(text).split({ ...plain, ...choice }).texts;

/** What can be seen of a text, without the spaces between. */
const visible = (text: string) => cleanText(text).replace(/[\s\u00AD\u200B\u2060\uFEFF]+/gu, '');
/** Everything that may ever be taken for the mark of a list. */
const marks = /^(?:>+)*(?:[-–—*•·◦▪‣●○■□☐\uF000-\uF0FFo§]|\d{1,3}[.)]|[a-zåäöA-ZÅÄÖ]\))?$/u;

const letters = fc.string({ unit: fc.constantFrom(...Array.from('abcåäöÅ12')), minLength: 1, maxLength: 8 });
const words = fc.array(letters, { minLength: 1, maxLength: 12 }).map((parts) => parts.join(' '));
const mark = fc.constantFrom('- ', '– ', '* ', '• ', '•\t', '· ', '◦ ', 'o\t', '☐ ', '> ', '\uF0B7\t');
const lineEnd = fc.constantFrom('\n', '\r\n', '\r', '\n\n', '\r\n \r\n');
const pieces = fc.constantFrom(
  '- ',
  '– ',
  '* ',
  '• ',
  'o\t',
  '1. ',
  '2) ',
  'a) ',
  'B) ',
  '> ',
  '>',
  '+ ',
  '☐ ',
  '"',
  '""',
  '\t',
  '\n',
  '\r\n',
  '\v',
  '\f',
  '\u00A0',
  '\u00AD',
  '\u200B',
  '\u2028',
  ' ',
  'x',
  'Å',
  '7',
  '👨‍👩‍👧',
  'a\u030A',
  '§',
);
const anyText = fc.oneof(
  fc.array(pieces, { maxLength: 30 }).map((parts) => parts.join('')),
  fc.string(),
);

it('gives back every line as it was, whatever mark it has and however lines end', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(mark, words, lineEnd)), (items) => {
      const text = items.map((item) => item.join('')).join('');
      expect(textsOf(text)).toEqual(items.map(([, said]) => said));
    }),
  );
});

it('loses no visible character of a line but marks', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const before = text.split(/\r\n?|[\n\f\u0085\u2029]/).map(visible);
      let at = 0;
      for (const said of textsOf(text).map(visible)) {
        while (before[at] !== undefined && !isMarkAnd(before[at] ?? '', said)) at = passed(before, at);
        expect(before[at]).toBeDefined();
        at++;
      }
      for (; at < before.length; at++) passed(before, at);
    }),
    { numRuns: 2000 },
  );
});

function isMarkAnd(line: string, said: string): boolean {
  return line.endsWith(said) && marks.test(line.slice(0, line.length - said.length)) && said !== '';
}

/** A line that no note was made of holds a mark at most. */
function passed(lines: readonly string[], at: number): number {
  expect(lines[at]).toMatch(marks);
  return at + 1;
}

it('loses no visible character of a paragraph but marks', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const allMarks = /[->–—*•·◦▪‣●○■□☐\uF000-\uF0FFo§().\da-zåäöA-ZÅÄÖ]/gu;
      const said = visible(textsOf(text, { by: 'paragraph' }).join(''));
      expect(said.replace(allMarks, '')).toBe(visible(text).replace(allMarks, ''));
    }),
    { numRuns: 2000 },
  );
});

it('reads back every table that a spreadsheet copies', () => {
  // A cell that begins with a quotation mark cannot be told from a quoted one.
  const rest = fc.string({ unit: fc.constantFrom(...Array.from('ab "\n\tå-1.')), maxLength: 8 });
  const cell = fc.oneof(
    rest.map((text) => `x${text}`),
    fc.constant(''),
  );
  const copied = (text: string) => (/[\n\t]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell, cell), { minLength: 1 }), fc.nat(2), (cells, column) => {
      const text = cells.map((row) => row.map(copied).join('\t')).join('\r\n');
      const expected = cells.map((row) => cleanText(row[column] ?? '')).filter((said) => said !== '');
      expect(textsOf(text, { by: 'row', column })).toEqual(expected);
    }),
  );
});
