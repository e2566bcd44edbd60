import type { BoardLayout, Box } from '#shared/domain/board-layout.ts';
import type { Id } from '#shared/domain/id.ts';
import { BoardIndex, type Hit } from './board-index.ts';
import { BoardTexts } from './board-texts.ts';
import type { Camera, Point } from './camera.ts';
import { paintCluster } from './cluster-painter.ts';
import { boxAround, insideLoop } from './inside-loop.ts';
import type { Look } from './look.ts';
import { changedIds, isDragged, noMarks, type Marks } from './marks.ts';
import { prepareText, type Context } from './measure-text.ts';
import { paintNotes } from './note-painter.ts';
import { paintOverlay } from './overlay-painter.ts';
import { reach, type Labels, type Painting } from './painting.ts';
import { paintPaper } from './paper-painter.ts';
import { boxOf, pixelsOf, type PixelRect } from './pixel-rect.ts';
import { Scene, type View } from './scene.ts';

export type BoardPainter = {
  setLayout(layout: BoardLayout): void;
  setCamera(camera: Camera): void;
  setLook(look: Look): void;
  setMarks(marks: Marks): void;
  setLabels(labels: Labels): void;
  /** CSS pixels. Sets the canvas's own size too, so that its pixels are the screen's. */
  resize(width: number, height: number, devicePixelRatio: number): void;
  /** The topmost thing at a point of the board, except what is being dragged. */
  hitTest(boardPoint: Point): Hit | null;
  /** The notes that overlap a box of the board, lowest first. */
  notesIn(box: Box): Id[];
  /** The notes whose middle is inside a closed path of the board, lowest first. */
  notesInLoop(points: readonly Point[]): Id[];
  /** Paints no more; another painter may then take the canvas. */
  destroy(): void;
};

/** Paints a board on a canvas: on the next animation frame after something has changed, else never. */
export function createBoardPainter(canvas: HTMLCanvasElement): BoardPainter {
  return new Painter(canvas);
}

/** With more notes than this in view, what is small and costly waits until a zoom has come to rest. */
const manyNotes = 200;
const restAfter = 120;
/** More changes than this are painted as one picture. */
const mostChanges = 400;

class Painter implements BoardPainter {
  readonly #canvas: HTMLCanvasElement;
  readonly #ctx: CanvasRenderingContext2D;
  readonly #index = new BoardIndex();
  readonly #scene = new Scene((ctx, rect, origin) => this.#paintRect(ctx, rect, origin));
  readonly #stop = new AbortController();
  #camera: Camera = { x: 0, y: 0, zoom: 1 };
  #size = { width: 0, height: 0, ratio: 1 };
  #marks = noMarks;
  #labels: Labels = { noteCount: String, untitled: '' };
  #look: { look: Look; texts: BoardTexts } | null = null;
  #hasty = false;
  #frame = 0;
  #rest: ReturnType<typeof setTimeout> | undefined;

