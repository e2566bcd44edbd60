import { CsvError, parse } from 'csv-parse/sync';
import { Fault } from '#shared/domain/fault.ts';
import { columnNames } from './column-names.ts';
import { findDelimiter } from './delimiter.ts';
import { brokenQuoteLine } from './quotes.ts';

/** Rows of cells under unique column names. A row may be shorter than `columns`. */
export type Table = {
  kind: 'table' | 'lines';
  columns: string[];
  rows: string[][];
  /** Of a workbook: the same rows, with the text of a merged cell in every row that it covers. */
  covered?: string[][];
};

/** Excel may put `sep=;` before the header to say what stands between the cells. */
const separatorLine = /^sep=(.)(?:\r\n?|\n)/i;

/**
 * A CSV whose first row is its header. The delimiter is found; rows may be ragged and empty ones are left out.
 * Throws Fault 'table-quotes' (with the line) and 'table-empty'.
 */
export function readTable(text: string, file: string): Table {
  const told = separatorLine.exec(text);
  const body = text.slice(told?.[0].length ?? 0);
  const delimiter = told?.[1] ?? findDelimiter(body);
  const broken = brokenQuoteLine(body, delimiter);
  if (broken !== null) throw new Fault('table-quotes', { file, line: broken + (told ? 1 : 0) });
  const [header = [], ...rows] = records(body, delimiter, file);
  if (rows.length === 0) throw new Fault('table-empty', { file });
  return { kind: 'table', columns: columnNames(header, rows), rows };
}

function records(text: string, delimiter: string, file: string): string[][] {
  const options = {
    delimiter,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    trim: true,
    // Checked above: here it only lets a quote stand inside an unquoted cell.
    relax_quotes: true,
    skip_empty_lines: true,
    skip_records_with_empty_values: true,
  };
  try {
    return parse(text, options);
  } catch (cause) {
    // Exotic spaces around quotes; the parser trips over them where the check above does not.
    if (cause instanceof CsvError)
      throw new Fault('table-quotes', { file, line: Number(cause['lines']) }, { cause });
    throw cause;
  }
}

/** Plain text: one row per line that is not blank, in one unnamed column. Throws Fault 'table-empty'. */
export function readLines(text: string, file: string): Table {
  const rows = text
    .split(/\r\n?|\n/)
    .filter((line) => line.trim() !== '')
    .map((line) => [line]);
  if (rows.length === 0) throw new Fault('table-empty', { file });
  return { kind: 'lines', columns: [''], rows };
}
