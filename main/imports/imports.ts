import { fileLimit, type ImportChoice, type ImportPreview, type ReadNote } from '#shared/contract/bridge.ts';
import { Fault } from '#shared/domain/fault.ts';
import type { Language } from '#shared/domain/language.ts';
import { noteTableLimit } from '#shared/domain/note.ts';
import { cleanText, firstUnits } from '#shared/lib/clean-text.ts';
import { decodeText } from './decode-text.ts';
import { fileKind, type FileKind } from './file-kind.ts';
import { type EmptyRows, readLines, readTable, type Table } from './read-table.ts';
import { previewSheet } from './preview-sheet.ts';

export type Import = {
  preview: () => Omit<ImportPreview, 'importId'>;
  /**
   * The texts of a column, cleaned, without empty ones, and the table each came from. Throws Fault
   * 'table-sheet-missing' and 'table-column-missing'.
   */
  notes: (choice: ImportChoice) => ReadNote[];
  /** The texts of some columns, cleaned, row by row; throws the same. */
  cells: (sheet: string, columns: readonly string[]) => string[][];
};

export type ImportFile = {
  name: string;
  bytes: Uint8Array;
  /** The language of the person who reads: how numbers in a workbook are written. */
  language: Language;
  /** Left out if nothing is said. */
  emptyRows?: EmptyRows;
};

type Sheet = Table & { name: string };
type Content = { encoding: string; sheets: Sheet[] };

const megabyte = 1024 * 1024;

/**
 * Reads a file of notes: an Excel workbook, a CSV or TSV with a header, or any other text with one note per line.
 * Rejects with Fault 'file-too-large' (before anything is read), 'table-binary', 'table-quotes', 'table-empty',
 * and those of a workbook.
 */
export async function readImport(file: ImportFile): Promise<Import> {
  const { name } = file;
  if (file.bytes.length > fileLimit) throw tooLarge(name, file.bytes.length);
  const { encoding, sheets } = await contentOf(file);
  return {
    preview: () => ({
      name,
      encoding,
      kind: sheets[0]?.kind ?? 'lines',
      sheets: sheets.map(previewSheet),
    }),
    notes: (choice) => notesOf(sheetNamed(sheets, choice.sheet, name), choice, name),
    cells: (sheet, columns) => cellsOf(sheetNamed(sheets, sheet, name), columns, name),
  };
}

const faults = {
  'damaged-workbook': 'workbook-damaged',
  'locked-workbook': 'workbook-locked',
  'other-workbook': 'workbook-other',
} as const satisfies Partial<Record<FileKind, string>>;

async function contentOf({ name, bytes, language, emptyRows }: ImportFile): Promise<Content> {
  const kind = fileKind(name, bytes);
  if (kind === 'text') return textContent(name, bytes, emptyRows);
  if (kind !== 'workbook') throw new Fault(faults[kind], { file: name });
  // Loaded when the first workbook is read: a start does not wait for a parser that most meetings never need.
  const { readWorkbook } = await import('./read-workbook.ts');
  return { encoding: 'xlsx', sheets: await readWorkbook(bytes, name, language, emptyRows) };
}

function textContent(name: string, bytes: Uint8Array, emptyRows?: EmptyRows): Content {
  const { text, encoding } = decodeText(bytes, name);
  const table = /\.(csv|tsv|tab)$/i.test(name)
    ? readTable(text, name, emptyRows)
    : readLines(text, name, emptyRows);
  return { encoding, sheets: [{ name: '', ...table }] };
}

function sheetNamed(sheets: Sheet[], name: string, file: string): Sheet {
  // Only workbooks have sheets; for other files it does not matter which is asked for.
  const found = sheets.find((sheet) => sheet.name === name || sheet.name === '');
  if (found) return found;
  const names = sheets.map((sheet) => sheet.name).join(', ');
  throw new Fault('table-sheet-missing', { file, sheet: name, sheets: names });
}

function notesOf(
  { columns, rows, covered = rows }: Sheet,
  { column, tableColumn }: ImportChoice,
  file: string,
): ReadNote[] {
  const text = columnAt(columns, column, file);
  const table = tableColumn === null ? null : columnAt(columns, tableColumn, file);
  return rows
    .map((row, index) => ({
      text: cleanText(row[text] ?? ''),
      table: table === null ? '' : tableName(covered[index]?.[table] ?? ''),
    }))
    .filter((note) => note.text !== '');
}

function cellsOf({ columns, rows }: Sheet, wanted: readonly string[], file: string): string[][] {
  const places = wanted.map((column) => columnAt(columns, column, file));
  return rows.map((row) => places.map((place) => cleanText(row[place] ?? '')));
}

function tableName(cell: string): string {
  return firstUnits(cleanText(cell).replace(/\s+/g, ' '), noteTableLimit).trimEnd();
}

function columnAt(columns: string[], column: string, file: string): number {
  const index = columns.indexOf(column);
  if (index !== -1) return index;
  throw new Fault('table-column-missing', { file, column, columns: columns.join(', ') });
}

function tooLarge(file: string, bytes: number): Fault {
  return new Fault('file-too-large', {
    file,
    megabytes: Math.ceil(bytes / megabyte),
    limit: fileLimit / megabyte,
  });
}
