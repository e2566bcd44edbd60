import { stringify } from 'csv-stringify/sync';
import type { Language } from '#shared/domain/language.ts';
import { translator } from '#shared/i18n/translate.ts';
import type { ReportBoard, ReportNote } from '#shared/report/report-board.ts';
import type { Report } from '#shared/report/report.ts';
import { guardFormulas } from './csv-guard.ts';
import { voteColumns, type VoteColumn } from './vote-columns.ts';

type Place = { board: ReportBoard; cluster: { id: string; title: string } | null };

/**
 * The notes as a table, one row each: UTF-8 with a byte order mark, every field in quotes, lines end in CRLF.
 * The separator is a semicolon in both languages, since Excel on a Swedish computer opens nothing else right.
 */
export function csvOf(report: Report, language: Language): Uint8Array {
  const votes = voteColumns(report, language);
  const rows = [
    headerRow(votes, language),
    ...report.boards.flatMap((board) => boardRows(board, votes, language)),
  ];
  const guarded = rows.map((row) => row.map((field) => guardFormulas(field)));
  const options = {
    bom: true,
    delimiter: ';',
    quoted: true,
    quoted_empty: true,
    record_delimiter: 'windows',
  } as const;
  return new TextEncoder().encode(stringify(guarded, options));
}

function headerRow(votes: VoteColumn[], language: Language): string[] {
  const t = translator(language);
  const names = ['note', 'cluster', 'board', 'colour', 'source', 'table', 'original', 'mergedInto'] as const;
  return [...names.map((name) => t(`report:column.${name}`)), ...votes.map((column) => column.name)];
}

function boardRows(board: ReportBoard, votes: VoteColumn[], language: Language): string[][] {
  const rows = (notes: ReportNote[], cluster: Place['cluster']) =>
    notes.map((note) => noteRow(note, { board, cluster }, votes, language));
  return [...board.clusters.flatMap((cluster) => rows(cluster.notes, cluster)), ...rows(board.loose, null)];
}

function noteRow(
  note: ReportNote,
  { board, cluster }: Place,
  votes: VoteColumn[],
  language: Language,
): string[] {
  const t = translator(language);
  return [
    note.text,
    cluster?.title ?? '',
    board.question,
    t(`colour.${note.colour}`),
    t(`report:noteSource.${note.source}`),
    note.table ?? '',
    note.original ?? '',
    note.mergedInto ?? '',
    ...votes.map((column) => column.valueOf(note.id, cluster?.id ?? null)),
  ];
}
