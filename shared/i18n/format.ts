import type { Language } from '#shared/domain/language.ts';

const locales: Record<Language, string> = { sv: 'sv-SE', en: 'en-GB' };

/** "23 november 2026"; the empty string for no or a broken date. `date` is ISO without time. */
export function formatDate(date: string, language: Language): string {
  const time = Date.parse(date);
  if (Number.isNaN(time)) return '';
  return new Intl.DateTimeFormat(locales[language], { dateStyle: 'long', timeZone: 'UTC' }).format(time);
}

/** Date and clock of a moment in milliseconds since 1970, in the laptop's time zone. */
export function formatMoment(time: number, language: Language): string {
  return new Intl.DateTimeFormat(locales[language], { dateStyle: 'medium', timeStyle: 'short' }).format(time);
}

/** The same to the second, for what is told apart by nothing else. */
export function formatExactMoment(time: number, language: Language): string {
  return new Intl.DateTimeFormat(locales[language], { dateStyle: 'medium', timeStyle: 'medium' }).format(
    time,
  );
}

/** "23 november 2026" for a moment in milliseconds since 1970, in the laptop's time zone. */
export function formatDay(time: number, language: Language): string {
  return new Intl.DateTimeFormat(locales[language], { dateStyle: 'long' }).format(time);
}

/** "14:05" for a moment in milliseconds since 1970, in the laptop's time zone. */
export function formatTimeOfDay(time: number, language: Language): string {
  return new Intl.DateTimeFormat(locales[language], { timeStyle: 'short' }).format(time);
}

export function formatNumber(value: number, language: Language): string {
  return new Intl.NumberFormat(locales[language]).format(value);
}
