import type { Language } from '#shared/domain/language.ts';
import { formatDate, formatNumber } from '#shared/i18n/format.ts';
import { translator } from '#shared/i18n/translate.ts';
import type { Report } from '#shared/report/report.ts';
import type { ReportBoard } from '#shared/report/report-board.ts';
import type { ReportVoting } from '#shared/report/report-voting.ts';
import { rankInWords } from '#shared/report/voting-words.ts';
import { markup, type Markup } from './markup.ts';
import { boardTitle } from './report-said.ts';

/** What the report is of, and its figures at a glance. */
export function reportOpening(report: Report, language: Language): Markup {
  const t = translator(language);
  const { title, place, date } = report.info;
  const where = [place, formatDate(date, language)].filter((part) => part !== '').join(' · ');
  return markup`<header><p class="kind">${t('report:kind')}</p>
<h1>${title}</h1>
${where === '' ? null : markup`<p class="where">${where}</p>`}</header>
<section><h2>${t('report:summary')}</h2>
<ul class="figures">${figures(report, language)}</ul>
${report.boards.flatMap((board) => board.votings.map((voting) => firstLines(voting, board, language)))}
<p class="about">${t('report:apart')}</p></section>`;
}

/** The first three ranks of a revealed voting; more lines when the third is shared. */
function firstLines(voting: ReportVoting, board: ReportBoard, language: Language): Markup | null {
  const t = translator(language);
  const { result } = voting;
  const first = result?.lines.filter((line) => line.rank <= 3 && line.people > 0) ?? [];
  if (!result || first.length === 0) return null;
  const question = voting.question || boardTitle(board, language);
  return markup`<div class="first"><p>${t('report:first')}: <b>${question}</b></p><ul>${first.map(
    (
      line,
    ) => markup`<li><span>${rankInWords(line, language)}</span><b>${line.title || t('report:clusterUnnamed')}</b>
<span>${t('peopleOf', { people: line.people, all: result.ballots })}</span></li>`,
  )}</ul></div>`;
}

function figures(report: Report, language: Language): Markup[] {
  const t = translator(language);
  const { notes, clusters, ballots } = report.counts;
  const loose = report.boards.reduce((sum, board) => sum + board.loose.length, 0);
  const shown = [
    { count: notes, word: t('report:figure.notes', { count: notes }) },
    { count: clusters, word: t('report:figure.clusters', { count: clusters }) },
    { count: loose, word: t('report:figure.loose') },
    { count: ballots, word: t('report:figure.ballots', { count: ballots }) },
  ];
  return shown.map(({ count, word }) => markup`<li><b>${formatNumber(count, language)}</b> ${word}</li>`);
}
