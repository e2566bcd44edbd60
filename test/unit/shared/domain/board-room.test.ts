import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clusterBox, layoutBoard, overlaps, standingBoxes } from '#shared/domain/board-layout.ts';
import { noteSize } from '#shared/domain/note-size.ts';
import type { Box } from '#shared/domain/board-layout.ts';
import { freePlaces, makeRoom, nextClusterPlace, type Move } from '#shared/domain/board-room.ts';
import type { Session } from '#shared/domain/session.ts';
import { anyBoard, boardOf, cluster, note, usual } from './boards.ts';

function moved(session: Session, moves: Move[]): Session {
  const next = { ...session, notes: { ...session.notes }, clusters: { ...session.clusters } };
  for (const { id, kind, x, y } of moves) {
    const things = kind === 'cluster' ? next.clusters : next.notes;
    Object.assign(things, { [id]: { ...things[id], x, y } });
  }
  return next;
}

const standing = (session: Session) => standingBoxes(layoutBoard(session, 'b1'));

/** All in rows, none on another, as people leave a board. The cluster `chosen` gets more notes in `after`. */
const tidyBoard = fc
  .record({
    columns: fc.integer({ min: 1, max: 3 }),
    things: fc.array(fc.record({ theme: fc.boolean(), members: fc.integer({ min: 0, max: 9 }) }), {
      minLength: 1,
      maxLength: 14,
    }),
    grown: fc.nat(),
    more: fc.integer({ min: 1, max: 20 }),
  })
  .map(({ columns, things, grown, more }) => {
    const at = (index: number) => {
      const row = Math.floor(index / columns);
      return { x: (index % columns) * 500 + (row % 3) * 170, y: row * 460 };
    };
    const themes = things.flatMap(({ theme }, index) => (theme ? [cluster(`c${index}`, at(index))] : []));
    const chosen = themes.length > 0 ? themes[grown % themes.length]?.id : undefined;
    const members = things.flatMap((thing, index) =>
      Array.from({ length: thing.theme ? thing.members : 0 }, (_, i) =>
        note(`m${index}-${i}`, { clusterId: `c${index}` }),
      ),
    );
    const loose = things.flatMap(({ theme }, index) => (theme ? [] : [note(`l${index}`, at(index))]));
    const added = Array.from({ length: more }, (_, i) => note(`x${i}`, { clusterId: chosen ?? null }));
    const before = boardOf([...members, ...loose], themes);
    return { before, after: boardOf([...members, ...loose, ...(chosen ? added : [])], themes), chosen };
  });

describe('makeRoom', () => {
  it('slides what a grown cluster would cover, and all below it, down together', () => {
    fc.assert(
      fc.property(tidyBoard, ({ before, after, chosen }) => {
        fc.pre(chosen !== undefined);
        const moves = makeRoom(layoutBoard(after, 'b1'), chosen ?? '');
        const now = standing(moved(after, moves));
        const boxes = new Map(standing(after).map(({ id, box }) => [id, box]));
        const grown = boxes.get(chosen ?? '') as Box;
        // Nothing lies on anything, as before it grew.
        for (const one of now)
          for (const other of now)
            if (one.id < other.id) expect(overlaps(one.box, other.box), `${one.id} ${other.id}`).toBe(false);
        // What moves goes straight down by the same way, and nothing above the cluster moves.
        const ways = moves.map(({ id, x, y }) => ({
          x: x - (boxes.get(id)?.x ?? 0),
          y: y - (boxes.get(id)?.y ?? 0),
        }));
        for (const way of ways) expect(way).toEqual({ x: 0, y: ways[0]?.y });
        for (const { id } of moves) expect(boxes.get(id)?.y).toBeGreaterThanOrEqual(grown.y);
        const wasThere = new Set(standing(before).map(({ id }) => id));
        for (const { id } of moves) expect(wasThere).toContain(id);
      }),
      { numRuns: 300 },
    );
  });

  it('moves nothing while there is room, and knows only clusters of the board', () => {
    const session = boardOf(
      [note('l1', { x: 0, y: 200 }), note('l2', { x: 500 })],
      [cluster('c1'), cluster('c2', { y: 400 })],
    );
    expect(makeRoom(layoutBoard(session, 'b1'), 'c1')).toEqual([]);
    expect(makeRoom(layoutBoard(session, 'b1'), 'unknown')).toEqual([]);
  });

  it('leaves alone what begins above the cluster, also where that is partly covered', () => {
    const session = boardOf([note('above', { y: -20 }), note('below', { y: 30 })], [cluster('c1')]);
    const moves = makeRoom(layoutBoard(session, 'b1'), 'c1');
    expect(moves).toEqual([{ id: 'below', kind: 'note', x: 0, y: 198 }]);
  });

  it('leaves other columns alone, and takes along what hangs together with what slides', () => {
    const members = Array.from({ length: 4 }, (_, i) => note(`m${i}`, { clusterId: 'c1' }));
    const session = boardOf(
      [...members, note('beside', { x: 2000, y: 300 }), note('under', { x: 700, y: 700 })],
      [cluster('c1'), cluster('wide', { x: 300, y: 220 })],
    );
    const moves = makeRoom(layoutBoard(session, 'b1'), 'c1');
    expect(moves).toEqual([
      { id: 'wide', kind: 'cluster', x: 300, y: 316 },
      { id: 'under', kind: 'note', x: 700, y: 796 },
    ]);
  });
});

