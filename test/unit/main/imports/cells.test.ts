import { expect, it } from 'vitest';
import { readImport } from '#main/imports/imports.ts';
import { utf8 } from './encodings.ts';
import { workbook } from './workbooks.ts';

async function cells(name: string, bytes: Uint8Array, columns: string[], sheet = '') {
  const read = await readImport({ name, bytes, language: 'sv', emptyRows: 'kept' });
  return read.cells(sheet, columns);
}

it('gives the rows of a table by their number, empty ones too', async () => {
  const bytes = utf8('text,tema\nA,x\n,\n\nB,\n');
  expect(await cells('a.csv', bytes, ['text', 'tema'])).toEqual([
    ['A', 'x'],
    ['', ''],
    ['B', ''],
  ]);
});

it('takes a blank line for a row where there is only one column, but not those around the table', async () => {
  expect(await cells('a.csv', utf8('\ntext\n\nA\n""\nB\n\n\n'), ['text'])).toEqual([
    [''],
    ['A'],
    [''],
    ['B'],
  ]);
  expect(await cells('a.txt', utf8('A\n\nB\n'), [''])).toEqual([['A'], [''], ['B']]);
});

it('keeps the empty rows between those of a workbook', async () => {
  const bytes = await workbook({ Blad: [['text'], ['A'], [null], ['B']] });
  expect(await cells('a.xlsx', bytes, ['text'], 'Blad')).toEqual([['A'], [''], ['B']]);
});

it('names the columns there are when asked for one that is not', async () => {
  await expect(cells('a.csv', utf8('text,tema\nA,x\n'), ['text', 'grupp'])).rejects.toThrow(
    'table-column-missing',
  );
});
