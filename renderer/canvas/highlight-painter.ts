import { notePadding } from '#shared/domain/note-size.ts';
import { textWeight } from './board-texts.ts';
import type { FittedText, Line } from './fit-text.ts';
import { foundInLines, type LineSpan } from './found-words.ts';
import { stretchesOf, type Stretch } from './line-spans.ts';
import { fontOf, measureIn } from './measure-text.ts';
import type { Painting } from './painting.ts';

/** How far the pen reaches outside the letters, and the edge below them that shows without colour. */
const reach = { x: 1.2, top: 0.06, bottom: 0.06, edge: 1.4 };
const radius = 2;

/** Marks what a search has found, as a pen would, in a note whose words the context is about to paint. */
export function paintFoundWords(painting: Painting, text: string, fitted: FittedText): void {
  const { ctx, look, marks } = painting;
  if (marks.search === '') return;
  const found = foundInLines(text, marks.search, fitted);
  if (found.length === 0) return;
  ctx.font = fontOf(textWeight.note, fitted.size, look.font);
  for (const span of found) {
    const line = fitted.lines[span.line];
    if (line)
      for (const stretch of stretchesIn(painting, line, span)) paintPen(painting, fitted, span, stretch);
  }
}

function stretchesIn({ ctx }: Painting, line: Line, span: LineSpan): Stretch[] {
  const measure = measureIn(ctx);
  const left = notePadding.x + (line.rightToLeft ? line.room - measure(line.text) : 0);
  return stretchesOf(line, span, measure).map(({ x, width }) => ({ x: left + x, width }));
}

function paintPen(
  { ctx, look }: Painting,
  fitted: FittedText,
  { line }: LineSpan,
  { x, width }: Stretch,
): void {
  const top = notePadding.top + line * fitted.lineHeight + reach.top * fitted.size;
  const height = fitted.lineHeight - (reach.top + reach.bottom) * fitted.size;
  ctx.fillStyle = look.marker;
  ctx.beginPath();
  ctx.roundRect(x - reach.x, top, width + reach.x * 2, height, radius);
  ctx.fill();
  ctx.fillStyle = look.markerEdge;
  ctx.fillRect(x - reach.x, top + height - reach.edge, width + reach.x * 2, reach.edge);
}
