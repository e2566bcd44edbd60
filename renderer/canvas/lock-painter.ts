import type { ClusterPlace } from '#shared/domain/board-layout.ts';
import { noteSize } from '#shared/domain/note-size.ts';
import type { IndexedNote } from './board-index.ts';
import { headingMiddle } from './cluster-band-painter.ts';
import type { Painting } from './painting.ts';

const strength = 0.55;
const radius = { note: 4.6, cluster: 6.5 };
/** Its middle, from the top right corner: on a note in the free edge, clear of the words. */
const place = { note: { x: 7.5, y: 8 }, cluster: { x: 21 } };
/** Free beside a cluster's title for its lock. */
export const lockRoom = 20;
/** Smallest radius on the screen, in CSS pixels, at which a lock can be told from a speck. */
const legible = 2;
const padlock = padlockShape();

/** Marks a note that stays where it is. Leaves the context's origin at the lock. */
export function paintNoteLock(painting: Painting, { note, box }: IndexedNote): void {
  if (note.locked !== true) return;
  painting.ctx.fillStyle = painting.look.noteInk;
  paintLock(painting, { x: box.x + noteSize.width - place.note.x, y: box.y + place.note.y }, radius.note);
}

/** Marks a cluster that stays where it is with its notes. Leaves the context's origin at the lock. */
export function paintClusterLock(painting: Painting, { cluster, box }: ClusterPlace): void {
  if (cluster.locked !== true) return;
  painting.ctx.fillStyle = painting.look.ink;
  const middle = { x: box.x + box.width - place.cluster.x, y: box.y + headingMiddle(cluster) };
  paintLock(painting, middle, radius.cluster);
}

function paintLock(painting: Painting, { x, y }: { x: number; y: number }, size: number): void {
  const { ctx, zoom, scale, origin } = painting;
  if (size * zoom < legible) return;
  const unit = size * scale;
  ctx.setTransform(unit, 0, 0, unit, origin.x + Math.round(x * scale), origin.y + Math.round(y * scale));
  const { globalAlpha } = ctx;
  ctx.globalAlpha = globalAlpha * strength;
  ctx.fill(padlock);
  ctx.globalAlpha = globalAlpha;
}

/** About (0, 0), of radius 1. */
function padlockShape(): Path2D {
  const [outer, inner, bow, top] = [0.58, 0.3, -0.42, -0.12];
  const path = new Path2D();
  path.roundRect(-0.82, top, 1.64, 1.12, 0.2);
  path.moveTo(-outer, top);
  path.lineTo(-outer, bow);
  path.arc(0, bow, outer, Math.PI, 0);
  path.lineTo(outer, top);
  path.lineTo(inner, top);
  path.lineTo(inner, bow);
  path.arc(0, bow, inner, 0, Math.PI, true);
  path.lineTo(-inner, top);
  path.closePath();
  return path;
}
