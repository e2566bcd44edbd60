import { withoutMarks } from './list-marks.ts';
import { paragraphsOf } from './paragraphs.ts';
import { tableOf, wordiestColumn } from './pasted-table.ts';
import { finished, isBlank, tidy } from './tidy.ts';

export const splittings = ['line', 'paragraph', 'row'] as const;
export type Splitting = (typeof splittings)[number];

export type Choice = {
  by: Splitting;
  /** For rows: which column, from 0, and whether the first row only names the columns. */
  column: number;
  header: boolean;
  leaveOutDoubles: boolean;
};

export type Pasted = {
  /** Cells as people saw them; null when the text is no table. */
  rows: string[][] | null;
  /** The wordiest column, or 0. */
  column: number;
  split: (choice: Choice) => Split;
};

export type Split = {
  texts: string[];
  /** Lines or cells with nothing in them, which are left out. */
  empty: number;
  /** How many of the texts say exactly what one before them says, left out or not. */
  doubles: number;
};

/** Reads a text from the clipboard: what can be made of it, and its parts by the way that is chosen. */
export function readPasted(text: string): Pasted {
  const tidied = tidy(text);
  const rows = tableOf(tidied);
  return {
    rows: rows?.map((row) => row.map(finished)) ?? null,
    column: rows ? wordiestColumn(rows) : 0,
    split: (choice) => counted(partsOf(tidied, rows, choice).map(finished), choice.leaveOutDoubles),
  };
}

/** Whether there is more than one line to make something of. */
export function hasSeveralLines(text: string): boolean {
  return withoutEmptyEnds(tidy(text).split('\n')).length > 1;
}

function partsOf(text: string, rows: string[][] | null, { by, column, header }: Choice): string[] {
  if (by === 'paragraph') return paragraphsOf(text);
  if (by === 'row' && rows) return rows.slice(header ? 1 : 0).map((row) => row[column] ?? '');
  return withoutMarks(withoutEmptyEnds(text.split('\n')));
}

/** What is copied often ends with a line break or two, which nobody thinks of as empty lines. */
function withoutEmptyEnds(lines: readonly string[]): string[] {
  const filled = (line: string) => !isBlank(line);
  return lines.slice(Math.max(0, lines.findIndex(filled)), lines.findLastIndex(filled) + 1);
}

function counted(parts: readonly string[], leaveOutDoubles: boolean): Split {
  const filled = parts.filter((part) => part !== '');
  const distinct = [...new Set(filled)];
  return {
    texts: leaveOutDoubles ? distinct : filled,
    empty: parts.length - filled.length,
    doubles: filled.length - distinct.length,
  };
}
