import { useEffect, useRef } from 'react';
import type { News } from '#shared/contract/bridge.ts';
import type { Id } from '#shared/domain/id.ts';
import type { Translate } from '#shared/i18n/translate.ts';
import { takeNews, useNews, type NewsLine } from '#renderer/store/news-store.ts';
import { showToast } from '#renderer/ui/toast.tsx';
import { useWords } from '#renderer/ui/words.tsx';

/** How damage stands when the copies have been asked: takes the place of what was said before of the same session. */
const afterAsking = new Set<News['from']>(['copy', 'nowhere', 'doubtful', 'unread', 'unreached']);

/** Says in one line what was brought back, as it becomes known. */
export function useToldNews(): void {
  const { t } = useWords();
  const lines = useNews((state) => state.lines);
  const standing = useRef(new Map<Id, () => void>());
  useEffect(() => {
    for (const line of takeNews()) {
      const putAway = showToast({ text: textOf(line, t), tone: isLasting(line) ? 'danger' : 'ok' });
      if (line.kind !== 'restored' || !afterAsking.has(line.news.from)) continue;
      const { sessionId } = line.news;
      standing.current.get(sessionId)?.();
      standing.current.delete(sessionId);
      if (isLasting(line)) standing.current.set(sessionId, putAway);
    }
  }, [lines, t]);
}

function textOf(line: NewsLine, t: Translate): string {
  if (line.kind === 'rebuilt') return t('library:news.rebuilt');
  if (line.kind !== 'restored') return t(`library:news.${line.kind}`, line);
  const { from, title, folder = '', mayLackBallots = false } = line.news;
  const text = t(`library:news.${from}`, { title: title || t('library:unnamed'), folder });
  return mayLackBallots ? `${text} ${t('library:news.ballots')}` : text;
}

/** What was not made good stays in sight until it has been read. */
function isLasting(line: NewsLine): boolean {
  if (line.kind !== 'restored') return line.kind === 'refused';
  return ['unsealed', 'nowhere', 'doubtful', 'unread', 'unreached'].includes(line.news.from);
}
