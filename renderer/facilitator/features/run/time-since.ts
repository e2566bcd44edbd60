import type { Translate } from '#shared/i18n/translate.ts';

const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;

/** "12 s", "4 min", "2 h": how long ago something was, in milliseconds since 1970. Never less than nothing. */
export function timeSince(then: number, now: number, t: Translate): string {
  const gone = Math.max(0, now - then);
  if (gone < minute) return t('run:seconds', { count: Math.floor(gone / second) });
  if (gone < hour) return t('run:minutes', { count: Math.floor(gone / minute) });
  return t('run:hours', { count: Math.floor(gone / hour) });
}
