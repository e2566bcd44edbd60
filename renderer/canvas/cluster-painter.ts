import type { ClusterPlace } from '#shared/domain/board-layout.ts';
import type { Cluster } from '#shared/domain/cluster.ts';
import { headingMiddle, paintBand } from './cluster-band-painter.ts';
import { countGap, countSize, textWeight } from './board-texts.ts';
import type { FittedText } from './fit-text.ts';
import { lockRoom, paintClusterLock } from './lock-painter.ts';
import { isFarTitle } from './far-title-painter.ts';
import { fontOf } from './measure-text.ts';
import { baselineOf, paintLines } from './note-text-painter.ts';
import { atLeast, placeAt, strokeRing, type Painting } from './painting.ts';
import { paintSpotlight } from './spotlight-painter.ts';

const radius = 16;
const border = 1.5;
/** How much of the surface's colour lies over what is below: the paper, or the board when it is in hand. */
const cover = { standing: 0.62, dragged: 0.92 };
const usualTitle = 18;
/** Free beside the title for the mark of the cluster's colour. */
const markRoom = 16;
const titleRoom = { x: 15, height: 34 };
/** Seen from afar a title grows, as far as the header has room, to stay legible: in CSS pixels. */
const wantedTitle = 11;
const growth = { most: 2, step: 0.25 };

/** Paints a cluster's panel and its title; its notes come after. */
export function paintCluster(painting: Painting, place: ClusterPlace): void {
  placeAt(painting, place.box.x, place.box.y);
  paintPanel(painting, place);
  if (painting.marks.edited !== place.cluster.id && !isFarTitle(painting.zoom)) paintTitle(painting, place);
  paintClusterLock(painting, place);
}

function paintPanel(painting: Painting, place: ClusterPlace): void {
  const { cluster, box } = place;
  const { ctx, look, marks, zoom } = painting;
  const target = marks.dropTarget === cluster.id;
  const chosen = target || marks.selected.has(cluster.id);
  const line = chosen ? atLeast(border, 1.5, zoom) : atLeast(border, 1, zoom);
  const size = { width: box.width, height: box.height, radius };
  ctx.beginPath();
  ctx.roundRect(0, 0, box.width, box.height, radius);
  ctx.fillStyle = target ? look.accentSoft : look.surface;
  ctx.globalAlpha = marks.drag?.ids.has(cluster.id) ? cover.dragged : cover.standing;
  ctx.fill();
  ctx.globalAlpha = 1;
  if (!target) paintBand(painting, place, radius);
  if (chosen) {
    ctx.strokeStyle = look.accentSoft;
    strokeRing(ctx, size, 0, target ? atLeast(5, 3, zoom) : atLeast(3, 2, zoom));
  }
  ctx.strokeStyle = chosen ? look.accent : look.line;
  strokeRing(ctx, size, -line, line);
  if (marks.spotlight === cluster.id) paintSpotlight(painting, size, atLeast(7, 4, zoom));
  if (marks.focused !== cluster.id) return;
  ctx.strokeStyle = look.ink;
  strokeRing(ctx, size, atLeast(4, 2, zoom), atLeast(2, 1.5, zoom));
}

function paintTitle(painting: Painting, { cluster, box, count: written }: ClusterPlace): void {
  const { ctx, look, labels, texts, zoom } = painting;
  const grown = growthAt(zoom);
  const width = box.width - (cluster.locked === true ? lockRoom : 0) - (cluster.colour ? markRoom : 0);
  const room = { width: width / grown - titleRoom.x * 2, height: titleRoom.height / grown };
  // A grown title needs the room that the count would take.
  const count = grown > 1 ? '' : labels.noteCount(written);
  const named = cluster.title.trim() !== '';
  const fitted = texts.title(named ? cluster.title : labels.untitled, count, room);
  ctx.scale(grown, grown);
  ctx.font = fontOf(textWeight.title, fitted.title.size, look.font);
  const ink = titleInk(painting, cluster, named);
  ctx.fillStyle = ink;
  const y =
    (headingMiddle(cluster) - (grown - 1) * 3.5) / grown -
    (fitted.title.lines.length * fitted.title.lineHeight) / 2;
  paintLines(ctx, fitted.title, { x: titleRoom.x, y }, room.width);
  const countInk = ink === look.noteInk ? ink : look.muted;
  if (count !== '') paintCount(painting, count, { ...fitted, width: room.width, y, ink: countInk });
}

/** On a colour of its own a title is written as on a note; while something is held over it the colour is not shown. */
function titleInk({ look, marks }: Painting, cluster: Cluster, named: boolean): string {
  if (cluster.colour !== undefined && marks.dropTarget !== cluster.id) return look.noteInk;
  return named ? look.ink : look.muted;
}

/** In steps, since the title is laid out anew at each. */
function growthAt(zoom: number): number {
  const wanted = Math.ceil(wantedTitle / (usualTitle * zoom) / growth.step) * growth.step;
  return Math.min(growth.most, Math.max(1, wanted));
}

type CountPlace = {
  title: FittedText;
  lastLine: number;
  count: number;
  width: number;
  y: number;
  ink: string;
};

/** The count follows the title's last line, on the side to which that line runs. */
function paintCount({ ctx, look }: Painting, text: string, place: CountPlace): void {
  const { lines, lineHeight } = place.title;
  const after = place.lastLine + countGap;
  const x = lines.at(-1)?.rightToLeft ? place.width - after - place.count : after;
  ctx.font = fontOf(textWeight.count, countSize, look.font);
  ctx.fillStyle = place.ink;
  ctx.fillText(text, titleRoom.x + x, place.y + (lines.length - 1) * lineHeight + baselineOf(place.title));
}
