import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { emptyCharter } from '#shared/domain/charter.ts';
import { emptySession, type Session } from '#shared/domain/session.ts';
import { collectionNames, collectionOf, documentRoots, infoOf } from '#shared/document/layout.ts';
import { placeCluster } from '#shared/document/operations/clusters.ts';
import { addNotes, deleteNotes, editNote } from '#shared/document/operations/notes.ts';
import { editCharter, editInfo } from '#shared/document/operations/session.ts';
import { goToStep } from '#shared/document/operations/steps.ts';
import { readSession, watchSession } from '#shared/document/read.ts';
import { fullDocument, newNote, replicaOf } from './documents.ts';
import { anyTurn, idsFrom, take } from './random-operations.ts';

function watched(doc: Y.Doc) {
  const seen: Session[] = [];
  const stop = watchSession(doc, readSession(doc), (session) => seen.push(session));
  return { seen, stop };
}

describe('readSession', () => {
  it('gives an empty session of an empty document', () => {
    expect(readSession(new Y.Doc())).toEqual(emptySession('unnamed'));
  });

  it('leaves out what cannot be read and keeps all else', () => {
    const doc = fullDocument();
    const notes = doc.getMap('notes');
    notes.set('flat', 'not a thing');
    notes.set('half', new Y.Map([['id', 'half']]));
    collectionOf(doc, 'notes').get('n2')?.set('colour', 'plaid');
    collectionOf(doc, 'clusters').get('c1')?.set('glow', true);
    const session = readSession(doc);
    expect(Object.keys(session.notes).toSorted()).toEqual(['n1', 'n3']);
    expect(session.clusters['c1']).toMatchObject({ title: 'Trygghet' });
  });

  it('gives an empty charter for one that cannot be read', () => {
    const doc = fullDocument();
    doc.getMap('charter').set('level', 'rule');
    expect(readSession(doc).charter).toEqual(emptyCharter);
  });
});

describe('watchSession', () => {
  it('makes anew only what was touched', () => {
    const doc = fullDocument();
    const before = readSession(doc);
    const seen: Session[] = [];
    watchSession(doc, before, (session) => seen.push(session));
    editNote(doc, readSession(doc), 'n1', 'Nya ord');
    const [first] = seen;
    expect(first?.notes['n1']).not.toBe(before.notes['n1']);
    expect(first?.notes['n2']).toBe(before.notes['n2']);
    for (const part of ['info', 'charter', 'steps', 'boards', 'clusters', 'votings', 'ballots'] as const)
      expect(first?.[part], part).toBe(before[part]);
    editInfo(doc, { title: 'Ny' });
    editCharter(doc, { decider: 'Nämnden' });
    const [, second, third] = seen;
    expect(second).toMatchObject({ info: { title: 'Ny' } });
    expect(second?.notes).toBe(first?.notes);
    expect(third).toMatchObject({ charter: { decider: 'Nämnden' } });
    expect(third?.info).toBe(second?.info);
  });

  it('tells once of a change, however many things it touches', () => {
    const doc = fullDocument();
    const { seen } = watched(doc);
    doc.transact(() => {
      addNotes(doc, [newNote('n4')]);
      placeCluster(doc, readSession(doc), 'c1', 5, 6);
      deleteNotes(doc, readSession(doc), ['n2']);
      goToStep(doc, 's1', null);
    });
    expect(seen).toEqual([readSession(doc)]);
    doc.transact(() => undefined);
    expect(seen).toHaveLength(1);
  });

  it('tells of changes from other laptops', () => {
    const doc = fullDocument();
    const { seen } = watched(doc);
    const other = replicaOf(doc);
    editNote(other, readSession(other), 'n3', 'Därifrån');
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(other));
    expect(seen.at(-1)?.notes['n3']?.text).toBe('Därifrån');
  });

  it('drops what becomes unreadable, and takes it back when it is mended', () => {
    const doc = fullDocument();
    const { seen } = watched(doc);
    collectionOf(doc, 'notes').get('n2')?.set('colour', 'plaid');
    expect(seen.at(-1)?.notes).not.toHaveProperty('n2');
    collectionOf(doc, 'notes').get('n2')?.set('colour', 'blue');
    expect(seen.at(-1)?.notes['n2']?.colour).toBe('blue');
  });

  it('is silent when it has been stopped', () => {
    const doc = fullDocument();
    const { seen, stop } = watched(doc);
    stop();
    editNote(doc, readSession(doc), 'n1', 'Nya ord');
    expect(seen).toEqual([]);
  });

  it('always says what a fresh reading says, and shares all that is the same', { timeout: 60_000 }, () => {
    const turn = fc.oneof(
      { weight: 9, arbitrary: anyTurn },
      fc.constantFrom('undo' as const, 'redo' as const),
    );
    fc.assert(
      fc.property(fc.array(turn, { maxLength: 40, size: 'max' }), (turns) => {
        const doc = fullDocument();
        const undo = new Y.UndoManager(documentRoots(doc), { captureTimeout: 0 });
        let session = readSession(doc);
        watchSession(doc, session, (next) => (session = next));
        const newId = idsFrom('x');
        for (const next of turns) {
          const before = session;
          if (next === 'undo') undo.undo();
          else if (next === 'redo') undo.redo();
          else take(doc, next, newId);
          expect(session).toEqual(readSession(doc));
          // Notes, clusters and boards hold plain values only: the same value is never written again.
          for (const name of ['notes', 'clusters', 'boards'] as const)
            for (const [id, thing] of Object.entries(session[name]))
              if (JSON.stringify(thing) === JSON.stringify(before[name][id]))
                expect(thing).toBe(before[name][id]);
        }
      }),
      { numRuns: 150 },
    );
  });
});

describe('documentRoots', () => {
  it('are all parts of the document', () => {
    const doc = fullDocument();
    expect(new Set(documentRoots(doc))).toEqual(new Set(doc.share.values()));
    expect(documentRoots(doc)).toHaveLength(2 + collectionNames.length);
    expect(documentRoots(doc)).toContain(infoOf(doc));
  });
});
