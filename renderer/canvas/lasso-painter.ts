import type { Box } from '#shared/domain/board-layout.ts';
import type { Point } from './camera.ts';
import type { Painting } from './painting.ts';

const cover = 0.1;

/** Paints what the hand draws around notes: a box, or a path that closes itself. */
export function paintLasso(painting: Painting): void {
  const { ctx, look, marks, scale, origin, zoom } = painting;
  if (!marks.lasso) return;
  ctx.setTransform(1, 0, 0, 1, origin.x, origin.y);
  ctx.lineWidth = Math.max(1, Math.round(scale / zoom));
  ctx.fillStyle = look.accent;
  ctx.strokeStyle = look.accent;
  ctx.beginPath();
  if (marks.lasso.kind === 'box') traceBox(painting, marks.lasso.box);
  else traceLoop(painting, marks.lasso.points);
  ctx.globalAlpha = cover;
  ctx.fill('evenodd');
  ctx.globalAlpha = 1;
  ctx.stroke();
}

function traceBox({ ctx, scale }: Painting, { x, y, width, height }: Box): void {
  const line = ctx.lineWidth;
  const [left, top] = [Math.round(x * scale), Math.round(y * scale)];
  const [across, down] = [Math.round(width * scale), Math.round(height * scale)];
  ctx.rect(left + line / 2, top + line / 2, across - line, down - line);
}

function traceLoop({ ctx, scale }: Painting, points: readonly Point[]): void {
  ctx.lineJoin = 'round';
  for (const { x, y } of points) ctx.lineTo(x * scale, y * scale);
  ctx.closePath();
}
