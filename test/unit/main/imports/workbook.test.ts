import { strToU8, unzipSync, zipSync } from 'fflate';
import { expect, it } from 'vitest';
import type { Language } from '#shared/domain/language.ts';
import { readImport } from '#main/imports/imports.ts';
import { utf8 } from './encodings.ts';
import { oleBox, rawWorkbook, workbook } from './workbooks.ts';

const xlsx = (bytes: Uint8Array, language: Language = 'sv', name = 'svar.xlsx') =>
  readImport({ name, bytes, language });
const none = { tableColumn: null };
const fault = (code: string, values: object = {}) =>
  expect.objectContaining({ code, values: expect.objectContaining(values) as unknown });

it('reads the sheets that have rows, the first of them first', async () => {
  const read = await xlsx(
    await workbook({
      Omslag: [],
      Rubriker: [['förslag', 'bord']],
      Svar: [
        ['nr', 'förslag', 'bord'],
        [1, 'Fler bänkar, gärna i sol', 'Bord 1'],
        [2, 'Träd', null],
      ],
      Andra: [['kommentar'], ['Sol']],
    }),
  );
  expect(read.preview()).toEqual({
    name: 'svar.xlsx',
    kind: 'table',
    encoding: 'xlsx',
    sheets: [
      {
        name: 'Svar',
        rows: 2,
        suggestedColumn: 'förslag',
        columns: [
          { name: 'nr', filled: 2, examples: ['1', '2'] },
          { name: 'förslag', filled: 2, examples: ['Fler bänkar, gärna i sol', 'Träd'] },
          { name: 'bord', filled: 1, examples: ['Bord 1'] },
        ],
      },
      {
        name: 'Andra',
        rows: 1,
        suggestedColumn: 'kommentar',
        columns: [{ name: 'kommentar', filled: 1, examples: ['Sol'] }],
      },
    ],
  });
  expect(read.notes({ sheet: 'Andra', column: 'kommentar', ...none })).toEqual([{ text: 'Sol', table: '' }]);
  expect(() => read.notes({ sheet: 'Omslag', column: 'kommentar', ...none })).toThrow(
    fault('table-sheet-missing', { file: 'svar.xlsx', sheet: 'Omslag', sheets: 'Svar, Andra' }),
  );
  expect(() => read.notes({ sheet: 'Svar', column: 'kommentar', ...none })).toThrow(
    fault('table-column-missing', { column: 'kommentar', columns: 'nr, förslag, bord' }),
  );
});

it('tells from which table each note came, in a name that fits', async () => {
  const long = 'Bordet längst in vid fönstret mot torget 3';
  const read = await xlsx(
    await workbook({
      Svar: [
        ['förslag', 'bord'],
        ['Bänkar', ' Bord\n1 '],
        ['', 'Bord 2'],
        ['Träd', 2],
        ['Sol', null],
        ['Skugga', long],
      ],
    }),
  );
  expect(read.notes({ sheet: 'Svar', column: 'förslag', tableColumn: 'bord' })).toEqual([
    { text: 'Bänkar', table: 'Bord 1' },
    { text: 'Träd', table: '2' },
    { text: 'Sol', table: '' },
    { text: 'Skugga', table: long.slice(0, 40) },
  ]);
  expect(() => read.notes({ sheet: 'Svar', column: 'förslag', tableColumn: 'Bord' })).toThrow(
    fault('table-column-missing', { column: 'Bord' }),
  );
});

it.each([
  ['sv', ['0,3', '1234567,5', 'SANT', '2026-05-01', '2026-05-01 18:30']],
  ['en', ['0.3', '1234567.5', 'TRUE', '2026-05-01', '2026-05-01 18:30']],
] as const)('writes numbers and dates as people see them (%s)', async (language, texts) => {
  const read = await xlsx(
    await workbook({
      Svar: [
        ['svar'],
        [0.1 + 0.2],
        [1_234_567.5],
        [true],
        [new Date('2026-05-01T00:00:00Z')],
        [{ value: new Date('2026-05-01T18:30:00Z'), format: 'yyyy-mm-dd hh:mm' }],
      ],
    }),
    language,
  );
  expect(read.notes({ sheet: 'Svar', column: 'svar', ...none }).map((note) => note.text)).toEqual(texts);
});

it('takes a merged cell once, and passes over empty rows and columns', async () => {
  const read = await xlsx(
    await workbook({
      Svar: [
        [],
        [null, 'förslag', null, 'tema'],
        [],
        [null, { value: 'Bänkar\nvid ån', rowSpan: 2 }, null, 'Torget'],
        [null, null, null, 'Parken'],
        [null, '  ', null, null],
        [null, 'Träd'],
      ],
    }),
  );
  expect(read.preview().sheets[0]).toMatchObject({
    rows: 3,
    columns: [
      { name: 'förslag', filled: 2 },
      { name: 'tema', filled: 2 },
    ],
  });
  expect(read.notes({ sheet: 'Svar', column: 'förslag', ...none }).map((note) => note.text)).toEqual([
    'Bänkar\nvid ån',
    'Träd',
  ]);
});

