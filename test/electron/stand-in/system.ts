import { EventEmitter } from 'node:events';
import type { Display, PowerSaveBlocker, Rectangle, Screen } from 'electron';
import { only } from './only.ts';

/** One screen of 1920 × 1080 with a panel at the top; tests put other functions in place of these. */
const own: Pick<Display, 'id' | 'bounds' | 'workArea'> = {
  id: 1,
  bounds: { x: 0, y: 0, width: 1920, height: 1080 },
  workArea: { x: 0, y: 40, width: 1920, height: 1040 },
};

type Screens = EventEmitter & Pick<Screen, 'getPrimaryDisplay' | 'getAllDisplays' | 'getDisplayMatching'>;

export const screen: Screens = only(
  'screen',
  Object.assign(new EventEmitter(), {
    getPrimaryDisplay: () => own as Display,
    getAllDisplays: () => [own as Display],
    getDisplayMatching: (rectangle: Rectangle): Display => nearest(rectangle, screen.getAllDisplays()),
  }),
);

export function primaryArea(): Rectangle {
  return screen.getPrimaryDisplay().workArea;
}

/** The display that shows most of a rectangle. */
function nearest(rectangle: Rectangle, displays: readonly Display[]): Display {
  const shared = ({ bounds }: Display): number =>
    overlap(bounds.x, bounds.width, rectangle.x, rectangle.width) *
    overlap(bounds.y, bounds.height, rectangle.y, rectangle.height);
  return displays.reduce((best, each) => (shared(each) > shared(best) ? each : best));
}

function overlap(from: number, length: number, otherFrom: number, otherLength: number): number {
  return Math.max(0, Math.min(from + length, otherFrom + otherLength) - Math.max(from, otherFrom));
}

/** Tests make the computer sleep and wake by `powerMonitor.emit`. */
export const powerMonitor = only('powerMonitor', new EventEmitter());

const blockers = new Set<number>();
let lastBlocker = 0;
export const powerSaveBlocker = only('powerSaveBlocker', {
  start: () => {
    blockers.add(++lastBlocker);
    return lastBlocker;
  },
  stop: (id: number) => blockers.delete(id),
  isStarted: (id: number) => blockers.has(id),
} satisfies Partial<PowerSaveBlocker>);
