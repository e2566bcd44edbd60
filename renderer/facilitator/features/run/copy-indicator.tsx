import { useEffect } from 'react';
import type { CopyState } from '#shared/contract/bridge.ts';
import type { Translate } from '#shared/i18n/translate.ts';
import { host } from '#renderer/store/app-store.ts';
import { askCopyState, useCopies } from '#renderer/store/copy-store.ts';
import { useNow } from '#renderer/ui/use-now.ts';
import { useWords } from '#renderer/ui/words.tsx';
import { timeSince } from './time-since.ts';
import './copy-indicator.css';

/**
 * How the second copy stands: how old it is, or what is wrong and what to do. Its age is no live region, since it
 * changes all the time; trouble is read aloud when it comes.
 */
export function CopyIndicator({ sessionId }: { sessionId: string }) {
  const { t } = useWords();
  const state = useCopies(({ states }) => states[sessionId]);
  const folder = state?.folder ?? '';
  const now = useNow(folder !== '');
  useEffect(() => void askCopyState(host(), sessionId), [sessionId]);
  if (!state || folder === '') return null;
  const trouble = troubleText(state, t);
  return (
    <p className="copy-state" data-trouble={trouble !== null} title={folder}>
      {trouble === null && <span>{ageText(state, now, t)}</span>}
      <span role="status">{trouble}</span>
    </p>
  );
}

function ageText({ folder, copiedAt }: CopyState, now: number, t: Translate): string {
  const place = placeOf(folder);
  if (copiedAt === null) return t('run:copyMaking', { place });
  return t('run:copyMade', { place, since: timeSince(copiedAt, now, t) });
}

function troubleText({ folder, trouble }: CopyState, t: Translate): string | null {
  return trouble === null ? null : t(`run:copyTrouble.${trouble}`, { place: placeOf(folder) });
}

/** A drive by its letter, any other folder by its last name. */
function placeOf(folder: string): string {
  const parts = folder.split(/[\\/]+/).filter((part) => part !== '');
  return parts.at(-1) ?? folder;
}
