import * as Y from 'yjs';
import type { Session } from '#shared/domain/session.ts';
import { createCluster } from '#shared/document/operations/clusters.ts';
import { addNotes, type NewNote } from '#shared/document/operations/notes.ts';
import { addBoard } from '#shared/document/operations/boards.ts';
import { beginSession } from '#shared/document/operations/session.ts';
import { addSteps } from '#shared/document/operations/steps.ts';
import { addVoting, openVoting } from '#shared/document/operations/votings.ts';
import { readSession } from '#shared/document/read.ts';

export const info = {
  id: 'm1',
  title: 'Torgets framtid',
  place: 'Biblioteket',
  date: '2026-11-23',
  language: 'sv',
  createdAt: 1_795_000_000_000,
} as const;

/** A new document with one board, `b1`. */
export function newDocument(): Y.Doc {
  const doc = new Y.Doc();
  beginSession(doc, info);
  addBoard(doc, readSession(doc), { id: 'b1', question: 'Vad behöver hända på torget?' });
  return doc;
}

export function newNote(id: string, changes: Partial<NewNote> = {}): NewNote {
  return {
    id,
    boardId: 'b1',
    text: `Lapp ${id}`,
    source: 'typed',
    colour: 'yellow',
    x: 0,
    y: 0,
    createdAt: 1_795_000_000_000,
    ...changes,
  };
}

export function newStep(id: string) {
  return { id, tool: 'vote', title: `Moment ${id}`, instruction: '', minutes: 10, boardId: 'b1' } as const;
}

export function newVoting(id: string) {
  const rule = { targetKind: 'clusters', budget: 3, perTarget: 2 } as const;
  return { id, stepId: 's1', boardId: 'b1', question: 'Vad först?', ...rule };
}

/**
 * A document with two steps, a cluster `c1` of `n1` and `n2`, a loose note `n3` and a prepared voting `v1`.
 */
export function fullDocument(): Y.Doc {
  const doc = newDocument();
  addSteps(doc, readSession(doc), [newStep('s1'), newStep('s2')]);
  addNotes(doc, [newNote('n1'), newNote('n2'), newNote('n3', { x: 700, y: 900 })]);
  createCluster(doc, readSession(doc), { id: 'c1', boardId: 'b1', title: 'Trygghet' }, ['n1', 'n2']);
  addVoting(doc, readSession(doc), newVoting('v1'));
  return doc;
}

export function withOpenVoting(): Y.Doc {
  const doc = fullDocument();
  openVoting(doc, readSession(doc), 'v1');
  return doc;
}

/** Another replica of the document, as another laptop would have it. */
export function replicaOf(doc: Y.Doc): Y.Doc {
  const replica = new Y.Doc();
  Y.applyUpdate(replica, Y.encodeStateAsUpdate(doc));
  return replica;
}

/** Gives each of the two what the other has. */
export function exchange(one: Y.Doc, other: Y.Doc): void {
  const forOther = Y.encodeStateAsUpdate(one, Y.encodeStateVector(other));
  Y.applyUpdate(one, Y.encodeStateAsUpdate(other, Y.encodeStateVector(one)));
  Y.applyUpdate(other, forOther);
}

/** What the document says after an operation. */
export function after(doc: Y.Doc, change: (doc: Y.Doc, session: Session) => void): Session {
  change(doc, readSession(doc));
  return readSession(doc);
}
