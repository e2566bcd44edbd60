import type { BoardPainter } from '#renderer/canvas/board-painter.ts';
import type { Marks } from '#renderer/canvas/marks.ts';
import { useBoard } from '#renderer/store/board-store.ts';
import { useSight } from '#renderer/store/sight-store.ts';

/** What the search and the room's state mark on the board. */
export type RoomMarks = Pick<Marks, 'matches' | 'veiled' | 'spotlight'>;

/**
 * Tells the painter what is looked at, in hand and selected, in the moment it changes: a render of React in
 * between would come a frame later. Returns the way to stop.
 */
export function followStores(painter: BoardPainter, ofRoom: RoomMarks): () => void {
  const tellCamera = () => painter.setCamera(useSight.getState().camera);
  const tellMarks = () => {
    const { selected, focused, edited, search } = useBoard.getState();
    const sought = ofRoom.veiled ? '' : search;
    painter.setMarks({ selected, focused, edited, search: sought, ...ofRoom, ...useSight.getState().hand });
  };
  tellCamera();
  tellMarks();
  const stops = [
    useBoard.subscribe(tellMarks),
    useSight.subscribe((now, before) => {
      if (now.camera !== before.camera) tellCamera();
      if (now.hand !== before.hand) tellMarks();
    }),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}
