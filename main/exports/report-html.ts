import { createHash } from 'node:crypto';
import type { Language } from '#shared/domain/language.ts';
import { translator } from '#shared/i18n/translate.ts';
import type { Report } from '#shared/report/report.ts';
import { markup } from './markup.ts';
import { agendaSection } from './report-agenda.ts';
import { charterSection } from './report-charter.ts';
import { notesSection } from './report-notes.ts';
import { rankedSection } from './report-ranked.ts';
import { saidSection } from './report-said.ts';
import { reportStyle } from './report-style.ts';
import { reportOpening } from './report-opening.ts';

/**
 * The report as one page of HTML for A4 that needs nothing else and can do nothing: no script, and a policy
 * that lets it load nothing but its own style and the font inside that. `fonts` is CSS (report-fonts.ts).
 */
export function reportHtml(report: Report, language: Language, fonts: string): string {
  const t = translator(language);
  const pageWords = t('report:page', { page: '\u0001', pages: '\u0002' });
  const style = fonts + reportStyle({ title: report.info.title, pageWords });
  const body = [
    reportOpening(report, language),
    charterSection(report, language),
    agendaSection(report, language),
    saidSection(report, language),
    rankedSection(report, language),
    notesSection(report, language),
  ].filter((section) => section !== null);
  const head = markup`<meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy(style)}">
<title>${report.info.title}</title>`;
  return `<!doctype html>
<html lang="${language}"><head>${head.html}
<style>${style}</style></head>
<body>${body.map((section) => section.html).join('\n')}</body></html>
`;
}

function policy(style: string): string {
  const hash = createHash('sha256').update(style).digest('base64');
  return `default-src 'none'; style-src 'sha256-${hash}'; font-src data:; base-uri 'none'; form-action 'none'`;
}
