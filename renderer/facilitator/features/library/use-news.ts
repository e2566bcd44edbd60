import { useEffect } from 'react';
import { takeNews, useNews } from '#renderer/store/news-store.ts';
import { showToast } from '#renderer/ui/toast.tsx';
import { useWords } from '#renderer/ui/words.tsx';

/** Says in one line what was brought back, as it becomes known. */
export function useToldNews(): void {
  const { t } = useWords();
  const lines = useNews((state) => state.lines);
  useEffect(() => {
    for (const line of takeNews()) {
      const text =
        line.kind === 'rebuilt'
          ? t('library:news.rebuilt')
          : t(`library:news.${line.news.from}`, { title: line.news.title });
      showToast({ text, tone: 'ok' });
    }
  }, [lines, t]);
}
