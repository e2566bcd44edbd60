import type { BoardLayout, ClusterPlace } from './board-layout.ts';
import type { Id } from './id.ts';

/**
 * Where among the notes of a cluster something dropped at a point comes to stand: before the note with this index,
 * counted without those that are dropped. A note gives way when the point lies before its middle, in its row or above.
 */
export function dropIndex(
  layout: BoardLayout,
  { notes }: ClusterPlace,
  point: { x: number; y: number },
  dropped: ReadonlySet<Id>,
): number {
  const rest = notes.filter((note) => !dropped.has(note.id));
  const index = rest.findIndex((note) => {
    const box = layout.notes.get(note.id)?.box;
    if (!box) return false;
    const isAbove = point.y < box.y;
    const isInRow = point.y < box.y + box.height;
    return isAbove || (isInRow && point.x < box.x + box.width / 2);
  });
  return index === -1 ? rest.length : index;
}
