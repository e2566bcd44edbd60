import { describe, expect, it } from 'vitest';
import { layoutBoard, overlaps, standingBoxes } from '#shared/domain/board-layout.ts';
import type { Session } from '#shared/domain/session.ts';
import {
  createCluster,
  dissolveCluster,
  placeCluster,
  putInCluster,
  renameCluster,
  takeOutOfCluster,
} from '#shared/document/operations/clusters.ts';
import { addNotes, deleteNotes } from '#shared/document/operations/notes.ts';
import { readSession } from '#shared/document/read.ts';
import { after, exchange, fullDocument, newDocument, newNote, replicaOf } from '../documents.ts';

const members = (session: Session, id: string) =>
  layoutBoard(session, 'b1')
    .clusters.find((place) => place.cluster.id === id)
    ?.notes.map((note) => note.id);

function nothingCovered(session: Session): boolean {
  const boxes = standingBoxes(layoutBoard(session, 'b1')).map(({ box }) => box);
  return boxes.every((one, at) => boxes.slice(at + 1).every((other) => !overlaps(one, other)));
}

/** Twelve loose notes in three rows of four. */
function withLooseNotes() {
  const doc = newDocument();
  const place = (index: number) => ({ x: (index % 4) * 144, y: Math.floor(index / 4) * 118 });
  addNotes(
    doc,
    Array.from({ length: 12 }, (_, index) => newNote(`n${index}`, place(index))),
  );
  return doc;
}

describe('createCluster', () => {
  it('takes the notes in, in the order given, in a free place', () => {
    const doc = withLooseNotes();
    const session = after(doc, (_, before) =>
      createCluster(doc, before, { id: 'c1', boardId: 'b1', title: ' Trygg\u0000het ' }, ['n5', 'n2', 'n9']),
    );
    expect(session.clusters['c1']).toMatchObject({ title: 'Trygghet', boardId: 'b1', columns: 3 });
    expect(members(session, 'c1')).toEqual(['n5', 'n2', 'n9']);
    expect(nothingCovered(session)).toBe(true);
  });

  it('stands where it is dropped, and what it would cover makes room', () => {
    const doc = withLooseNotes();
    const session = after(doc, (_, before) =>
      createCluster(doc, before, { id: 'c1', boardId: 'b1', title: '', x: -16, y: 118 - 46 }, ['n4', 'n5']),
    );
    expect(session.clusters['c1']).toMatchObject({ x: -16, y: 118, title: '' });
    expect(session.notes['n0']).toMatchObject({ x: 0, y: 0 });
    expect(session.notes['n8']?.y).toBeGreaterThan(236);
    const gap = (session.notes['n8']?.y ?? 0) - (session.notes['n6']?.y ?? 0);
    expect(gap).toBe(118);
    expect(nothingCovered(session)).toBe(true);
  });

  it('may be empty, takes notes from other clusters, and comes last', () => {
    const doc = fullDocument();
    createCluster(doc, readSession(doc), { id: 'a1', boardId: 'b1', title: 'Tomt' }, []);
    const session = after(doc, (_, before) =>
      createCluster(doc, before, { id: 'a0', boardId: 'b1', title: 'Nytt' }, ['n2', 'gone']),
    );
    expect(layoutBoard(session, 'b1').clusters.map(({ cluster }) => cluster.id)).toEqual(['c1', 'a1', 'a0']);
    expect([members(session, 'c1'), members(session, 'a1'), members(session, 'a0')]).toEqual([
      ['n1'],
      [],
      ['n2'],
    ]);
    expect(nothingCovered(session)).toBe(true);
  });

  it('keeps a title within 200 characters', () => {
    const session = after(fullDocument(), (doc, before) =>
      renameCluster(doc, before, 'c1', '🙂'.repeat(300)),
    );
    expect(session.clusters['c1']?.title).toBe('🙂'.repeat(200));
  });
});

describe('putInCluster', () => {
  it('adds notes last, in the order given, and makes room below', () => {
    const doc = withLooseNotes();
    createCluster(doc, readSession(doc), { id: 'c1', boardId: 'b1', title: '' }, ['n0']);
    const session = after(doc, (_, before) =>
      putInCluster(doc, before, ['n7', 'n3', 'n0', 'n1', 'n2'], 'c1'),
    );
    expect(members(session, 'c1')).toEqual(['n0', 'n7', 'n3', 'n1', 'n2']);
    expect(nothingCovered(session)).toBe(true);
  });

  it('changes nothing when the cluster is gone', () => {
    const doc = fullDocument();
    const before = readSession(doc);
    expect(after(doc, () => putInCluster(doc, before, ['n3'], 'gone'))).toEqual(before);
  });

  it('lets a note be in one cluster only when two laptops put it in two', () => {
    const doc = fullDocument();
    createCluster(doc, readSession(doc), { id: 'c2', boardId: 'b1', title: '' }, []);
    const other = replicaOf(doc);
    putInCluster(doc, readSession(doc), ['n3'], 'c1');
    putInCluster(other, readSession(other), ['n3'], 'c2');
    exchange(doc, other);
    const session = readSession(doc);
    expect(session).toEqual(readSession(other));
    const holders = ['c1', 'c2'].filter((id) => members(session, id)?.includes('n3'));
    expect(holders).toHaveLength(1);
  });
});

