import type { MeasureText } from './break-word.ts';
import type { Measure } from './fit-text.ts';

/** Widths are linear in the font size (see `textRendering`), so each word is measured once, at this size. */
const measuredSize = 100;
const rememberedWords = 20_000;

export type Context = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;

export function fontOf(weight: number, size: number, family: string): string {
  return `${weight} ${size}px ${family}`;
}

/**
 * Sets a context up for text that is scaled with the board. Without geometric precision the letters' widths
 * would be rounded to whole pixels differently at every zoom, and lines would be wider than measured.
 */
export function prepareText(ctx: Context): void {
  ctx.textRendering = 'geometricPrecision';
  ctx.textBaseline = 'alphabetic';
  ctx.textAlign = 'start';
  ctx.direction = 'ltr';
}

/** Measures text in the typeface and size that a context has now. */
export function measureIn(ctx: Context): MeasureText {
  return (text) => ctx.measureText(text).width;
}

/** Measures text in a typeface, as far as it has loaded by now. */
export function createMeasure(weight: number, family: string): Measure {
  const ctx = new OffscreenCanvas(1, 1).getContext('2d');
  if (!ctx) throw new Error('this browser cannot paint on a canvas');
  prepareText(ctx);
  ctx.font = fontOf(weight, measuredSize, family);
  const widths = new Map<string, number>();
  return (text, size) => {
    let width = widths.get(text);
    if (width === undefined) {
      width = ctx.measureText(text).width / measuredSize;
      if (widths.size >= rememberedWords) widths.clear();
      widths.set(text, width);
    }
    return width * size;
  };
}
