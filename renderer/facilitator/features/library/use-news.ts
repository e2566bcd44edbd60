import { useEffect } from 'react';
import type { News } from '#shared/contract/bridge.ts';
import { takeNews, useNews } from '#renderer/store/news-store.ts';
import { showToast } from '#renderer/ui/toast.tsx';
import { useWords } from '#renderer/ui/words.tsx';

/** Says in one line what was brought back, as it becomes known. */
export function useToldNews(): void {
  const { t } = useWords();
  const lines = useNews((state) => state.lines);
  useEffect(() => {
    for (const line of takeNews()) {
      if (line.kind === 'rebuilt') showToast({ text: t('library:news.rebuilt'), tone: 'ok' });
      else
        showToast({
          text: t(`library:news.${line.news.from}`, {
            title: line.news.title || t('library:unnamed'),
            folder: line.news.folder ?? '',
          }),
          tone: isLasting(line.news) ? 'danger' : 'ok',
        });
    }
  }, [lines, t]);
}

/** What was not made good stays in sight until it has been read. */
function isLasting({ from }: News): boolean {
  return ['unsealed', 'nowhere', 'doubtful', 'unread', 'unreached'].includes(from);
}
