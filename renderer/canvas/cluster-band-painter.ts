import { clusterHeader, type ClusterPlace } from '#shared/domain/board-layout.ts';
import { markShapes } from './mark-shapes.ts';
import { placeAt, type Painting } from './painting.ts';

const strength = { band: 0.85, mark: 0.55 };
/** From the cluster's top to where its notes begin, with a little air. */
const height = clusterHeader - 8;
const mark = { radius: 5, right: 20, middle: 26, besideLock: 22 };
/** Smallest radius on the screen, in CSS pixels, at which a mark can be told from a speck. */
const legible = 2;

/** Paints a cluster's colour behind its heading, with the mark that says it without colour. The cluster is at the context's origin. */
export function paintBand(painting: Painting, { cluster, box }: ClusterPlace, radius: number): void {
  const { ctx, look, zoom, scale } = painting;
  if (cluster.colour === undefined) return;
  ctx.globalAlpha = strength.band;
  ctx.fillStyle = look.notes[cluster.colour];
  ctx.beginPath();
  if (cluster.collapsed === true) ctx.roundRect(0, 0, box.width, box.height, radius);
  else ctx.roundRect(0, 0, box.width, height, [radius, radius, 0, 0]);
  ctx.fill();
  if (mark.radius * zoom >= legible) {
    const right = mark.right + (cluster.locked === true ? mark.besideLock : 0);
    placeAt(painting, box.x + box.width - right, box.y + mark.middle, mark.radius * scale);
    ctx.globalAlpha = strength.mark;
    ctx.fillStyle = look.noteInk;
    ctx.fill(markShapes[cluster.colour]);
    placeAt(painting, box.x, box.y);
  }
  ctx.globalAlpha = 1;
}
