import { sessionTitleLimit } from '#shared/domain/session.ts';
import type { Translate } from '#shared/i18n/translate.ts';
import { firstCodePoints } from '#shared/lib/clean-text.ts';

/** The name of a copy: a long title is cut so that "(copy)" is never what falls off. */
export function copyTitle(title: string, t: Translate): string {
  const added = t('library:copyOf', { title: '' }).length;
  return t('library:copyOf', { title: firstCodePoints(title, sessionTitleLimit - added) });
}
