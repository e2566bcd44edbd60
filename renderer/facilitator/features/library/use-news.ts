import { useEffect } from 'react';
import type { Translate } from '#shared/i18n/translate.ts';
import { takeNews, useNews, type NewsLine } from '#renderer/store/news-store.ts';
import { showToast } from '#renderer/ui/toast.tsx';
import { useWords } from '#renderer/ui/words.tsx';

/** Says in one line what was brought back, as it becomes known. */
export function useToldNews(): void {
  const { t } = useWords();
  const lines = useNews((state) => state.lines);
  useEffect(() => {
    for (const line of takeNews())
      showToast({ text: textOf(line, t), tone: isLasting(line) ? 'danger' : 'ok' });
  }, [lines, t]);
}

function textOf(line: NewsLine, t: Translate): string {
  if (line.kind === 'rebuilt') return t('library:news.rebuilt');
  if (line.kind !== 'restored') return t(`library:news.${line.kind}`, line);
  const { from, title, folder = '' } = line.news;
  return t(`library:news.${from}`, { title: title || t('library:unnamed'), folder });
}

/** What was not made good stays in sight until it has been read. */
function isLasting(line: NewsLine): boolean {
  if (line.kind !== 'restored') return line.kind === 'refused';
  return ['unsealed', 'nowhere', 'doubtful', 'unread', 'unreached'].includes(line.news.from);
}