it('gives a table that is merged over several rows to each note in them', async () => {
  const read = await xlsx(
    await workbook({
      'A & B': [['text'], ['Sol']],
      Svar: [
        ['bord', 'förslag'],
        [{ value: 'Bord 1', rowSpan: 2 }, 'Bänkar'],
        [null, 'Träd'],
        [null, { value: 'Skugga', rowSpan: 2 }],
        ['Bord 2', null],
        [null, 'Ljus'],
      ],
    }),
  );
  expect(read.notes({ sheet: 'Svar', column: 'förslag', tableColumn: 'bord' })).toEqual([
    { text: 'Bänkar', table: 'Bord 1' },
    { text: 'Träd', table: 'Bord 1' },
    { text: 'Skugga', table: '' },
    { text: 'Ljus', table: '' },
  ]);
});

it('reads thousands of rows whole', async () => {
  const rows = Array.from({ length: 5000 }, (_, index) => [index, `Lapp nummer ${index}`]);
  const read = await xlsx(await workbook({ Svar: [['id', 'text'], ...rows] }));
  const notes = read.notes({ sheet: 'Svar', column: 'text', ...none });
  expect([notes.length, notes.at(-1)?.text]).toEqual([5000, 'Lapp nummer 4999']);
});

it('says so when no sheet has rows', async () => {
  await expect(xlsx(await workbook({ Blad1: [], Blad2: [['förslag']] }))).rejects.toThrow(
    fault('table-empty', { file: 'svar.xlsx' }),
  );
});

const cell = (place: string) => `<c r="${place}" t="inlineStr"><is><t>x</t></is></c>`;
const damaged = async () => {
  const good = await workbook({ Blad1: [['förslag'], ['Bänkar']] });
  return {
    'cut in half': good.subarray(0, good.length / 2),
    'no zip at all': utf8('förslag;bord\n'),
    empty: new Uint8Array(),
    'with XML that breaks off': zipSync({
      ...unzipSync(good),
      'xl/workbook.xml': strToU8('<workbook><sheets><sheet name="a'),
    }),
    'with a part missing': zipSync({ 'xl/workbook.xml': strToU8('<workbook/>') }),
    'with a row where no sheet reaches': rawWorkbook(`<row r="1048577">${cell('A1048577')}</row>`),
    'with a cell that is nowhere': rawWorkbook(`<row r="1">${cell('ABCD1')}</row>`),
  };
};

it('says that a damaged workbook is damaged', async () => {
  for (const [what, bytes] of Object.entries(await damaged()))
    await expect(xlsx(bytes), what).rejects.toThrow(fault('workbook-damaged', { file: 'svar.xlsx' }));
});

it('says that a workbook with a password has one, whatever it is called', async () => {
  for (const name of ['svar.xlsx', 'svar.xls', 'svar'])
    await expect(xlsx(oleBox('EncryptedPackage'), 'sv', name)).rejects.toThrow(fault('workbook-locked'));
});

it('says what to save other spreadsheets as', async () => {
  const other = zipSync({ mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet') });
  const files: [string, Uint8Array][] = [
    ['svar.xls', oleBox('Workbook')],
    ['svar.XLS', utf8('<html>')],
    ['svar.xlsx', oleBox('Workbook')],
    ['svar.ods', other],
    ['svar.xlsx', other],
  ];
  for (const [name, bytes] of files)
    await expect(xlsx(bytes, 'sv', name), name).rejects.toThrow(fault('workbook-other', { file: name }));
});

it('stops at a zip bomb, whatever it says of its size', async () => {
  const bomb = zipSync({ 'xl/workbook.xml': strToU8('<a/>'), 'xl/a.xml': new Uint8Array(101 * 1024 * 1024) });
  await expect(xlsx(bomb)).rejects.toThrow(fault('workbook-too-large', { file: 'svar.xlsx', limit: 100 }));
  await expect(xlsx(sayingSize(bomb, 12))).rejects.toThrow(fault('workbook-damaged'));
});

/** The zip with another size told for the part that is largest. */
function sayingSize(zip: Uint8Array, size: number): Uint8Array {
  const lying = zip.slice();
  const view = new DataView(lying.buffer);
  for (let at = 0; at < lying.length - 4; at++)
    if (view.getUint32(at, true) === 101 * 1024 * 1024) view.setUint32(at, size, true);
  return lying;
}

it('stops at cells so far apart that the sheet between them would fill the memory', async () => {
  const far = rawWorkbook(`<row r="1">${cell('XFD1')}</row><row r="1048576">${cell('A1048576')}</row>`);
  await expect(xlsx(far)).rejects.toThrow(fault('workbook-too-large'));
  const styled = rawWorkbook(
    `<row r="1">${cell('A1')}<c r="XFD1"/></row><row r="9000">${cell('A9000')}</row>`,
  );
  expect((await xlsx(styled)).preview().sheets[0]).toMatchObject({ rows: 1, columns: [{ filled: 1 }] });
});
