import { useState } from 'react';
import type { Id } from '#shared/domain/id.ts';
import { revealVoting } from '#renderer/store/ballot-desk.ts';
import { announce } from '#renderer/ui/announce.ts';
import { useWords } from '#renderer/ui/words.tsx';

/** The way to end a voting and show its result, and whether that is under way. */
export function useEnding(votingId: Id): { isBusy: boolean; end: () => Promise<void> } {
  const { t } = useWords();
  const [isBusy, setBusy] = useState(false);
  async function end(): Promise<void> {
    setBusy(true);
    const isDone = await revealVoting(votingId);
    if (isDone) announce(t('voting:revealed'));
    setBusy(false);
  }
  return { isBusy, end };
}
