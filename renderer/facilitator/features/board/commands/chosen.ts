import type { BoardLayout } from '#shared/domain/board-layout.ts';
import type { Id } from '#shared/domain/id.ts';
import { useBoard } from '#renderer/store/board-store.ts';

/** What a command is about: notes, or else one cluster. */
export type Chosen = { notes: Id[]; cluster: Id | null };

/** The selected notes, or else the note or cluster the keyboard is on. */
export function chosenNow(layout: BoardLayout): Chosen {
  const { selected, focused } = useBoard.getState();
  const notes = [...selected].filter((id) => layout.notes.has(id));
  if (notes.length > 0 || focused === null) return { notes, cluster: null };
  if (layout.notes.has(focused)) return { notes: [focused], cluster: null };
  const isCluster = layout.clusters.some((place) => place.cluster.id === focused);
  return { notes: [], cluster: isCluster ? focused : null };
}
