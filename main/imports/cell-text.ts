import type { Language } from '#shared/domain/language.ts';

const words = { sv: ['FALSKT', 'SANT'], en: ['FALSE', 'TRUE'] } as const;

/** Times of day are kept as moments of the day before the first. */
const firstDay = Date.UTC(1900, 0, 1);
const minute = 60_000;

/** What a person sees in a cell of a spreadsheet in that language. Dates as ISO writes them, which both read. */
export function cellText(value: unknown, language: Language): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return numberText(value, language);
  if (typeof value === 'boolean') return words[language][Number(value)] ?? '';
  return value instanceof Date ? momentText(value) : '';
}

/** Spreadsheets show 15 digits at most, so not the error in the last that floating point makes. */
function numberText(value: number, language: Language): string {
  const text = String(Number(value.toPrecision(15)));
  return language === 'sv' ? text.replace('.', ',') : text;
}

function momentText(moment: Date): string {
  const nearest = new Date(Math.round(moment.getTime() / minute) * minute);
  if (Number.isNaN(nearest.getTime())) return '';
  const [date = '', time = ''] = nearest.toISOString().split(/[TZ.]/);
  const clock = time.slice(0, 5);
  if (nearest.getTime() < firstDay) return clock;
  return clock === '00:00' ? date : `${date} ${clock}`;
}
