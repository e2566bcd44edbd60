import { expect, test } from 'vitest';
import { overlaps, type Box } from '#shared/domain/board-layout.ts';
import { BoardIndex, type Hit } from '#renderer/canvas/board-index.ts';
import { cluster, layoutOf, note } from './boards.ts';

const nothing = (): boolean => false;
const hit = (index: BoardIndex, x: number, y: number): Hit | null => index.hit({ x, y }, nothing);
const idsIn = (index: BoardIndex, box: Box): string[] => index.notesIn(box).map((entry) => entry.note.id);

function indexOf(...layout: Parameters<typeof layoutOf>): BoardIndex {
  const index = new BoardIndex();
  index.update(layoutOf(...layout));
  return index;
}

test('a point hits the note, the header, the cluster or nothing', () => {
  const index = indexOf([note('n1', { clusterId: 'c1' })], [cluster('c1')]);
  expect(hit(index, 20, 50)).toEqual({ kind: 'note', id: 'n1' });
  expect(hit(index, 20, 45)).toEqual({ kind: 'cluster-header', id: 'c1' });
  expect(hit(index, 200, 100)).toEqual({ kind: 'cluster', id: 'c1' });
  expect(hit(index, 2000, 100)).toBeNull();
});

test('of notes that lie on each other the topmost is hit, loose ones above those of a cluster', () => {
  const index = indexOf(
    [note('a', { x: 50, y: 60 }), note('b', { x: 60, y: 70 }), note('z', { clusterId: 'c1' })],
    [cluster('c1')],
  );
  expect(hit(index, 100, 100)).toEqual({ kind: 'note', id: 'b' });
  expect(hit(index, 55, 65)).toEqual({ kind: 'note', id: 'a' });
  expect(idsIn(index, { x: 0, y: 0, width: 400, height: 400 })).toEqual(['z', 'a', 'b']);
});

test('what is skipped lets the thing below be hit', () => {
  const index = indexOf([note('a', { x: 50, y: 60 })], [cluster('c1')]);
  expect(index.hit({ x: 100, y: 100 }, (thing) => thing.id === 'a')).toEqual({ kind: 'cluster', id: 'c1' });
  expect(index.hit({ x: 100, y: 100 }, () => true)).toBeNull();
});

test('an update tells the old and the new box of what has changed, and nothing else', () => {
  const notes = Array.from({ length: 20 }, (_, at) => note(`n${at}`, { x: at * 200 }));
  const index = indexOf(notes);
  expect(index.update(layoutOf(notes))).toEqual([]);
  const moved = notes.map((one) => (one.id === 'n3' ? { ...one, y: 500 } : one));
  const size = { width: 132, height: 104 };
  expect(index.update(layoutOf(moved))).toEqual([
    { x: 600, y: 0, ...size },
    { x: 600, y: 500, ...size },
  ]);
  expect(hit(index, 610, 10)).toBeNull();
  expect(hit(index, 610, 510)).toEqual({ kind: 'note', id: 'n3' });
});

test('a note that is pushed along in its cluster has changed, though it is the same note', () => {
  const rest = [note('b', { clusterId: 'c1' }), note('c', { clusterId: 'c1' })];
  const index = indexOf([note('a', { clusterId: 'c1' }), ...rest], [cluster('c1')]);
  index.update(layoutOf(rest, [cluster('c1')]));
  expect(hit(index, 20, 50)).toEqual({ kind: 'note', id: 'b' });
  expect(hit(index, 164, 50)).toEqual({ kind: 'note', id: 'c' });
});

test('a cluster has changed when it is renamed, moved, or holds another number of notes', () => {
  const [one, member] = [cluster('c1'), note('a', { clusterId: 'c1' })];
  const index = indexOf([], [one]);
  expect(index.update(layoutOf([], [one]))).toHaveLength(0);
  expect(index.update(layoutOf([], [{ ...one, title: 'Mat' }]))).toHaveLength(2);
  const filled = layoutOf([member], [one]);
  index.update(layoutOf([], [one]));
  expect(index.update(filled)).toContainEqual(filled.clusters[0]?.box);
});

test('after many small updates the notes in a box are those that a plain search finds', () => {
  let notes = Array.from({ length: 200 }, (_, at) =>
    note(`n${at}`, { x: (at % 20) * 150, y: Math.floor(at / 20) * 120 }),
  );
  const index = indexOf(notes);
  for (let round = 0; round < 60; round++) {
    const at = (round * 37) % notes.length;
    notes = notes.map((one, place) => (place === at ? { ...one, x: one.x + 400, y: one.y - 90 } : one));
    if (round % 7 === 0) notes = notes.toSpliced(at, 1);
    const layout = layoutOf(notes);
    index.update(layout);
    const box = { x: round * 41 + 1, y: 101, width: 703, height: 500 };
    const expected = layout.loose.filter((one) => overlaps(box, layout.notes.get(one.id)?.box ?? box));
    expect(idsIn(index, box)).toEqual(expected.map((one) => one.id));
  }
});
