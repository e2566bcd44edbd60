import type { Language } from '#shared/domain/language.ts';
import { formatNumber } from '#shared/i18n/format.ts';
import { translator } from '#shared/i18n/translate.ts';
import type { ReportBoard } from '#shared/report/report-board.ts';
import type { Report } from '#shared/report/report.ts';
import { markup, type Markup } from './markup.ts';

/** What each board gathered, cluster by cluster. Numbers only: bars are kept for what the room ranked. */
export function saidSection({ boards }: Report, language: Language): Markup {
  const t = translator(language);
  return markup`<section><h2>${t('report:said')}</h2><p class="about">${t('report:saidAbout')}</p>
${boards.map((board) => boardPart(board, language))}</section>`;
}

/** The heading of a board: its question. */
export function boardTitle(board: ReportBoard, language: Language): string {
  return board.question || translator(language)('report:boardUnnamed');
}

function boardPart(board: ReportBoard, language: Language): Markup {
  const t = translator(language);
  const rows = rowsOf(board, language);
  const body =
    rows.length > 0
      ? markup`<table><thead><tr><th scope="col">${t('report:saidColumn.cluster')}</th>
<th scope="col" class="number">${t('report:saidColumn.notes')}</th></tr></thead><tbody>${rows}</tbody></table>`
      : markup`<p>${t('report:boardEmpty')}</p>`;
  return markup`<h3>${boardTitle(board, language)}</h3>${body}`;
}

function rowsOf(board: ReportBoard, language: Language): Markup[] {
  const t = translator(language);
  const named = board.clusters.map(({ title, notes }) => ({
    title: title || t('report:clusterUnnamed'),
    count: notes.length,
  }));
  const loose = board.loose.length > 0 ? [{ title: t('report:loose'), count: board.loose.length }] : [];
  return [...named, ...loose].map(
    ({ title, count }) =>
      markup`<tr><th scope="row">${title}</th><td class="number">${formatNumber(count, language)}</td></tr>`,
  );
}
