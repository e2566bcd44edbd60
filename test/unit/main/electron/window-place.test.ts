import { assert, integer, property, record } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeOn } from '#main/electron/window-place.ts';

const laptop = { x: 0, y: 25, width: 1440, height: 875 };
const hall = { x: 1440, y: 0, width: 1920, height: 1080 };

describe('where a window comes back', () => {
  it('is where it stood, on whichever screen', () => {
    for (const wanted of [
      { x: 100, y: 60, width: 1000, height: 700 },
      { x: 1600, y: 100, width: 1280, height: 800 },
    ])
      expect(placeOn([laptop, hall], wanted)).toEqual(wanted);
  });

  it('is nowhere when its screen is gone, or only a corner of it can be seen', () => {
    expect(placeOn([laptop], { x: 1600, y: 100, width: 1280, height: 800 })).toBeNull();
    expect(placeOn([laptop], { x: 1430, y: 100, width: 1280, height: 800 })).toBeNull();
    expect(placeOn([laptop], { x: 0, y: -500, width: 1280, height: 800 })).toBeNull();
    expect(placeOn([], { x: 0, y: 0, width: 800, height: 600 })).toBeNull();
  });

  it('is wholly on its screen, however large it was', () => {
    expect(placeOn([laptop], { x: -200, y: 20, width: 3000, height: 2000 })).toEqual(laptop);
    expect(placeOn([laptop], { x: 900, y: 500, width: 1000, height: 700 })).toEqual({
      x: 440,
      y: 200,
      width: 1000,
      height: 700,
    });
  });

  it('never reaches outside the screen it is on', () => {
    const side = integer({ min: -5000, max: 5000 });
    const size = integer({ min: 1, max: 5000 });
    assert(
      property(record({ x: side, y: side, width: size, height: size }), (wanted) => {
        const place = placeOn([laptop, hall], wanted);
        if (!place) return true;
        return [laptop, hall].some(
          (area) =>
            place.x >= area.x &&
            place.y >= area.y &&
            place.x + place.width <= area.x + area.width &&
            place.y + place.height <= area.y + area.height,
        );
      }),
    );
  });
});
