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

/** What becomes of rows with nothing in them: kept where rows are told by their number. */
export type EmptyRows = 'left out' | 'kept';

/** Blank lines around a table are none of its rows. */
const blankEdges = /^(?:[ \t]*(?:\r\n?|\n))+|(?:(?:\r\n?|\n)[ \t]*)+$/g;

/**
 * A CSV whose first row is its header. The delimiter is found; rows may be ragged.
 * Throws Fault 'table-quotes' (with the line) and 'table-empty'.
 */
export function readTable(text: string, file: string, emptyRows: EmptyRows = 'left out'): Table {
  const told = separatorLine.exec(text);
  const body = text.slice(told?.[0].length ?? 0);
  const delimiter = told?.[1] ?? findDelimiter(body);
  const broken = brokenQuoteLine(body, delimiter);
  if (broken !== null) throw new Fault('table-quotes', { file, line: broken + (told ? 1 : 0) });
  const [header = [], ...rows] =
    emptyRows === 'kept' ? allRecords(body, delimiter, file) : records(body, delimiter, file, true);
  if (rows.length === 0) throw new Fault('table-empty', { file });
  return { kind: 'table', columns: columnNames(header, rows), rows };
}

/** In a table of one column a blank line is a row with nothing in it; in a wider one it is no row. */
function allRecords(text: string, delimiter: string, file: string): string[][] {
  const all = records(text.replace(blankEdges, ''), delimiter, file, false);
  const isWide = (all[0]?.length ?? 0) > 1;
  return all.filter((row) => !isWide || row.length > 1 || row[0] !== '');
}

function records(text: string, delimiter: string, file: string, skipEmpty: boolean): string[][] {
  const options = {
    delimiter,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    trim: true,
    // Checked above: here it only lets a quote stand inside an unquoted cell.
    relax_quotes: true,
    skip_empty_lines: skipEmpty,
    skip_records_with_empty_values: skipEmpty,
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

/** Plain text: one row per line, in one unnamed column. Throws Fault 'table-empty'. */
export function readLines(text: string, file: string, emptyRows: EmptyRows = 'left out'): Table {
  const body = emptyRows === 'kept' ? text.replace(blankEdges, '') : text;
  const rows = body
    .split(/\r\n?|\n/)
    .filter((line) => line.trim() !== '' || (emptyRows === 'kept' && body !== ''))
    .map((line) => [line]);
  if (rows.length === 0) throw new Fault('table-empty', { file });
  return { kind: 'lines', columns: [''], rows };
}