describe('freePlaces', () => {
  it('never gives a place on anything, nor the same twice', () => {
    fc.assert(
      fc.property(anyBoard(), fc.integer({ min: 0, max: 60 }), (session, count) => {
        const places = freePlaces(layoutBoard(session, 'b1'), usual(count)).map((place) => ({
          ...place,
          ...noteSize,
        }));
        expect(places).toHaveLength(count);
        const taken = standing(session).map(({ box }) => box);
        for (const place of places) {
          expect(taken.filter((box) => overlaps(place, box))).toEqual([]);
          taken.push(place);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('fills the holes among the loose notes first', () => {
    const session = boardOf([note('a', { x: 10, y: 20 }), note('c', { x: 10 + 2 * 144, y: 20 })]);
    expect(freePlaces(layoutBoard(session, 'b1'), usual(2))).toEqual([
      { x: 154, y: 20 },
      { x: 442, y: 20 },
    ]);
  });

  it('stands new notes below clusters that reach below the loose notes', () => {
    const session = boardOf([note('a')], [cluster('c1', { x: 500, y: 900 })]);
    const [first] = freePlaces(layoutBoard(session, 'b1'), usual(1));
    expect(first?.y).toBeGreaterThan(900);
  });
});

describe('nextClusterPlace', () => {
  it('never lies on another cluster', () => {
    const size = fc.record({ columns: fc.integer({ min: 1, max: 5 }), members: fc.nat(20) });
    fc.assert(
      fc.property(anyBoard(), size, (session, { columns, members }) => {
        const layout = layoutBoard(session, 'b1');
        const place = nextClusterPlace(layout, columns, usual(members));
        const box = clusterBox({ ...place, columns }, usual(members));
        expect(layout.clusters.filter((other) => overlaps(other.box, box))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it('goes row by row above the loose notes', () => {
    const loose = [note('a', { x: 50, y: 1000 }), note('b', { x: 50 + 1900, y: 1000 })];
    const places: { x: number; y: number }[] = [];
    for (let count = 0; count < 5; count++) {
      const clusters = places.map((place, index) => cluster(`c${index}`, place));
      places.push(nextClusterPlace(layoutBoard(boardOf(loose, clusters), 'b1'), 3, usual(3)));
    }
    const top = places[0]?.y ?? 0;
    expect(top).toBeLessThan(1000 - 174);
    expect(places.map(({ x, y }) => [x, y - top])).toEqual([
      [50, 0],
      [526, 0],
      [1002, 0],
      [1478, 0],
      [50, 198],
    ]);
  });

  it('goes two by two, then three by three, where there are no loose notes', () => {
    const places: { x: number; y: number }[] = [];
    for (let count = 0; count < 6; count++) {
      const clusters = places.map((place, index) => cluster(`c${index}`, place));
      places.push(nextClusterPlace(layoutBoard(boardOf([], clusters), 'b1'), 3, usual(3)));
    }
    expect(places.map(({ x, y }) => [Math.round(x / 476), y > 0])).toEqual([
      [0, false],
      [1, false],
      [0, true],
      [1, true],
      [2, true],
      [0, true],
    ]);
  });
});
