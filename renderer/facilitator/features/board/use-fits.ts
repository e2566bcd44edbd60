import { useEffect, useEffectEvent, useState } from 'react';
import type { Fit } from '#shared/clustering/grouping.ts';
import type { Id } from '#shared/domain/id.ts';
import { useBoard } from '#renderer/store/board-store.ts';
import { sessionNow } from '#renderer/store/session-store.ts';
import { askFitting } from '#renderer/store/suggestion-actions.ts';

/**
 * The clusters that the one selected note fits best; none for several, while the notes are hidden, and until they have
 * been worked out: choosing never waits for it.
 */
export function useFits(boardId: Id): readonly Fit[] {
  const [fits, setFits] = useState<readonly Fit[]>([]);
  const ask = useEffectEvent(async () => {
    const [only, ...others] = useBoard.getState().selected;
    const isVeiled = sessionNow().boards[boardId]?.privateWriting ?? false;
    return only === undefined || others.length > 0 || isVeiled ? [] : askFitting(boardId, only);
  });
  useEffect(() => {
    let isHere = true;
    ask().then(
      (found) => isHere && setFits(found),
      () => undefined,
    );
    return () => {
      isHere = false;
    };
  }, []);
  return fits;
}
