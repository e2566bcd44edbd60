import type { Language } from '#shared/domain/language.ts';
import { translator } from '#shared/i18n/translate.ts';
import type { Grouped } from './grouped.ts';

/** The suggested clusters to read: each with its reasons and its notes. */
export function groupedText({ answer, textOf }: Grouped, language: Language): string {
  const t = translator(language);
  const line = (note: number | string) => `  - ${textOf(note).replace(/\s+/g, ' ')}`;
  const { clusters, unplaced, proposals = [] } = answer;
  return [
    ...clusters.flatMap(({ title, reasons, notes }) => [
      `${title} (${notes.length})`,
      ...reasons.map((reason) => `  ${reason}`),
      ...notes.map(line),
      '',
    ]),
    t('cli:unplaced', { count: unplaced.length }),
    ...unplaced.map(line),
    ...(proposals.length > 0 ? ['', t('cli:proposals')] : []),
    ...proposals.map(({ note, clusters: titles }) => `${line(note)} → ${titles.join(' · ') || '–'}`),
  ].join('\n');
}
