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
      const lines = text.split(/\r\n?|[\n\f\u0085\u2029]/).map(visible);
      const texts = textsOf(text).map(visible);
      expect(texts).not.toContain('');
      expect(areLinesOf(lines, texts), `${JSON.stringify(texts)} of ${JSON.stringify(lines)}`).toBe(true);
    }),
    { numRuns: 2000 },
  );
});

/**
 * Whether every line became a text, in order, or was a mark and nothing else. A line such as `>` may have been either,
 * so all ways to pair them are followed at once: `reached` holds how many texts each way has used.
 */
function areLinesOf(lines: readonly string[], texts: readonly string[]): boolean {
  let reached = new Set([0]);
  for (const line of lines) {
    const passed = marks.test(line) ? [...reached] : [];
    const used = [...reached].filter((at) => isMarkAnd(line, texts[at] ?? '')).map((at) => at + 1);
    reached = new Set([...passed, ...used]);
  }
  return reached.has(texts.length);
}

function isMarkAnd(line: string, said: string): boolean {
  return said !== '' && line.endsWith(said) && marks.test(line.slice(0, line.length - said.length));
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
