import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  around,
  clusterBox,
  clusterOf,
  contains,
  layoutBoard,
  overlaps,
  standingBoxes,
} from '#shared/domain/board-layout.ts';
import { noteSize } from '#shared/domain/note-size.ts';
import { anyBoard, boardOf, cluster, note, usual } from './boards.ts';

const box = (x: number, y: number, width = 10, height = 10) => ({ x, y, width, height });

describe('layoutBoard', () => {
  it('holds only what is on the board, in the order of its keys', () => {
    const session = boardOf(
      [note('n1'), note('other', { boardId: 'b2' }), note('n2')],
      [cluster('c1'), cluster('far', { boardId: 'b2' }), cluster('c2')],
    );
    const layout = layoutBoard(session, 'b1');
    expect(layout.loose.map(({ id }) => id)).toEqual(['n1', 'n2']);
    expect(layout.clusters.map((place) => place.cluster.id)).toEqual(['c1', 'c2']);
    expect([...layout.notes.keys()]).toEqual(['n1', 'n2']);
  });

  it('lets notes in a cluster flow in rows below its heading', () => {
    const ids = ['n1', 'n2', 'n3', 'n4'];
    const session = boardOf(
      ids.map((id) => note(id, { clusterId: 'c1', x: 5000 })),
      [cluster('c1', { x: 100, y: 200, columns: 3 })],
    );
    const { notes, loose, clusters } = layoutBoard(session, 'b1');
    expect(loose).toEqual([]);
    expect(clusters[0]?.notes.map(({ id }) => id)).toEqual(ids);
    expect(notes.get('n1')?.box).toEqual({ x: 116, y: 246, ...noteSize });
    expect(notes.get('n3')?.box).toEqual({ x: 404, y: 246, ...noteSize });
    expect(notes.get('n4')?.box).toEqual({ x: 116, y: 364, ...noteSize });
  });

  it('stands a note loose when its cluster is gone', () => {
    const session = boardOf([note('n1', { clusterId: 'gone', x: 7, y: 8 })]);
    expect(layoutBoard(session, 'b1').notes.get('n1')?.box).toEqual({ x: 7, y: 8, ...noteSize });
    expect(session.notes['n1'] && clusterOf(session, session.notes['n1'])).toBeNull();
  });

  it('stands a note loose on its own board when its cluster is on another', () => {
    const session = boardOf([note('n1', { clusterId: 'far' })], [cluster('far', { boardId: 'b2' })]);
    expect(layoutBoard(session, 'b1').loose.map(({ id }) => id)).toEqual(['n1']);
    expect(layoutBoard(session, 'b2').notes.size).toBe(0);
  });

  it('keeps every note once, and the notes of a cluster inside it and off each other', () => {
    fc.assert(
      fc.property(anyBoard(), (session) => {
        const layout = layoutBoard(session, 'b1');
        expect([...layout.notes.keys()].toSorted()).toEqual(Object.keys(session.notes).toSorted());
        for (const place of layout.clusters) {
          const boxes = place.notes.map(({ id }) => layout.notes.get(id)?.box ?? box(0, 0));
          expect(around([place.box, ...boxes])).toEqual(place.box);
          for (const [at, one] of boxes.entries())
            expect(boxes.slice(at + 1).filter((other) => overlaps(one, other))).toEqual([]);
        }
      }),
    );
  });
});

describe('clusterBox', () => {
  it('grows by whole rows, and an empty cluster has room for one', () => {
    const of = (count: number) => clusterBox({ x: 1, y: 2, columns: 3 }, usual(count));
    expect(of(0)).toEqual(of(3));
    expect(of(0)).toMatchObject({ x: 1, y: 2, width: 452 });
    expect(of(4).height - of(3).height).toBe(118);
    expect(of(6)).toEqual(of(4));
  });
});

describe('boxes', () => {
  it('overlap when they share more than an edge', () => {
    expect(overlaps(box(0, 0), box(9, 9))).toBe(true);
    expect(overlaps(box(0, 0), box(10, 0))).toBe(false);
    expect(overlaps(box(0, 0), box(0, 10))).toBe(false);
    expect(overlaps(box(0, 0), box(-9, 3, 4))).toBe(false);
  });

  it('contain their first edge and not their last', () => {
    expect(contains(box(5, 5), 5, 5)).toBe(true);
    expect(contains(box(5, 5), 15, 5)).toBe(false);
    expect(contains(box(5, 5), 5, 15)).toBe(false);
    expect(contains(box(5, 5), 4, 9)).toBe(false);
  });

  it('have a hull, and none of nothing', () => {
    expect(around([box(-5, 0), box(20, 7)])).toEqual(box(-5, 0, 35, 17));
    expect(around([])).toBeNull();
  });

  it('stand on the board: clusters and loose notes, not the notes inside', () => {
    const session = boardOf(
      [note('in', { clusterId: 'c1' }), note('out', { x: 900, y: 5 })],
      [cluster('c1')],
    );
    expect(standingBoxes(layoutBoard(session, 'b1'))).toEqual([
      { id: 'c1', kind: 'cluster', box: clusterBox({ x: 0, y: 0, columns: 3 }, usual(1)), locked: false },
      { id: 'out', kind: 'note', box: { x: 900, y: 5, ...noteSize }, locked: false },
    ]);
  });
});
