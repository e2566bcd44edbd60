import type { Id } from '#shared/domain/id.ts';
import type { Language } from '#shared/domain/language.ts';
import { translator } from '#shared/i18n/translate.ts';
import type { ReportVoting } from '#shared/report/report-voting.ts';
import type { Report } from '#shared/report/report.ts';

/** A column of the table of notes: what one voting gave the note, or the cluster it is in. */
export type VoteColumn = { name: string; valueOf: (noteId: Id, clusterId: Id | null) => string };

/** People and dots for each revealed voting; numbered when there are several. Empty for what was not voted on. */
export function voteColumns(report: Report, language: Language): VoteColumn[] {
  const votings = report.boards.flatMap((board) => board.votings).filter((voting) => voting.result !== null);
  return votings.flatMap((voting, index) =>
    (['people', 'dots'] as const).map((figure) => ({
      name: columnName(figure, voting, votings.length > 1 ? index + 1 : null, language),
      valueOf: figuresOf(voting, figure),
    })),
  );
}

function columnName(
  figure: 'people' | 'dots',
  { targetKind }: ReportVoting,
  number: number | null,
  language: Language,
): string {
  const t = translator(language);
  const column = t(`report:column.${targetKind === 'clusters' ? 'ofClusters' : 'ofNotes'}`, {
    column: t(`report:column.${figure}`),
  });
  return number === null ? column : t('report:column.ofVoting', { column, number });
}

function figuresOf({ targetKind, result }: ReportVoting, figure: 'people' | 'dots'): VoteColumn['valueOf'] {
  const figures = new Map(result?.lines.map((line) => [line.id, String(line[figure])]));
  return (noteId, clusterId) => figures.get((targetKind === 'notes' ? noteId : clusterId) ?? '') ?? '';
}
