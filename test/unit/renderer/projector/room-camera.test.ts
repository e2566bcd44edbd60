import { expect, test } from 'vitest';
import { layoutBoard } from '#shared/domain/board-layout.ts';
import type { Note } from '#shared/domain/note.ts';
import { toScreen } from '#renderer/canvas/camera.ts';
import { isReadable, roomCamera } from '#renderer/projector/room-camera.ts';
import { sessionOfBoard } from '#renderer/projector/session-of-board.ts';

const box = { width: 1744, height: 700, rem: 16 };

/** A board of loose notes in rows of ten. */
function boardOf(count: number) {
  const notes = Array.from({ length: count }, (_, index): Note => ({
    id: `n${index}`,
    boardId: 'b1',
    text: 'lapp',
    source: 'typed',
    colour: 'yellow',
    x: (index % 10) * 144,
    y: Math.floor(index / 10) * 118,
    clusterId: null,
    order: `a${index}`,
    createdAt: 0,
  }));
  return layoutBoard(sessionOfBoard({ notes, clusters: [] }), 'b1');
}

test('a few notes are shown large enough for the back row', () => {
  expect(isReadable(roomCamera(boardOf(3), box), box)).toBe(true);
});

test('knows when a board has become too large to read', () => {
  expect(isReadable(roomCamera(boardOf(200), box), box)).toBe(false);
});

test('all of the board is in the picture', () => {
  const camera = roomCamera(boardOf(200), box);
  const corner = toScreen(camera, { x: 9 * 144 + 132, y: 19 * 118 + 104 });
  expect(toScreen(camera, { x: 0, y: 0 }).y).toBeGreaterThanOrEqual(0);
  expect(corner.x).toBeLessThanOrEqual(box.width);
  expect(corner.y).toBeLessThanOrEqual(box.height);
});

test('reads the same on a smaller projector', () => {
  const small = { width: box.width / 2, height: box.height / 2, rem: 8 };
  for (const count of [3, 12, 20, 200])
    expect(isReadable(roomCamera(boardOf(count), small), small)).toBe(
      isReadable(roomCamera(boardOf(count), box), box),
    );
});
