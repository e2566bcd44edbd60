import { z } from 'zod';

/** In pixels of the desktop, as Electron counts them. */
export const rectangleSchema = z.object({
  x: z.int(),
  y: z.int(),
  width: z.int().min(1),
  height: z.int().min(1),
});
export type Rectangle = z.infer<typeof rectangleSchema>;

/** So much of a window's upper edge must be seen for it to be taken hold of. */
const grip = { width: 120, height: 32 };

/**
 * Where a window that stood at `wanted` is put on these screens (their areas without panels): there, if its upper edge can be
 * taken hold of, moved and shrunk so that all of it is on that screen. Null when none of them shows it: the screen is gone.
 */
export function placeOn(areas: readonly Rectangle[], wanted: Rectangle): Rectangle | null {
  const edge = { ...wanted, height: grip.height };
  const area = areas.find(
    (each) =>
      shared(each.x, each.width, edge.x, edge.width) >= Math.min(grip.width, wanted.width) &&
      shared(each.y, each.height, edge.y, edge.height) >= grip.height / 2,
  );
  if (!area) return null;
  const width = Math.min(wanted.width, area.width);
  const height = Math.min(wanted.height, area.height);
  return {
    width,
    height,
    x: between(area.x, wanted.x, area.x + area.width - width),
    y: between(area.y, wanted.y, area.y + area.height - height),
  };
}

function shared(from: number, length: number, otherFrom: number, otherLength: number): number {
  return Math.min(from + length, otherFrom + otherLength) - Math.max(from, otherFrom);
}

function between(least: number, value: number, most: number): number {
  return Math.min(Math.max(least, value), most);
}