describe('other changes of clusters', () => {
  it('takeOutOfCluster stands notes loose where asked', () => {
    const session = after(fullDocument(), (doc) =>
      takeOutOfCluster(doc, readSession(doc), [{ id: 'n2', x: 9, y: 8 }]),
    );
    expect(session.notes['n2']).toMatchObject({ clusterId: null, x: 9, y: 8 });
    expect(members(session, 'c1')).toEqual(['n1']);
  });

  it('placeCluster moves it with its notes', () => {
    const doc = fullDocument();
    const before = layoutBoard(readSession(doc), 'b1').notes.get('n2')?.box;
    const { x = 0, y = 0 } = readSession(doc).clusters['c1'] ?? {};
    const layout = layoutBoard(
      after(doc, () => placeCluster(doc, readSession(doc), 'c1', x + 100, y - 50)),
      'b1',
    );
    expect(layout.notes.get('n2')?.box).toEqual({
      ...before,
      x: (before?.x ?? 0) + 100,
      y: (before?.y ?? 0) - 50,
    });
  });

  it('dissolveCluster leaves its notes where they stood', () => {
    const doc = fullDocument();
    const before = layoutBoard(readSession(doc), 'b1').notes;
    const session = after(doc, (_, now) => dissolveCluster(doc, now, 'c1'));
    expect(session.clusters).toEqual({});
    for (const [id, { box }] of layoutBoard(session, 'b1').notes) expect(box).toEqual(before.get(id)?.box);
    expect(Object.values(session.notes).every((note) => note.clusterId === null)).toBe(true);
    expect(after(doc, (_, now) => dissolveCluster(doc, now, 'c1'))).toEqual(session);
  });

  it('keeps a note that came into a cluster while it was dissolved elsewhere', () => {
    const doc = fullDocument();
    const other = replicaOf(doc);
    dissolveCluster(doc, readSession(doc), 'c1');
    putInCluster(other, readSession(other), ['n3'], 'c1');
    exchange(doc, other);
    expect(layoutBoard(readSession(doc), 'b1').loose.map(({ id }) => id)).toContain('n3');
  });

  it('keeps a deleted note out of every cluster', () => {
    const session = after(fullDocument(), (doc) => deleteNotes(doc, readSession(doc), ['n1']));
    expect(members(session, 'c1')).toEqual(['n2']);
  });
});

describe('putInCluster at a place', () => {
  it('puts notes before the one that stands there, those of the cluster itself too', () => {
    const doc = fullDocument();
    const orderIn = (session: ReturnType<typeof readSession>) =>
      layoutBoard(session, 'b1').clusters[0]?.notes.map(({ id }) => id);
    expect(orderIn(after(doc, (_, now) => putInCluster(doc, now, ['n3'], 'c1', 1)))).toEqual([
      'n1',
      'n3',
      'n2',
    ]);
    expect(orderIn(after(doc, (_, now) => putInCluster(doc, now, ['n2'], 'c1', 0)))).toEqual([
      'n2',
      'n1',
      'n3',
    ]);
    expect(orderIn(after(doc, (_, now) => putInCluster(doc, now, ['n2'], 'c1', 2)))).toEqual([
      'n1',
      'n3',
      'n2',
    ]);
  });
});

describe('a new cluster beside the last one', () => {
  it('covers nothing, not even what reaches into its place from above', () => {
    const doc = newDocument();
    const rows = Array.from({ length: 12 }, (_, at) =>
      newNote(`n${at}`, { x: 600 + (at % 4) * 144, y: -60 + Math.floor(at / 4) * 118 }),
    );
    addNotes(doc, [...rows, newNote('far', { x: 3000, y: 900 })]);
    createCluster(doc, readSession(doc), { id: 'c1', boardId: 'b1', title: 'Första', x: 0, y: 0 }, []);
    const session = after(doc, (_, now) =>
      createCluster(doc, now, { id: 'c2', boardId: 'b1', title: 'Andra' }, ['far']),
    );
    expect(nothingCovered(session)).toBe(true);
  });
});
