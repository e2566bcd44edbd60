import { expect, it } from 'vitest';
import { createPinch } from '#renderer/facilitator/features/board/pinch.ts';

function twoFingers() {
  const pinch = createPinch();
  pinch.down(1, { x: 100, y: 100 });
  pinch.down(2, { x: 200, y: 100 });
  return pinch;
}

it('begins with the second finger, and is over for one alone or for three', () => {
  const pinch = createPinch();
  expect(pinch.down(1, { x: 0, y: 0 })).toBe(false);
  expect(pinch.move(1, { x: 5, y: 5 })).toBeNull();
  expect(pinch.down(2, { x: 9, y: 9 })).toBe(true);
  expect(pinch.down(3, { x: 1, y: 1 })).toBe(false);
  expect(pinch.move(2, { x: 5, y: 5 })).toBeNull();
});

it('zooms by how far the fingers part, around the point between them', () => {
  expect(twoFingers().move(2, { x: 300, y: 100 })).toEqual({
    dx: 50,
    dy: 0,
    factor: 2,
    middle: { x: 200, y: 100 },
  });
});

it('pans as the fingers go together', () => {
  const pinch = twoFingers();
  const first = pinch.move(1, { x: 100, y: 140 });
  const second = pinch.move(2, { x: 200, y: 140 });
  expect([(first?.dy ?? 0) + (second?.dy ?? 0), second?.middle]).toEqual([40, { x: 150, y: 140 }]);
});

it('lets go of a finger that is lifted', () => {
  const pinch = twoFingers();
  pinch.up(1);
  expect(pinch.move(2, { x: 0, y: 0 })).toBeNull();
});
