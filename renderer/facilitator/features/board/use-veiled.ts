import type { Id } from '#shared/domain/id.ts';
import { useSession } from '#renderer/store/session-store.ts';

/** Whether the words of a board's notes are hidden while all are writing. */
export function useVeiled(boardId: Id): boolean {
  return useSession(({ session }) => session.boards[boardId]?.privateWriting ?? false);
}
