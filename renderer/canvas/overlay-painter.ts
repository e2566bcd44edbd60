import type { Box } from '#shared/domain/board-layout.ts';
import type { BoardIndex, IndexedNote } from './board-index.ts';
import { paintCluster } from './cluster-painter.ts';
import { paintFarTitles } from './far-title-painter.ts';
import { paintLasso } from './lasso-painter.ts';
import { paintDraggedNotes } from './note-painter.ts';
import type { Painting } from './painting.ts';

/** Paints what lies above the board in view: titles seen from afar, what is in hand, and the lasso. */
export function paintOverlay(painting: Painting, index: BoardIndex, view: Box): void {
  const { drag } = painting.marks;
  const places = index.clustersIn(view);
  paintFarTitles(
    painting,
    places.filter(({ cluster }) => !drag?.ids.has(cluster.id)),
  );
  paintDragged(painting, index);
  paintLasso(painting);
}

function paintDragged(painting: Painting, index: BoardIndex): void {
  const { drag } = painting.marks;
  if (!drag) return;
  const { origin, scale } = painting;
  const moved = {
    ...painting,
    origin: { x: origin.x + Math.round(drag.dx * scale), y: origin.y + Math.round(drag.dy * scale) },
  };
  const notes = new Map<string, IndexedNote>();
  const hold = (id: string): void => {
    const note = index.note(id);
    if (note) notes.set(id, note);
  };
  const places = [...drag.ids].flatMap((id) => index.cluster(id) ?? []);
  for (const place of places) paintCluster(moved, place);
  for (const place of places) for (const note of place.notes) hold(note.id);
  for (const id of drag.ids) hold(id);
  paintDraggedNotes(
    moved,
    [...notes.values()].toSorted((a, b) => a.rank - b.rank),
  );
  paintFarTitles(moved, places);
}
