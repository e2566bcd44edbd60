import { useEffect, useState } from 'react';
import type { SavedState } from '#renderer/bridge/document-link.ts';
import { useBallotDesk } from '#renderer/store/ballot-desk.ts';
import { useSession } from '#renderer/store/session-store.ts';
import { useWords } from '#renderer/ui/words.tsx';
import './saved-indicator.css';

/** A disk that takes longer than this for a change is told of, in milliseconds: within a second from the change. */
const slowAfter = 800;

/** Green only when the host has answered that every change is on disk. */
export function SavedIndicator() {
  const words = useSession((state) => state.saved);
  const sessionId = useSession((state) => state.session.info.id);
  const isBallotWaiting = useBallotDesk(({ waiting }) =>
    waiting.some((each) => each.sessionId === sessionId),
  );
  const saved = isBallotWaiting ? withWaitingBallot(words) : words;
  const { t } = useWords();
  const isSlow = useLasting(saved.state === 'saving');
  return (
    <p className="saved" data-state={isSlow ? 'slow' : saved.state} role="status">
      <span className="saved-dot" aria-hidden="true" />
      {t(isSlow ? 'run:slow' : messageOf(saved))}
    </p>
  );
}

/** What is said of the words would not hold of a ballot that is not sealed yet. */
function withWaitingBallot(words: SavedState): SavedState {
  if (words.state === 'saved') return { state: 'saving' };
  if (words.state === 'closed') return { state: 'away' };
  return words.state === 'outdated' ? { state: 'stranded' } : words;
}

/** Whether something has been so for longer than a disk may take. */
function useLasting(isSo: boolean): boolean {
  const [lasts, setLasts] = useState(false);
  useEffect(() => {
    const timer = isSo ? setTimeout(setLasts, slowAfter, true) : undefined;
    return () => {
      clearTimeout(timer);
      setLasts(false);
    };
  }, [isSo]);
  return isSo && lasts;
}

/** What a person can do something about, by the code of what the disk answered (main/files/trouble.ts). */
const troubles: Record<string, 'run:troubleFull' | 'run:troubleReadonly' | 'run:troubleMissing'> = {
  full: 'run:troubleFull',
  readonly: 'run:troubleReadonly',
  denied: 'run:troubleReadonly',
  missing: 'run:troubleMissing',
};

function messageOf(saved: SavedState) {
  if (saved.state !== 'trouble') return `run:${saved.state}` as const;
  return troubles[saved.code] ?? 'run:trouble';
}
