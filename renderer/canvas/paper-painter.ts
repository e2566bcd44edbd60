import type { Box } from '#shared/domain/board-layout.ts';
import { placeAt, type Painting } from './painting.ts';

const distance = 24;
const radius = 1;
/**
 * Dots help to judge distances near by; from afar they would be a grey haze. Those between every second
 * row and column fade first, so the distance between dots doubles.
 */
const fading = { between: { goneAt: 0.6, fullAt: 1 }, rest: { goneAt: 0.35, fullAt: 0.7 } };

/** Paints the board's ground over `box`. */
export function paintPaper(painting: Painting, box: Box): void {
  const { ctx, look, zoom, scale } = painting;
  placeAt(painting, 0, 0);
  ctx.fillStyle = look.paper;
  const edge = 2 / scale;
  ctx.fillRect(box.x - edge, box.y - edge, box.width + edge * 2, box.height + edge * 2);
  ctx.fillStyle = look.line;
  ctx.setTransform(1, 0, 0, 1, painting.origin.x, painting.origin.y);
  for (const kind of ['rest', 'between'] as const) {
    const strength = strengthAt(zoom, fading[kind]);
    ctx.globalAlpha = strength;
    if (strength > 0) paintDots(painting, box, kind);
  }
  ctx.globalAlpha = 1;
}

function strengthAt(zoom: number, { goneAt, fullAt }: { goneAt: number; fullAt: number }): number {
  return Math.min(1, Math.max(0, (zoom - goneAt) / (fullAt - goneAt)));
}

/** `rest` is every second dot of every second row, `between` all others. */
function paintDots({ ctx, scale }: Painting, box: Box, kind: keyof typeof fading): void {
  const size = Math.max(1, Math.round(radius * 2 * scale));
  const [top, left] = [Math.floor(box.y / distance), Math.floor(box.x / distance)];
  for (let row = top; (row - 1) * distance < box.y + box.height; row++) {
    const evenRow = row % 2 === 0;
    if (kind === 'rest' && !evenRow) continue;
    const first = evenRow ? withParity(left, kind === 'rest' ? 0 : 1) : left;
    for (let column = first; (column - 1) * distance < box.x + box.width; column += evenRow ? 2 : 1)
      ctx.fillRect(dotPlace(column, scale), dotPlace(row, scale), size, size);
  }
}

/** The dot of a row or column in device pixels from the board's (0, 0). */
function dotPlace(index: number, scale: number): number {
  return Math.round(((index + 0.5) * distance - radius) * scale);
}

function withParity(index: number, parity: 0 | 1): number {
  return (index & 1) === parity ? index : index + 1;
}
