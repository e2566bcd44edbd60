import type { Language } from '#shared/domain/language.ts';
import { translator } from '#shared/i18n/translate.ts';
import type { ReportVoting } from '#shared/report/report-voting.ts';
import { rankInWords } from '#shared/report/voting-words.ts';
import type { Tally, TallyLine } from '#shared/voting/tally.ts';
import { markup, type Markup } from './markup.ts';

/** With more lines than this, those that got nothing are counted instead of listed; the annex has them all. */
const linesInFull = 30;

/** People and dots of every line, as numbers and as bars. */
export function resultTable({ targetKind }: ReportVoting, result: Tally, language: Language): Markup {
  const t = translator(language);
  const chosen = result.lines.filter((line) => line.people > 0);
  const lines = result.lines.length > linesInFull ? chosen : result.lines;
  const left = result.lines.length - lines.length;
  return markup`<table class="result"><thead><tr>
<th scope="col">${t('report:rankColumn.rank')}</th><th scope="col">${t(`report:rankColumn.${targetKind}`)}</th>
<th scope="col">${t('report:rankColumn.people')}</th><th scope="col">${t('report:rankColumn.dots')}</th>
</tr></thead><tbody>${lines.map((line) => resultRow(line, result, language))}</tbody></table>
${left > 0 ? markup`<p>${t('report:withoutDots', { count: left })}</p>` : null}`;
}

function resultRow(line: TallyLine, result: Tally, language: Language): Markup {
  const t = translator(language);
  const mostDots = Math.max(...result.lines.map((each) => each.dots));
  return markup`<tr><td class="rank">${rankInWords(line, language)}</td>
<th scope="row">${line.title || t('report:clusterUnnamed')}</th>
<td class="people">${t('peopleOf', { people: line.people, all: result.ballots })}${bar(line.people, result.ballots)}</td>
<td class="dots">${line.dots}${bar(line.dots, mostDots)}</td></tr>`;
}

/** Drawn, not read: the number beside it says the same. */
function bar(part: number, whole: number): Markup {
  const width = whole > 0 ? ((100 * part) / whole).toFixed(1) : '0';
  return markup`<svg viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true"><rect class="all" width="100" height="4"/><rect class="part" width="${width}" height="4"/></svg>`;
}
