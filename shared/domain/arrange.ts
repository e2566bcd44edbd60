import { gridPlaces } from './board-grid.ts';
import { around, cell, noteGap, standingBoxes, type BoardLayout, type Box } from './board-layout.ts';
import type { Id } from './id.ts';

export const arrangements = ['row', 'column', 'left', 'top', 'grid'] as const;
/** In a row, in a column, along the leftmost or topmost edge, or in a grid. */
export type Arrangement = (typeof arrangements)[number];

type Standing = { id: Id; box: Box };

/** Where the loose notes among `ids` stand once they are arranged; the corner of them all stays where it is. */
export function arranged(
  layout: BoardLayout,
  ids: Iterable<Id>,
  how: Arrangement,
): { id: Id; x: number; y: number }[] {
  const chosen = new Set(ids);
  const notes = layout.loose.flatMap(({ id }) => {
    const place = chosen.has(id) ? layout.notes.get(id) : undefined;
    return place ? [{ id, box: place.box }] : [];
  });
  const hull = around(notes.map((note) => note.box));
  return hull ? ways[how](notes, hull, layout) : [];
}

const ways: Record<
  Arrangement,
  (notes: Standing[], hull: Box, layout: BoardLayout) => { id: Id; x: number; y: number }[]
> = {
  left: (notes, hull) => notes.map(({ id, box }) => ({ id, x: hull.x, y: box.y })),
  top: (notes, hull) => notes.map(({ id, box }) => ({ id, x: box.x, y: hull.y })),
  row: (notes, hull) =>
    notes
      .toSorted((a, b) => a.box.x - b.box.x || a.box.y - b.box.y)
      .map(({ id }, index) => ({ id, x: hull.x + index * cell.width, y: hull.y })),
  column: (notes, hull) => {
    let y = hull.y;
    return notes
      .toSorted((a, b) => a.box.y - b.box.y || a.box.x - b.box.x)
      .map(({ id, box }) => {
        const place = { id, x: hull.x, y };
        y += box.height + noteGap.y;
        return place;
      });
  },
  grid: (notes, hull, layout) => {
    const read = asRead(notes);
    const moving = new Set(notes.map((note) => note.id));
    const standing = standingBoxes(layout).filter((entry) => !moving.has(entry.id));
    const places = gridPlaces(
      { origin: hull, columns: Math.ceil(Math.sqrt(notes.length * 1.5)) },
      standing.map((entry) => entry.box),
      read.map((note) => note.box.height),
    );
    return read.map(({ id, box }, index) => ({ id, ...(places[index] ?? { x: box.x, y: box.y }) }));
  },
};

/** Line by line, as the eye reads them: what stands within half a note's height is on one line. */
function asRead(notes: Standing[]): Standing[] {
  const line = ({ box }: Standing) => Math.round(box.y / cell.height);
  return notes.toSorted((a, b) => line(a) - line(b) || a.box.x - b.box.x);
}
