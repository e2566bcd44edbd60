import { expect, test } from 'vitest';
import fc from 'fast-check';
import { fit, panBy, toBoard, toScreen, visibleBox, zoomAt, zoomRange } from '#renderer/canvas/camera.ts';

const place = fc.record({
  x: fc.integer({ min: -1e5, max: 1e5 }),
  y: fc.integer({ min: -1e5, max: 1e5 }),
});
const cameras = fc
  .tuple(place, fc.double({ min: 0.05, max: 4, noNaN: true }))
  .map(([at, zoom]) => ({ ...at, zoom }));

test('a point of the board comes back from the screen', () => {
  fc.assert(
    fc.property(cameras, place, (camera, point) => {
      const back = toBoard(camera, toScreen(camera, point));
      expect(back.x).toBeCloseTo(point.x, 3);
      expect(back.y).toBeCloseTo(point.y, 3);
    }),
  );
});

test('zooming keeps the board point under the pointer', () => {
  const factor = fc.double({ min: 0.1, max: 10, noNaN: true });
  fc.assert(
    fc.property(cameras, factor, (camera, by) => {
      const pointer = { x: 400, y: 300 };
      const [before, after] = [toBoard(camera, pointer), toBoard(zoomAt(camera, pointer, by), pointer)];
      expect(after.x).toBeCloseTo(before.x, 3);
      expect(after.y).toBeCloseTo(before.y, 3);
    }),
  );
});

test('zooming stops at the ends of the range', () => {
  const camera = { x: 0, y: 0, zoom: 1 };
  expect(zoomAt(camera, { x: 0, y: 0 }, 1000).zoom).toBe(zoomRange.max);
  expect(zoomAt(camera, { x: 0, y: 0 }, 0.0001).zoom).toBe(zoomRange.min);
});

test('panning moves the board with the hand', () => {
  const camera = panBy({ x: 0, y: 0, zoom: 2 }, 100, -40);
  expect(toScreen(camera, { x: 0, y: 0 })).toEqual({ x: 100, y: -40 });
});

test('fitting shows the whole box in the middle, no closer than asked', () => {
  const viewport = { width: 1000, height: 500 };
  const box = { x: 100, y: 200, width: 4000, height: 1000 };
  const camera = fit(box, viewport, 100);
  expect(camera.zoom).toBeCloseTo(0.2);
  expect(toScreen(camera, { x: 2100, y: 700 })).toEqual({ x: 500, y: 250 });
  expect(fit({ ...box, height: 3000 }, viewport, 100).zoom).toBeCloseTo(0.1);
  expect(fit({ ...box, width: 10, height: 10 }, viewport, 100).zoom).toBe(1);
  expect(fit({ ...box, width: 10, height: 10 }, viewport, 100, 2).zoom).toBe(2);
});

test('the visible box is what the view covers', () => {
  const box = visibleBox({ x: 10, y: 20, zoom: 0.5 }, { width: 100, height: 50 });
  expect(box).toEqual({ x: 10, y: 20, width: 200, height: 100 });
});
