import {
  intersection,
  isEmpty,
  merged,
  noPixels,
  onGrid,
  onRing,
  outside,
  type PixelRect,
  type RingPiece,
} from './pixel-rect.ts';
import { prepareText, type Context } from './measure-text.ts';

/** The part of the board on screen, in device pixels from the board's (0, 0) at this scale. */
export type View = { scale: number; rect: PixelRect };
/** Paints one rectangle of the board; the context is clipped to it, its (0, 0) of the board is at `origin`. */
export type PaintRect = (ctx: Context, rect: PixelRect, origin: { x: number; y: number }) => void;

/** Device pixels painted beyond the view where it is heading, so that not every frame has to paint. */
const margin = 128;
/** More damaged places than this are repainted in cells of a grid, of this many pixels. */
const mostDamage = 16;
const damageCell = 64;

/**
 * The picture of the board around the view, at the view's scale only. While the view moves, only what comes
 * into sight is painted; while nothing changes, nothing is. The picture is a ring in both directions (see
 * `onRing`), so moving never copies it.
 */
export class Scene {
  readonly #paint: PaintRect;
  readonly #canvas = new OffscreenCanvas(1, 1);
  readonly #ctx: OffscreenCanvasRenderingContext2D;
  #view: View = { scale: 0, rect: noPixels };
  #painted: PixelRect = noPixels;
  #damage: PixelRect[] = [];

  constructor(paint: PaintRect) {
    const ctx = this.#canvas.getContext('2d', { alpha: false });
    if (!ctx) throw new Error('this browser cannot paint on a canvas');
    this.#paint = paint;
    this.#ctx = ctx;
    this.#canvas.addEventListener('contextrestored', () => this.invalidate());
  }

  /** Forgets the picture: all of the next view is painted. */
  invalidate(): void {
    this.#painted = noPixels;
    this.#damage = [];
  }

  /** Has a part painted again; in pixels of the view last shown. */
  damage(rect: PixelRect): void {
    this.#damage.push(rect);
  }

  get scale(): number {
    return this.#view.scale;
  }

  /** Makes room for views of this size, in device pixels. */
  resize(width: number, height: number): void {
    const [across, down] = [width + margin, height + margin];
    if (this.#canvas.width === across && this.#canvas.height === down) return;
    this.#canvas.width = across;
    this.#canvas.height = down;
    this.invalidate();
  }

  /** Paints what `view` shows and the picture lacks. */
  show(view: View): void {
    if (view.scale !== this.#view.scale) this.invalidate();
    const covered = this.#cover(view.rect);
    const missing = outside(covered, this.#painted);
    const exact = this.#damage.map((rect) => intersection(rect, covered));
    const damaged = exact.length > mostDamage ? onGrid(exact, damageCell, covered) : merged(exact);
    this.#view = view;
    this.#painted = covered;
    this.#damage = [];
    for (const rect of [...missing, ...damaged]) this.#paintOnRing(rect);
  }

  /** Copies what `show` showed to the canvas of the view. */
  copyTo(ctx: CanvasRenderingContext2D): void {
    const { rect } = this.#view;
    ctx.setTransform(1, 0, 0, 1, 0, 0);
    ctx.imageSmoothingEnabled = false;
    for (const piece of this.#pieces(rect)) {
      const [width, height] = [piece.rect.right - piece.rect.left, piece.rect.bottom - piece.rect.top];
      const [x, y] = [piece.rect.left - rect.left, piece.rect.top - rect.top];
      ctx.drawImage(this.#canvas, piece.x, piece.y, width, height, x, y, width, height);
    }
  }

  /** The part of the board to hold now: what is held already, or the view and a margin in its direction. */
  #cover(rect: PixelRect): PixelRect {
    const [held, last] = [this.#painted, this.#view.rect];
    if (isEmpty(intersection(held, rect))) return rect;
    const [left, right] = span([rect.left, rect.right], [held.left, held.right], rect.left - last.left);
    const [top, bottom] = span([rect.top, rect.bottom], [held.top, held.bottom], rect.top - last.top);
    return { left, top, right, bottom };
  }

  #paintOnRing(rect: PixelRect): void {
    const ctx = this.#ctx;
    for (const piece of this.#pieces(rect)) {
      const origin = { x: piece.x - piece.rect.left, y: piece.y - piece.rect.top };
      ctx.save();
      prepareText(ctx);
      ctx.beginPath();
      ctx.rect(piece.x, piece.y, piece.rect.right - piece.rect.left, piece.rect.bottom - piece.rect.top);
      ctx.clip();
      this.#paint(ctx, piece.rect, origin);
      ctx.restore();
    }
  }

  #pieces(rect: PixelRect): RingPiece[] {
    return onRing(rect, this.#canvas.width, this.#canvas.height);
  }
}

type Span = [from: number, to: number];

function span(wanted: Span, held: Span, movement: number): Span {
  if (wanted[0] >= held[0] && wanted[1] <= held[1]) return held;
  return movement > 0 ? [wanted[0], wanted[1] + margin] : [wanted[0] - margin, wanted[1]];
}
