import { clusterHeader, type ClusterPlace } from '#shared/domain/board-layout.ts';
import type { Cluster } from '#shared/domain/cluster.ts';
import { markShapes } from './mark-shapes.ts';
import { placeAt, type Painting } from './painting.ts';

const strength = { band: 0.85, mark: 0.55 };
/** From the cluster's top to where its notes begin, with a little air. */
const height = clusterHeader - 7;
const mark = { radius: 5, right: 20, besideLock: 22 };
const usualMiddle = 26.5;
/** Smallest radius on the screen, in CSS pixels, at which a mark can be told from a speck. */
const legible = 2;

/** How far below its top edge the middle of a cluster's heading is: in the middle of its colour, where it has one. */
export function headingMiddle({ colour, collapsed }: Cluster): number {
  return colour === undefined || collapsed === true ? usualMiddle : height / 2;
}

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
    placeAt(painting, box.x + box.width - right, box.y + headingMiddle(cluster), mark.radius * scale);
    ctx.globalAlpha = strength.mark;
    ctx.fillStyle = look.noteInk;
    ctx.fill(markShapes[cluster.colour]);
    placeAt(painting, box.x, box.y);
  }
  ctx.globalAlpha = 1;
}
