import { isBareMark } from './list-marks.ts';
import { isBlank } from './tidy.ts';

const quoted = /"([^"]*(?:""[^"]*)*)"(?=[\t\n]|$)/y;
const plain = /[^\t\n]*/y;

/**
 * The rows and cells of a text copied from a spreadsheet: as many cells in every row, parted by tabs, or one
 * column where cells of several lines stand in quotes. Null for any other text, a list from Word among them.
 */
export function tableOf(text: string): string[][] | null {
  const { rows, anyQuoted } = cellsOf(text);
  const width = rows[0]?.length ?? 0;
  if (rows.some((row) => row.length !== width)) return null;
  if (width < 2) return anyQuoted ? rows : null;
  return width === 2 && rows.every(([first = '']) => isBareMark(first)) ? null : rows;
}

function cellsOf(text: string): { rows: string[][]; anyQuoted: boolean } {
  const rows: string[][] = [[]];
  let anyQuoted = false;
  for (let at = 0; at <= text.length;) {
    const multiline = multilineAt(text, at);
    const cell = multiline ?? matchAt(plain, text, at)?.[0] ?? '';
    rows.at(-1)?.push(multiline === null ? cell : unquoted(cell));
    anyQuoted ||= multiline !== null;
    at += cell.length;
    if (text[at] === '\n') rows.push([]);
    at++;
  }
  return { rows: rows.filter((row) => row.length > 1 || !isBlank(row[0] ?? '')), anyQuoted };
}

/** A spreadsheet puts a cell in quotes when it has line breaks or tabs; other quotes are what people wrote. */
function multilineAt(text: string, at: number): string | null {
  const found = matchAt(quoted, text, at)?.[0];
  return found !== undefined && /[\t\n]/.test(found) ? found : null;
}

function unquoted(cell: string): string {
  return cell.slice(1, -1).replaceAll('""', '"');
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** The column with the most letters, which is most likely what people have said. */
export function wordiestColumn(rows: readonly string[][]): number {
  const letters = (rows[0] ?? []).map((_, column) =>
    [...new Set(rows.map((row) => row[column] ?? ''))].reduce((sum, cell) => sum + lettersIn(cell), 0),
  );
  return Math.max(0, letters.indexOf(Math.max(...letters)));
}

function lettersIn(cell: string): number {
  return cell.match(/\p{L}/gu)?.length ?? 0;
}
