import type { Language } from '#shared/domain/language.ts';
import { translator } from '#shared/i18n/translate.ts';
import type { Report, ReportCharter } from '#shared/report/report.ts';
import { markup, type Markup } from './markup.ts';

/** What all parties may expect; the level stands after the question and the purpose it holds for. */
export function charterSection({ charter }: Report, language: Language): Markup {
  const t = translator(language);
  const body = charter ? charterLines(charter, language) : markup`<p>${t('report:charterEmpty')}</p>`;
  return markup`<section><h2>${t('report:charter')}</h2>${body}</section>`;
}

function charterLines({ level, lines }: ReportCharter, language: Language): Markup {
  const t = translator(language);
  const rows = lines.map(({ field, text }) => ({ label: t(`report:charterField.${field}`), text }));
  const before = lines.filter(({ field }) => field === 'question' || field === 'purpose').length;
  const all = rows.toSpliced(before, 0, { label: t('report:level'), text: t(`level.${level}`) });
  return markup`<table class="charter"><tbody>${all.map(
    ({ label, text }) => markup`<tr><th scope="row">${label}</th><td>${text}</td></tr>`,
  )}</tbody></table>`;
}
