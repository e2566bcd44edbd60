import readSheets from 'read-excel-file/universal';
import { Fault } from '#shared/domain/fault.ts';
import type { Language } from '#shared/domain/language.ts';
import { cleanText } from '#shared/lib/clean-text.ts';
import { cellText } from './cell-text.ts';
import { columnNames } from './column-names.ts';
import { withCovered, type Merged } from './merged-cells.ts';
import type { EmptyRows, Table } from './read-table.ts';
import { unpackWorkbook } from './unpack-workbook.ts';

type Sheet = Table & { name: string };

/**
 * The sheets of an Excel workbook that have rows, each with its first filled row as header. A merged cell has its
 * text in the first of the cells it covers. Throws Fault 'workbook-damaged', 'workbook-too-large',
 * 'workbook-other' and 'table-empty'.
 */
export async function readWorkbook(
  bytes: Uint8Array,
  file: string,
  language: Language,
  emptyRows: EmptyRows = 'left out',
): Promise<Sheet[]> {
  const { archive, merged } = unpackWorkbook(bytes, file);
  const sheets = await readSheets(archive).catch((cause: unknown) => {
    throw new Fault('workbook-damaged', { file }, { cause });
  });
  const filled = sheets
    .map(({ sheet, data }, index) => ({
      name: sheet,
      ...tableOf(textsIn(data, language), merged[index] ?? [], emptyRows),
    }))
    .filter(({ rows }) => rows.length > 0);
  if (filled.length === 0) throw new Fault('table-empty', { file });
  return filled;
}

/** A sheet that is only a chart has no cells, whatever the parser's types say. */
function textsIn(data: unknown[][] | undefined, language: Language): string[][] {
  return (data ?? []).map((row) => row.map((value) => cellText(value, language)));
}

function tableOf(cells: string[][], merged: Merged[], emptyRows: EmptyRows): Table {
  const tidy = withoutEmpty(cells, emptyRows);
  const [header = [], ...rows] = tidy(cells);
  const covered = tidy(withCovered(cells, merged)).slice(1);
  return { kind: 'table', columns: columnNames(header, rows), rows, covered };
}

/**
 * Takes the rows and columns with nothing in them out of these cells, and the same ones out of others. Empty rows
 * that are kept are those between the first and the last filled one.
 */
function withoutEmpty(cells: string[][], emptyRows: EmptyRows): (others: string[][]) => string[][] {
  const [rows, columns] = [new Set<number>(), new Set<number>()];
  for (const [row, texts] of cells.entries())
    for (const [column, text] of texts.entries())
      if (!(rows.has(row) && columns.has(column)) && isFilled(text)) {
        rows.add(row);
        columns.add(column);
      }
  const filled = [...rows];
  const isBetween = (row: number) => row >= (filled[0] ?? 0) && row <= (filled.at(-1) ?? -1);
  const isTaken = (row: number) => rows.has(row) || (emptyRows === 'kept' && isBetween(row));
  return (others) =>
    others.filter((_, row) => isTaken(row)).map((row) => row.filter((_, column) => columns.has(column)));
}

function isFilled(cell: string): boolean {
  return cleanText(cell) !== '';
}
