import { expect, test } from 'vitest';
import fc from 'fast-check';
import {
  intersection,
  isEmpty,
  merged,
  onGrid,
  onRing,
  outside,
  type PixelRect,
} from '#renderer/canvas/pixel-rect.ts';

const side = fc.integer({ min: -40, max: 40 });
const rects = fc
  .tuple(side, side, fc.nat(30), fc.nat(30))
  .map(([left, top, width, height]): PixelRect => ({ left, top, right: left + width, bottom: top + height }));

function pixels(all: PixelRect[]): string[] {
  const found: string[] = [];
  for (const { left, top, right, bottom } of all)
    for (let y = top; y < bottom; y++) for (let x = left; x < right; x++) found.push(`${x},${y}`);
  return found.toSorted();
}

test('what is outside another rectangle is each pixel that the other lacks, once', () => {
  fc.assert(
    fc.property(rects, rects, (a, b) => {
      const common = new Set(pixels([intersection(a, b)]));
      expect(pixels(outside(a, b))).toEqual(pixels([a]).filter((pixel) => !common.has(pixel)));
    }),
  );
});

test('merged rectangles cover at least the same and do not overlap', () => {
  fc.assert(
    fc.property(fc.array(rects, { maxLength: 6 }), (all) => {
      const covered = pixels(merged(all));
      expect(new Set(covered).size).toBe(covered.length);
      expect(pixels(all).filter((pixel) => !covered.includes(pixel))).toEqual([]);
    }),
  );
});

test('the cells of a grid cover at least the same within the limit and do not overlap', () => {
  const limit = { left: -25, top: -25, right: 30, bottom: 30 };
  fc.assert(
    fc.property(fc.array(rects, { maxLength: 6 }), (all) => {
      const covered = pixels(onGrid(all, 8, limit));
      expect(new Set(covered).size).toBe(covered.length);
      const wanted = all.map((rect) => intersection(rect, limit));
      expect(pixels(wanted).filter((pixel) => !covered.includes(pixel))).toEqual([]);
    }),
  );
});

test('on the ring a rectangle lies in pieces, each pixel at its place modulo the size', () => {
  fc.assert(
    fc.property(rects, (rect) => {
      const pieces = onRing(rect, 17, 11);
      expect(pixels(pieces.map((piece) => piece.rect))).toEqual(pixels([rect]));
      for (const piece of pieces) {
        const { left, top, right, bottom } = piece.rect;
        expect([(left - piece.x) % 17, (top - piece.y) % 11].map(Math.abs)).toEqual([0, 0]);
        expect(piece.x >= 0 && piece.x + right - left <= 17).toBe(true);
        expect(piece.y >= 0 && piece.y + bottom - top <= 11).toBe(true);
      }
    }),
  );
});

test('rectangles that only touch have nothing in common', () => {
  const a = { left: 0, top: 0, right: 5, bottom: 5 };
  expect(isEmpty(intersection(a, { ...a, left: 5, right: 9 }))).toBe(true);
});
