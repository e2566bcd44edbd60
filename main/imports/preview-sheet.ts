import type { SheetPreview } from '#shared/contract/bridge.ts';
import { cleanText, firstCodePoints } from '#shared/lib/clean-text.ts';
import type { Table } from './read-table.ts';
import { suggestColumn } from './suggest-column.ts';

const exampleCount = 6;
const exampleLength = 160;

/** What a person chooses by: how much is in a sheet, and how each of its columns begins. */
export function previewSheet({ name, columns, rows }: Table & { name: string }): SheetPreview {
  const read = columns.map((column, index) => ({
    name: column,
    cells: rows.map((row) => cleanText(row[index] ?? '')).filter((cell) => cell !== ''),
  }));
  return {
    name,
    rows: rows.length,
    columns: read.map((column) => ({
      name: column.name,
      filled: column.cells.length,
      examples: column.cells.slice(0, exampleCount).map((cell) => firstCodePoints(cell, exampleLength)),
    })),
    suggestedColumn: suggestColumn(read),
  };
}
