import { useMemo } from 'react';
import type { BoardLayout } from '#shared/domain/board-layout.ts';
import type { Id } from '#shared/domain/id.ts';
import { isFiltering, passingNotes } from '#shared/domain/note-filter.ts';
import { useBoard } from '#renderer/store/board-store.ts';
import { useVeiled } from './use-veiled.ts';

/** The notes that a search or filter has found; null while there is neither. Hidden words are not searched. */
export function useShownNotes(boardId: Id, layout: BoardLayout): ReadonlySet<Id> | null {
  const isVeiled = useVeiled(boardId);
  const written = useBoard((state) => state.search);
  const search = isVeiled ? '' : written;
  const filter = useBoard((state) => state.filter);
  return useMemo(
    () => (search.trim() === '' && !isFiltering(filter) ? null : passingNotes(layout, filter, search)),
    [layout, search, filter],
  );
}
