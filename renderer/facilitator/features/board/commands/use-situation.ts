import type { BoardLayout } from '#shared/domain/board-layout.ts';
import { boardSchema } from '#shared/domain/board.ts';
import type { Id } from '#shared/domain/id.ts';
import { sessionNow } from '#renderer/store/session-store.ts';
import { useWords } from '#renderer/ui/words.tsx';
import type { View } from '../use-view.ts';
import { chosenNow } from './chosen.ts';
import type { Situation } from './command.ts';

/** Gives the situation as it is when asked, for the handlers of keys and menus. */
export function useSituation(boardId: Id, layout: BoardLayout, view: View | null): () => Situation {
  const { t } = useWords();
  return () => {
    // A board that is gone (deleted on another laptop) still has its notes to look after.
    const board = sessionNow().boards[boardId] ?? boardSchema.parse({ id: boardId, question: '', order: '' });
    return { board, layout, chosen: chosenNow(layout), view, t };
  };
}
