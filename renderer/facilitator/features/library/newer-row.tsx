import type { SessionSummary } from '#shared/contract/bridge.ts';
import { useWords } from '#renderer/ui/words.tsx';
import { changedWhen } from './changed-when.ts';

/** A session that a later Rådslag has made: it is here, and what it takes to open it. */
export function NewerRow({ session, now }: { session: SessionSummary; now: number }) {
  const { t, language } = useWords();
  return (
    <li className="library-row">
      <h2 className="library-row-title library-closed">{session.title || t('library:unnamed')}</h2>
      <div className="library-row-facts">
        <div className="library-row-words">
          <p className="library-row-question">{t('library:newer')}</p>
          <p className="library-row-where">{t('library:newerText')}</p>
        </div>
        <div className="library-row-state">
          <p>{changedWhen(session.changedAt, now, t, language)}</p>
        </div>
      </div>
    </li>
  );
}
