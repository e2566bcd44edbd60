import { around, standingBoxes, type BoardLayout } from '#shared/domain/board-layout.ts';
import { fit, type Camera } from '#renderer/canvas/camera.ts';
import type { MeasuredBox } from './use-box.ts';

/** A note's words are 14.5 units high at most; at this many rem per unit they are 28 px at 1080p. */
const readable = 28 / 16 / 14.5;
/** Closer than this a few notes would shout. */
const closest = 40 / 16 / 14.5;
/** Free around the board, in rem: the badge of a note that stands for others reaches out of it. */
const margin = 1;

/** The camera that shows all of a board in a picture of this size. */
export function roomCamera(layout: BoardLayout, box: MeasuredBox): Camera {
  const hull = around(standingBoxes(layout).map((entry) => entry.box));
  return fit(hull ?? { x: 0, y: 0, width: 1, height: 1 }, box, margin * box.rem, closest * box.rem);
}

/** Whether the words on the notes can be read from the back row. */
export function isReadable(camera: Camera, box: MeasuredBox): boolean {
  return camera.zoom >= readable * box.rem;
}
