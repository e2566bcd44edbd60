import { describe, expect, it } from 'vitest';
import { freezeBoard, setPrivateWriting, spotlight } from '#shared/document/operations/boards.ts';
import { lockCluster } from '#shared/document/operations/cluster-look.ts';
import {
  createCluster,
  dissolveCluster,
  placeCluster,
  putInCluster,
  takeOutOfCluster,
} from '#shared/document/operations/clusters.ts';
import { addNotes, editNote, lockNotes, placeNotes } from '#shared/document/operations/notes.ts';
import { readSession } from '#shared/document/read.ts';
import type { Session } from '#shared/domain/session.ts';
import { after, fullDocument, newNote } from '../documents.ts';

type Doc = ReturnType<typeof fullDocument>;

const moves: Record<string, (doc: Doc, session: Session) => void> = {
  placeNotes: (doc, session) => placeNotes(doc, session, [{ id: 'n3', x: 1, y: 2 }]),
  takeOutOfCluster: (doc, session) => takeOutOfCluster(doc, session, [{ id: 'n1', x: 1, y: 2 }]),
  putInCluster: (doc, session) => putInCluster(doc, session, ['n3'], 'c1'),
  placeCluster: (doc, session) => placeCluster(doc, session, 'c1', 400, 500),
  dissolveCluster: (doc, session) => dissolveCluster(doc, session, 'c1'),
  createCluster: (doc, session) =>
    createCluster(doc, session, { id: 'c2', boardId: 'b1', title: 'Nytt' }, ['n3']),
};

describe('a frozen board', () => {
  it.each(Object.entries(moves))('lets nobody %s, until it thaws', (_, move) => {
    const doc = fullDocument();
    freezeBoard(doc, 'b1', true);
    const frozen = readSession(doc);
    expect(after(doc, move)).toEqual(frozen);
    freezeBoard(doc, 'b1', false);
    const thawed = readSession(doc);
    expect(after(doc, move)).not.toEqual(thawed);
  });
});

describe('words on a frozen board', () => {
  it('may be written, and move nothing however long they are', () => {
    const doc = fullDocument();
    addNotes(doc, [newNote('below', { x: 700, y: 1020 })]);
    freezeBoard(doc, 'b1', true);
    const { notes } = after(doc, (_, now) => editNote(doc, now, 'n3', 'Mer ljus vid bron. '.repeat(30)));
    expect([notes['n3']?.text.length, notes['below']?.y]).toEqual([569, 1020]);
  });
});

describe('what is locked', () => {
  it('makes no cluster when there is nothing else in it', () => {
    const doc = fullDocument();
    lockNotes(doc, ['n3'], true);
    const before = readSession(doc);
    const make = (to: Doc, now: Session) =>
      createCluster(to, now, { id: 'c2', boardId: 'b1', title: 'Nytt' }, ['n3']);
    expect(after(doc, make)).toEqual(before);
  });

  it('stays, with the notes of a locked cluster', () => {
    const doc = fullDocument();
    lockNotes(doc, ['n3'], true);
    lockCluster(doc, 'c1', true);
    const locked = readSession(doc);
    for (const move of [moves['placeNotes'], moves['takeOutOfCluster'], moves['placeCluster']])
      expect(move && after(doc, move)).toEqual(locked);
    lockNotes(doc, ['n3'], false);
    expect(readSession(doc).notes['n3']).not.toHaveProperty('locked');
  });

  it('is not taken into a new cluster', () => {
    const doc = fullDocument();
    lockNotes(doc, ['n3'], true);
    const session = after(doc, (_, now) =>
      createCluster(doc, now, { id: 'c2', boardId: 'b1', title: 'Nytt' }, ['n2', 'n3']),
    );
    expect([session.notes['n2']?.clusterId, session.notes['n3']?.clusterId]).toEqual(['c2', null]);
  });
});

describe('a board', () => {
  it('is open, shown and whole until someone says otherwise', () => {
    const doc = fullDocument();
    const plain = { frozen: false, privateWriting: false, spotlight: null };
    expect(readSession(doc).boards['b1']).toMatchObject(plain);
    setPrivateWriting(doc, 'b1', true);
    spotlight(doc, 'b1', 'n1');
    expect(readSession(doc).boards['b1']).toMatchObject({ ...plain, privateWriting: true, spotlight: 'n1' });
  });
});
