import { formatDay, formatTimeOfDay } from '#shared/i18n/format.ts';
import type { Language } from '#shared/domain/language.ts';
import type { Translate } from '#shared/i18n/translate.ts';

/** "Changed today 14:05", "yesterday" likewise, otherwise the day. Times in milliseconds since 1970. */
export function changedWhen(changedAt: number, now: number, t: Translate, language: Language): string {
  const time = formatTimeOfDay(changedAt, language);
  if (sameDay(changedAt, now)) return t('library:changedToday', { time });
  if (sameDay(changedAt, dayBefore(now))) return t('library:changedYesterday', { time });
  return t('library:changedOn', { date: formatDay(changedAt, language) });
}

function sameDay(a: number, b: number): boolean {
  return new Date(a).toDateString() === new Date(b).toDateString();
}

/** Not 24 hours back, which on the day the clocks change may be another day. */
function dayBefore(time: number): number {
  const day = new Date(time);
  return day.setDate(day.getDate() - 1);
}