  constructor(canvas: HTMLCanvasElement) {
    const ctx = canvas.getContext('2d', { alpha: false });
    if (!ctx) throw new Error('this browser cannot paint on a canvas');
    this.#canvas = canvas;
    this.#ctx = ctx;
    const { signal } = this.#stop;
    canvas.addEventListener('contextrestored', () => this.#repaintAll(), { signal });
    document.fonts.addEventListener('loadingdone', () => this.#fontsLoaded(), { signal });
  }

  setLayout(layout: BoardLayout): void {
    this.#damage(this.#index.update(layout));
  }

  setCamera(camera: Camera): void {
    this.#camera = camera;
    this.#request();
  }

  setLook(look: Look): void {
    const sameFont = this.#look?.look.font === look.font;
    this.#look = { look, texts: sameFont && this.#look ? this.#look.texts : new BoardTexts(look.font) };
    this.#repaintAll();
  }

  setLabels(labels: Labels): void {
    this.#labels = labels;
    this.#repaintAll();
  }

  setMarks(marks: Marks): void {
    const changed = changedIds(this.#marks, marks);
    this.#marks = marks;
    if (changed) this.#damage([...changed].flatMap((id) => this.#boxOf(id)));
    else this.#repaintAll();
  }

  resize(width: number, height: number, devicePixelRatio: number): void {
    this.#size = { width, height, ratio: devicePixelRatio };
    this.#request();
  }

  hitTest(boardPoint: Point): Hit | null {
    return this.#index.hit(boardPoint, (thing) => isDragged(this.#marks, thing));
  }

  notesIn(box: Box): Id[] {
    return this.#index.notesIn(box).map((entry) => entry.note.id);
  }

  notesInLoop(points: readonly Point[]): Id[] {
    const near = this.#index.notesIn(boxAround(points));
    return near.filter((entry) => insideLoop(points, entry.box)).map((entry) => entry.note.id);
  }

  destroy(): void {
    this.#stop.abort();
    cancelAnimationFrame(this.#frame);
    clearTimeout(this.#rest);
  }

  #request(): void {
    if (this.#stop.signal.aborted) return;
    this.#frame ||= requestAnimationFrame(() => {
      this.#frame = 0;
      this.#paintFrame();
    });
  }

  #repaintAll(): void {
    this.#scene.invalidate();
    this.#request();
  }

  #damage(boxes: Box[]): void {
    if (boxes.length > mostChanges) return this.#repaintAll();
    const { scale } = this.#scene;
    const margin = reach(this.#camera.zoom);
    for (const box of boxes) this.#scene.damage(pixelsOf(widened(box, margin), scale));
    this.#request();
  }

  #boxOf(id: Id): Box[] {
    const box = this.#index.note(id)?.box ?? this.#index.cluster(id)?.box;
    return box ? [box] : [];
  }

  #fontsLoaded(): void {
    if (this.#look) this.#look.texts = new BoardTexts(this.#look.look.font);
    this.#repaintAll();
  }

  #paintFrame(): void {
    if (!this.#look || this.#size.width <= 0 || this.#size.height <= 0) return;
    this.#fitCanvas();
    const view = viewOf(this.#camera, this.#size.ratio, this.#canvas);
    this.#judgeHaste(view);
    this.#scene.show(view);
    this.#scene.copyTo(this.#ctx);
    prepareText(this.#ctx);
    const { left, top } = view.rect;
    const painting = this.#painting(this.#ctx, { x: -left, y: -top });
    if (painting) paintOverlay(painting, this.#index, boxOf(view.rect, view.scale));
  }

  /** Only here, just before painting: a canvas that changes its size is blank. */
  #fitCanvas(): void {
    const { ratio } = this.#size;
    const width = Math.round(this.#size.width * ratio);
    const height = Math.round(this.#size.height * ratio);
    this.#scene.resize(width, height);
    if (width === this.#canvas.width && height === this.#canvas.height) return;
    this.#canvas.width = width;
    this.#canvas.height = height;
    this.#canvas.style.width = `${width / ratio}px`;
    this.#canvas.style.height = `${height / ratio}px`;
  }

  /** In the middle of a zoom over many notes a frame is painted in haste, and in full when it rests. */
  #judgeHaste(view: View): void {
    const zooming = this.#scene.scale !== 0 && this.#scene.scale !== view.scale;
    if (!zooming) return;
    this.#hasty = this.#index.notesIn(boxOf(view.rect, view.scale)).length > manyNotes;
    clearTimeout(this.#rest);
    if (this.#hasty) this.#rest = setTimeout(() => this.#paintInFull(), restAfter);
  }

  #paintInFull(): void {
    this.#hasty = false;
    this.#repaintAll();
  }

  #paintRect(ctx: Context, rect: PixelRect, origin: { x: number; y: number }): void {
    const painting = this.#painting(ctx, origin);
    if (!painting) return;
    const box = boxOf(rect, painting.scale);
    const near = widened(box, reach(painting.zoom));
    paintPaper(painting, box);
    for (const place of this.#index.clustersIn(near))
      if (!this.#marks.drag?.ids.has(place.cluster.id)) paintCluster(painting, place);
    paintNotes(painting, this.#index.notesIn(near));
  }

  #painting(ctx: Context, origin: { x: number; y: number }): Painting | null {
    if (!this.#look) return null;
    const { zoom } = this.#camera;
    return {
      ctx,
      origin,
      ...this.#look,
      marks: this.#marks,
      labels: this.#labels,
      zoom,
      scale: zoom * this.#size.ratio,
      hasty: this.#hasty,
    };
  }
}

function viewOf({ x, y, zoom }: Camera, ratio: number, canvas: HTMLCanvasElement): View {
  const scale = zoom * ratio;
  const [left, top] = [Math.round(x * scale), Math.round(y * scale)];
  return { scale, rect: { left, top, right: left + canvas.width, bottom: top + canvas.height } };
}

function widened({ x, y, width, height }: Box, margin: number): Box {
  return { x: x - margin, y: y - margin, width: width + margin * 2, height: height + margin * 2 };
}
