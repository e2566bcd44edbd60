import type { SavedState } from '#renderer/bridge/document-link.ts';
import { useSession } from '#renderer/store/session-store.ts';
import { useWords } from '#renderer/ui/words.tsx';
import './saved-indicator.css';

/** Green only when the host has answered that every change is on disk. */
export function SavedIndicator() {
  const saved = useSession((state) => state.saved);
  const { t } = useWords();
  return (
    <p className="saved" data-state={saved.state} role="status">
      <span className="saved-dot" aria-hidden="true" />
      {t(messageOf(saved))}
    </p>
  );
}

function messageOf(saved: SavedState) {
  if (saved.state === 'trouble') return saved.code === 'full' ? 'run:troubleFull' : 'run:trouble';
  return `run:${saved.state}` as const;
}
