import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { cleanText } from '#shared/lib/clean-text.ts';
import { utf16, utf8 } from './encodings.ts';
import { readTextFile } from './text-file.ts';

const csv = (text: string) => readTextFile({ name: 'lappar.csv', bytes: utf8(text) });
const fault = (code: string, values: object = {}) =>
  expect.objectContaining({ code, values: expect.objectContaining(values) as unknown });

it('reads the 607 comments of the sample, each with text', async () => {
  const bytes = readFileSync('assets/samples/bowling-green-comments.csv');
  const read = await readTextFile({ name: 'bowling-green-comments.csv', bytes });
  const preview = read.preview();
  expect(preview).toMatchObject({
    kind: 'table',
    encoding: 'utf-8',
    rows: 607,
    suggestedColumn: 'comment-body',
  });
  expect(preview.columns.map(({ name }) => name)).toEqual([
    'timestamp',
    'datetime',
    'comment-id',
    'author-id',
    'agrees',
    'disagrees',
    'moderated',
    'comment-body',
  ]);
  const texts = read.texts('comment-body');
  expect(texts).toHaveLength(607);
  expect(texts.every((text) => text.trim() !== '')).toBe(true);
  expect(texts[2]).toBe('More free meeting space for nonprofits.');
  expect(new Set(read.texts('moderated'))).toEqual(new Set(['1']));
});

it('reads the Swedish sample', async () => {
  const bytes = readFileSync('assets/samples/notes-sv-skolgard.csv');
  const read = await readTextFile({ name: 'notes-sv-skolgard.csv', bytes });
  expect(read.preview()).toMatchObject({ rows: 120, suggestedColumn: 'text' });
  expect(read.texts('text')[0]).toBe('Dä ä int nån bil som stannar för ungarna vid övergångsstället');
});

it.each([',', ';', '\t', '|'])('finds that cells are parted by %j', async (delimiter) => {
  const rows = [
    ['id', 'förslag', 'bord'],
    ['1', '"Fler bänkar, med ryggstöd; gärna i sol\toch | skugga"', '2'],
    ['2', 'Träd', '3'],
  ];
  const read = await csv(rows.map((row) => row.join(delimiter)).join('\r\n'));
  expect(read.preview().columns.map(({ name }) => name)).toEqual(['id', 'förslag', 'bord']);
  expect(read.texts('förslag')).toEqual(['Fler bänkar, med ryggstöd; gärna i sol och | skugga', 'Träd']);
});

it('goes by the rows when the header has several kinds of separators', async () => {
  const read = await csv('id;idé, förslag, annat\n1;Träd\n2;Bänkar\n');
  expect(read.texts('idé, förslag, annat')).toEqual(['Träd', 'Bänkar']);
});

it('keeps commas in the text of a table of one column', async () => {
  const read = await csv('kommentar\nFler bänkar, gärna i sol\n"Träd, ""stora"" träd\noch skugga"\n');
  expect(read.preview()).toMatchObject({ rows: 2, suggestedColumn: 'kommentar' });
  expect(read.texts('kommentar')).toEqual(['Fler bänkar, gärna i sol', 'Träd, "stora" träd\noch skugga']);
});

it('believes the separator that Excel writes on the first line', async () => {
  expect((await csv('sep=;\r\nidé;antal\r\nTräd, stora;1\r\n')).texts('idé')).toEqual(['Träd, stora']);
});

it('takes rows that are too short or too long, and leaves out empty ones', async () => {
  const read = await csv('text;bord\n\nTräd\n;;\nBänkar;2;extra;mer\n  \n;5\n');
  expect(read.preview()).toMatchObject({ rows: 3 });
  expect(read.preview().columns.map(({ name, filled }) => [name, filled])).toEqual([
    ['text', 2],
    ['bord', 2],
    ['3', 1],
    ['4', 1],
  ]);
  expect(read.texts('text')).toEqual(['Träd', 'Bänkar']);
  expect(read.texts('3')).toEqual(['extra']);
});

it('names unnamed columns by number and parts those of the same name', async () => {
  const read = await csv('text,,text,text (2),text\na,b,c,d,e\n');
  expect(read.preview().columns.map(({ name }) => name)).toEqual([
    'text',
    '2',
    'text (2)',
    'text (2) (2)',
    'text (3)',
  ]);
  expect(read.texts('text (3)')).toEqual(['e']);
});

it('takes lines that end as on Windows, Unix and old Macs, mixed', async () => {
  expect((await csv('text,bord\r\na,1\nb,2\rc,3')).texts('text')).toEqual(['a', 'b', 'c']);
});

it('takes quotes inside a cell as they are', async () => {
  const read = await csv('text\tbord\nHon sa "hej" och gick\t1\n5" rör\t2\n"Citerad ""cell"""\t3\n');
  expect(read.texts('text')).toEqual(['Hon sa "hej" och gick', '5" rör', 'Citerad "cell"']);
});

