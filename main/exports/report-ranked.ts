import type { Language } from '#shared/domain/language.ts';
import { bindingWords } from '#shared/i18n/binding-words.ts';
import { translator } from '#shared/i18n/translate.ts';
import type { ReportVoting } from '#shared/report/report-voting.ts';
import type { Report } from '#shared/report/report.ts';
import { ruleInWords, turnoutInWords } from '#shared/report/voting-words.ts';
import type { Tally } from '#shared/voting/tally.ts';
import { markup, type Markup } from './markup.ts';
import { resultTable } from './report-result-table.ts';
import { boardTitle } from './report-said.ts';

/** What the room ranked: each voting with its rule, its turnout and its result. */
export function rankedSection(report: Report, language: Language): Markup {
  const t = translator(language);
  const parts = report.boards.flatMap((board) =>
    board.votings.map((voting) =>
      votingPart(voting, voting.question || boardTitle(board, language), language),
    ),
  );
  const body =
    parts.length > 0 ? [binding(report, language), ...parts] : markup`<p>${t('report:rankedEmpty')}</p>`;
  return markup`<section class="ranked"><h2>${t('report:ranked')}</h2>${body}</section>`;
}

/** What a result binds is said before it. */
function binding({ charter }: Report, language: Language): Markup | null {
  if (!charter) return null;
  const t = translator(language);
  const decider = charter.lines.find((line) => line.field === 'decider')?.text ?? '';
  const { lead, weight, to } = bindingWords({ level: charter.level, decider }, language);
  return markup`<p class="binds">${lead} <b>${weight}</b> ${to}. ${t('report:level')}: ${t(`level.${charter.level}`)}.</p>`;
}

function votingPart(voting: ReportVoting, title: string, language: Language): Markup {
  const t = translator(language);
  const { result } = voting;
  const body = result
    ? resultPart(voting, result, language)
    : markup`<p class="sealed">${t('report:votingOpen')}</p>`;
  return markup`<h3>${title}</h3>${body}`;
}

function resultPart(voting: ReportVoting, result: Tally, language: Language): Markup {
  return markup`<p class="turnout">${turnoutInWords(result, language)}</p>
${resultTable(voting, result, language)}
<p class="about">${ruleInWords(voting, language)} ${translator(language)('report:bars')}</p>`;
}
