import type { Language } from '#shared/domain/language.ts';
import { translator } from '#shared/i18n/translate.ts';
import type { Report, ReportStep } from '#shared/report/report.ts';
import { markup, type Markup } from './markup.ts';

/** The steps with the minutes they were planned to take and took. */
export function agendaSection({ agenda }: Report, language: Language): Markup {
  const t = translator(language);
  const body = agenda.length > 0 ? agendaTable(agenda, language) : markup`<p>${t('report:agendaEmpty')}</p>`;
  return markup`<section><h2>${t('report:agenda')}</h2>${body}</section>`;
}

function agendaTable(agenda: ReportStep[], language: Language): Markup {
  const t = translator(language);
  const column = (name: 'step' | 'tool' | 'planned' | 'spent') => t(`report:agendaColumn.${name}`);
  return markup`<table><thead><tr>
<th scope="col">${column('step')}</th><th scope="col">${column('tool')}</th>
<th scope="col" class="number">${column('planned')}</th><th scope="col" class="number">${column('spent')}</th>
</tr></thead><tbody>${agenda.map((step) => stepRow(step, language))}</tbody>
<tfoot>${totalRow(agenda, language)}</tfoot></table>`;
}

function stepRow(step: ReportStep, language: Language): Markup {
  const t = translator(language);
  const { planned: minutes, added } = step;
  const planned = added > 0 ? t('report:agendaAdded', { minutes, added }) : t('minutes', { count: minutes });
  return markup`<tr><th scope="row">${step.title}</th><td>${t(`tool.${step.tool}`)}</td>
<td class="number">${planned}</td><td class="number">${spentInWords(step.spent, language)}</td></tr>`;
}

function totalRow(agenda: ReportStep[], language: Language): Markup {
  const t = translator(language);
  const planned = agenda.reduce((sum, step) => sum + step.planned + step.added, 0);
  const run = agenda.map((step) => step.spent).filter((spent) => spent !== null);
  const spent = run.length > 0 ? run.reduce((sum, each) => sum + each, 0) : null;
  return markup`<tr><th scope="row">${t('report:agendaTotal')}</th><td></td>
<td class="number">${t('minutes', { count: planned })}</td>
<td class="number">${spentInWords(spent, language)}</td></tr>`;
}

/** A dash for what never ran. */
function spentInWords(spent: number | null, language: Language): string {
  const t = translator(language);
  return spent === null ? t('report:notRun') : t('minutes', { count: spent });
}