it('takes spaces around quotes', async () => {
  expect((await csv('text, bord\n"Träd, stora" , "1"\n  "Sol", 2\n')).texts('text')).toEqual([
    'Träd, stora',
    'Sol',
  ]);
  expect((await csv('bord\ttext\n\t"a\tb"\n1\t "c" \n')).texts('text')).toEqual(['a b', 'c']);
});

it.each([
  ['text,bord\n"aldrig avslutad,1\nb,2\n', 2],
  ['text,bord\na,1\n"två\nrader",2\n"slut här,3\n"nästa",4\n', 5],
  ['text,bord\r\na,1\r\n"b" och mer,2\r\n', 3],
  ['sep=,\ntext,bord\na,"1\n', 3],
  ['"text,bord\na,1\n', 1],
])('names the line where a quotation mark never ends: %j', async (text, line) => {
  await expect(csv(text)).rejects.toThrow(fault('table-quotes', { file: 'lappar.csv', line }));
});

it.each(['', '\n\n', 'text,bord\n', 'text,bord\n,\n,,\n', '\uFEFF'])(
  'says that %j has no rows',
  async (text) => {
    await expect(csv(text)).rejects.toThrow(fault('table-empty', { file: 'lappar.csv' }));
  },
);

it('refuses a file that is too large before reading it', async () => {
  const large = { name: 'stor.csv', bytes: new Uint8Array(33 * 1024 * 1024) };
  await expect(readTextFile(large)).rejects.toThrow(
    fault('file-too-large', { file: 'stor.csv', megabytes: 33, limit: 32 }),
  );
  const justOver = { name: 'stor.csv', bytes: new Uint8Array(32 * 1024 * 1024 + 1) };
  await expect(readTextFile(justOver)).rejects.toThrow(fault('file-too-large', { megabytes: 33 }));
});

it('reads text files as one note per line', async () => {
  const read = await readTextFile({
    name: 'Lappar.TXT',
    bytes: utf16('\uFEFFFler bänkar, i sol\r\n\r\n  "Träd" \r\n', 'le'),
  });
  expect(read.preview()).toEqual({
    name: 'Lappar.TXT',
    kind: 'lines',
    encoding: 'utf-16le',
    rows: 2,
    columns: [{ name: '', filled: 2, examples: ['Fler bänkar, i sol', '"Träd"'] }],
    suggestedColumn: '',
  });
  expect(read.texts('')).toEqual(['Fler bänkar, i sol', '"Träd"']);
  await expect(readTextFile({ name: 'tom.txt', bytes: utf8(' \n\n') })).rejects.toThrow(fault('table-empty'));
});

it('cleans texts and leaves out those of nothing visible', async () => {
  const read = await csv('text,bord\n"  Tra\u0308d\u0007 ",1\n\u200B,2\n"\u202Ebra",3\n');
  expect(read.texts('text')).toEqual(['Träd', 'bra']);
  expect(read.preview().columns[0]).toMatchObject({ filled: 2 });
});

it('names the columns there are when asked for one that is not', async () => {
  const read = await csv('text,bord\na,1\n');
  expect(() => read.texts('Text')).toThrow(
    fault('table-column-missing', { file: 'lappar.csv', column: 'Text', columns: 'text, bord' }),
  );
});

it('reads thousands of rows whole', async () => {
  const rows = Array.from({ length: 20_000 }, (_, index) => `${index},"Lapp nummer ${index}, med ""citat"""`);
  const texts = (await csv(`id,text\n${rows.join('\n')}\n`)).texts('text');
  expect(texts).toHaveLength(20_000);
  expect(texts.at(-1)).toBe('Lapp nummer 19999, med "citat"');
});

it('answers every text with a table or a plain fault', async () => {
  const pieces = fc.constantFrom(
    '"',
    '""',
    ',',
    ';',
    '\t',
    '|',
    '\n',
    '\r\n',
    '\r',
    ' ',
    'a',
    'å',
    '\u00A0',
    '\u2003',
    '\f',
  );
  await fc.assert(
    fc.asyncProperty(fc.array(pieces, { maxLength: 40 }), async (words) => {
      try {
        const { rows, columns } = (await csv(words.join(''))).preview();
        expect(rows).toBeGreaterThan(0);
        expect(new Set(columns.map(({ name }) => name)).size).toBe(columns.length);
      } catch (error) {
        expect(error).toEqual(
          expect.objectContaining({ code: expect.stringMatching(/^table-(quotes|empty)$/) as unknown }),
        );
      }
    }),
    { numRuns: 3000 },
  );
});

it('reads back every table that is written by the rules', async () => {
  const cell = fc.string({ unit: fc.constantFrom(...Array.from('ab "\n,;\t|å')), maxLength: 8 });
  const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(cell, cell), { minLength: 1 }),
      fc.constantFrom(',', ';', '\t', '|'),
      async (rows, delimiter) => {
        const lines = [['text', 'bord'], ...rows.map((row) => [`x${row[0]}`, row[1]])];
        const read = await csv(lines.map((row) => row.map(quoted).join(delimiter)).join('\n'));
        expect(read.texts('text')).toEqual(rows.map(([text]) => cleanText(`x${text}`)));
      },
    ),
  );
});
