import { overlaps, type Box, type ClusterPlace } from '#shared/domain/board-layout.ts';
import { textWeight, type FarTitle } from './board-texts.ts';
import type { FittedText } from './fit-text.ts';
import { fontOf } from './measure-text.ts';
import { paintLines } from './note-text-painter.ts';
import { placeAt, type Painting } from './painting.ts';

/** CSS pixels per unit below which a cluster's header is too low for a title that can be read. */
const farBelow = 0.3;
/**
 * All in CSS pixels. The sizes are tried in order; a plate may reach out of a cluster narrower than `wide`, and no
 * title is cut to less than `narrow`.
 */
const plate = {
  sizes: [15, 13.5, 12, 11],
  padding: { x: 7, y: 4 },
  margin: 3,
  radius: 6,
  wide: 124,
  narrow: 64,
  mostLines: 3,
};
/** Widths are rounded down to this, so that few have to be laid out anew in a zoom. */
const widthStep = 8;
const cover = 0.92;

type Plate = { place: ClusterPlace; title: FarTitle; box: Box };

export function isFarTitle(zoom: number): boolean {
  return zoom < farBelow;
}

/**
 * From afar a cluster's title stands on a plate over the middle of its notes, as a name on a map. No plate lies on
 * another: where there is no room for a long title it is cut to its cluster's width, and at last left out.
 */
export function paintFarTitles(painting: Painting, places: readonly ClusterPlace[]): void {
  if (!isFarTitle(painting.zoom)) return;
  const plates: Plate[] = [];
  for (const place of places.toSorted((a, b) => b.count - a.count)) {
    if (painting.marks.edited === place.cluster.id) continue;
    const free = candidates(painting, place).find(
      ({ box }) => !plates.some((other) => overlaps(box, other.box)),
    );
    if (free) plates.push(free);
  }
  for (const each of plates) paintPlate(painting, each);
}

/** The whole title within its cluster if it fits there, else reaching out of it, else cut. */
function candidates(painting: Painting, place: ClusterPlace): Plate[] {
  const own = Math.floor((place.box.width * painting.zoom) / widthStep) * widthStep;
  const within = plateOf(painting, place, own);
  if (within.title.whole) return [within];
  const wide = plateOf(painting, place, Math.max(own, plate.wide));
  return own < plate.narrow ? [wide] : [wide, within];
}

function plateOf({ zoom, texts, labels }: Painting, place: ClusterPlace, across: number): Plate {
  const { cluster, box } = place;
  const width = across - (plate.margin + plate.padding.x) * 2;
  const title = texts.farTitle(cluster.title.trim() || labels.untitled, Math.max(1, width), plate);
  return { place, title, box: middleOf(box, sizeOf(title, zoom)) };
}

function sizeOf({ fitted, width }: FarTitle, zoom: number): { width: number; height: number } {
  const { x, y } = plate.padding;
  return {
    width: (width + x * 2) / zoom,
    height: (fitted.lines.length * fitted.lineHeight + y * 2) / zoom,
  };
}

function middleOf(outer: Box, { width, height }: { width: number; height: number }): Box {
  const [x, y] = [outer.x + (outer.width - width) / 2, outer.y + (outer.height - height) / 2];
  return { x, y, width, height };
}

function paintPlate(painting: Painting, { place, title, box }: Plate): void {
  const { ctx, look, zoom, scale } = painting;
  const [width, height] = [box.width * zoom, box.height * zoom];
  placeAt(painting, box.x, box.y, scale / zoom);
  ctx.fillStyle = look.surface;
  ctx.globalAlpha = cover;
  ctx.beginPath();
  ctx.roundRect(0, 0, width, height, plate.radius);
  ctx.fill();
  ctx.globalAlpha = 1;
  ctx.font = fontOf(textWeight.title, title.fitted.size, look.font);
  ctx.fillStyle = place.cluster.title.trim() === '' ? look.muted : look.ink;
  ctx.textAlign = 'center';
  paintLines(ctx, centred(title.fitted), { x: width / 2, y: plate.padding.y });
  ctx.textAlign = 'start';
}

/** Lines that are painted about their middle have no end to run to. */
function centred(fitted: FittedText): FittedText {
  return { ...fitted, lines: fitted.lines.map((line) => ({ ...line, room: 0 })) };
}
