import { useEffect, useRef } from 'react';
import type { News } from '#shared/contract/bridge.ts';
import type { Id } from '#shared/domain/id.ts';
import type { Translate } from '#shared/i18n/translate.ts';
import { takeNews, useNews, type NewsLine } from '#renderer/store/news-store.ts';
import { showToast } from '#renderer/ui/toast.tsx';
import { useWords } from '#renderer/ui/words.tsx';

/** Told when the copies have been asked: takes the place of the line that asked for a folder, or names one again. */
const afterAsking = new Set<News['from']>(['copy', 'nowhere', 'doubtful', 'unread', 'unreached']);

/** Says in one line what was brought back, as it becomes known. */
export function useToldNews(): void {
  const { t } = useWords();
  const lines = useNews((state) => state.lines);
  const awaiting = useRef(new Map<Id, () => void>());
  useEffect(() => {
    for (const line of takeNews()) {
      const putAway = showToast({ text: textOf(line, t), tone: isLasting(line) ? 'danger' : 'ok' });
      if (line.kind !== 'restored' || !afterAsking.has(line.news.from)) continue;
      const { sessionId, from } = line.news;
      awaiting.current.get(sessionId)?.();
      awaiting.current.delete(sessionId);
      if (from === 'unreached') awaiting.current.set(sessionId, putAway);
    }
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
