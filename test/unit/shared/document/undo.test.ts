import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import type { Session } from '#shared/domain/session.ts';
import { documentRoots } from '#shared/document/layout.ts';
import * as look from '#shared/document/operations/cluster-look.ts';
import * as clusters from '#shared/document/operations/clusters.ts';
import * as clusterMerging from '#shared/document/operations/merge-clusters.ts';
import * as merging from '#shared/document/operations/merging.ts';
import * as notes from '#shared/document/operations/notes.ts';
import * as order from '#shared/document/operations/order.ts';
import * as boards from '#shared/document/operations/boards.ts';
import * as facts from '#shared/document/operations/session.ts';
import * as rejections from '#shared/document/operations/rejections.ts';
import * as steps from '#shared/document/operations/steps.ts';
import * as takingBack from '#shared/document/operations/take-back.ts';
import * as votings from '#shared/document/operations/votings.ts';
import { readSession } from '#shared/document/read.ts';
import { exchange, fullDocument, newNote, newStep, newVoting, replicaOf } from './documents.ts';
import { anyTurn, idsFrom, take } from './random-operations.ts';

const undoOf = (doc: Y.Doc) => new Y.UndoManager(documentRoots(doc), { captureTimeout: 0 });
const withRevealed = (session: Session): Session => {
  const voting = session.votings['v1'];
  return voting ? { ...session, votings: { v1: { ...voting, state: 'revealed' } } } : session;
};
const mark = { id: 'h1', at: 1, by: '' };
const timebox = { extra: 0, spent: 5, runningSince: null };

const operations: Record<string, (doc: Y.Doc, session: Session) => void> = {
  addNotes: (doc) => notes.addNotes(doc, [newNote('n4'), newNote('n5')]),
  editNote: (doc) => notes.editNote(doc, readSession(doc), 'n1', 'Nya ord'),
  recolourNotes: (doc) => notes.recolourNotes(doc, ['n1', 'n3'], 'sand'),
  placeNotes: (doc) => notes.placeNotes(doc, readSession(doc), [{ id: 'n3', x: 1, y: 2 }]),
  deleteNotes: (doc) => notes.deleteNotes(doc, readSession(doc), ['n1', 'n3']),
  duplicateNotes: (doc, session) => notes.duplicateNotes(doc, session, new Map([['n1', 'n4']]), 7),
  lockNotes: (doc) => notes.lockNotes(doc, ['n1', 'n3'], true),
  mergeNotes: (doc, session) => merging.mergeNotes(doc, session, 'n1', ['n2', 'n3']),
  unmergeNotes: (doc, session) => merging.unmergeNotes(doc, session, ['n1']),
  orderNotes: (doc, session) => order.orderNotes(doc, session, ['n1'], 1),
  orderCluster: (doc, session) => order.orderCluster(doc, session, 'c1', 1),
  lockCluster: (doc) => look.lockCluster(doc, 'c1', true),
  createCluster: (doc, session) =>
    clusters.createCluster(doc, session, { id: 'c2', boardId: 'b1', title: 'Nytt' }, ['n2', 'n3']),
  putInCluster: (doc, session) => clusters.putInCluster(doc, session, ['n3'], 'c1'),
  takeOutOfCluster: (doc) => clusters.takeOutOfCluster(doc, readSession(doc), [{ id: 'n1', x: 1, y: 2 }]),
  renameCluster: (doc, session) => clusters.renameCluster(doc, session, 'c1', 'Annat', mark),
  colourCluster: (doc) => look.colourCluster(doc, 'c1', 'pink'),
  collapseCluster: (doc, session) => look.collapseCluster(doc, session, 'c1', true),
  mergeClusters: (doc, session) =>
    doc.transact(() => {
      clusters.createCluster(doc, session, { id: 'c2', boardId: 'b1', title: 'Nytt' }, ['n3'], mark);
      clusterMerging.mergeClusters(doc, readSession(doc), 'c1', ['c2'], { ...mark, id: 'h2' });
    }),
  takeBack: (doc, session) =>
    doc.transact(() => {
      clusters.dissolveCluster(doc, session, 'c1', mark);
      takingBack.takeBack(doc, readSession(doc), mark.id, { ...mark, id: 'h2' });
    }),
  rejectSuggestion: (doc) =>
    rejections.rejectSuggestion(doc, { id: 'r2', boardId: 'b1', noteIds: ['n1'], clusterId: null }),
  forgetRejections: (doc, session) => rejections.forgetRejections(doc, session, 'b1'),
  letStandAlone: (doc, session) => notes.letStandAlone(doc, session, ['n3'], true),
  placeCluster: (doc) => clusters.placeCluster(doc, readSession(doc), 'c1', 400, 500),
  dissolveCluster: (doc, session) => clusters.dissolveCluster(doc, session, 'c1'),
  editInfo: (doc) => facts.editInfo(doc, { title: 'Ny', language: 'en' }),
  renameCopy: (doc) => facts.renameCopy(doc, 'm2', 'Kopia', 7),
  editCharter: (doc) => facts.editCharter(doc, { purpose: 'Syfte', level: 'decide' }),
  addBoard: (doc, session) => boards.addBoard(doc, session, { id: 'b2', question: 'Bord 2' }),
  editBoard: (doc) => boards.editBoard(doc, 'b1', 'Annan fråga'),
  freezeBoard: (doc) => boards.freezeBoard(doc, 'b1', true),
  setPrivateWriting: (doc) => boards.setPrivateWriting(doc, 'b1', true),
  spotlight: (doc) => boards.spotlight(doc, 'b1', 'n1'),
  addSteps: (doc, session) => steps.addSteps(doc, session, [newStep('s3')]),
  editStep: (doc) => steps.editStep(doc, 's1', { title: 'Ny', minutes: 3 }),
  moveStep: (doc, session) => steps.moveStep(doc, session, 's1', 1),
  deleteStep: (doc) => steps.deleteStep(doc, 's1'),
  goToStep: (doc) => steps.goToStep(doc, 's2', { id: 's1', timebox }),
  setTimebox: (doc) => steps.setTimebox(doc, 's1', timebox),
  addVoting: (doc, session) => votings.addVoting(doc, session, newVoting('v2')),
  editVoting: (doc, session) => votings.editVoting(doc, session, 'v1', { budget: 9 }),
  openVoting: (doc, session) => votings.openVoting(doc, session, 'v1'),
  revealVoting: (doc) =>
    votings.revealVoting(doc, 'v1', [{ id: 'k1', votingId: 'v1', channel: 'paper', dots: { c1: 1 } }]),
  addLateBallots: (doc, session) =>
    votings.addLateBallots(doc, withRevealed(session), [
      { id: 'k2', votingId: 'v1', channel: 'paper', dots: { c1: 1 } },
    ]),
  deleteVoting: (doc, session) => votings.deleteVoting(doc, session, 'v1'),
};

/** What these files offer besides operations, and the first facts, which nobody can undo. */
const notOperations = new Set([
  'noteText',
  'sessionTitle',
  'votingTargets',
  'beginSession',
  'siblingsOf',
  'slide',
  'canTakeBack',
]);

describe('undo and redo', () => {
  it('are asked of every operation there is', () => {
    const all = [
      notes,
      merging,
      order,
      clusters,
      look,
      clusterMerging,
      takingBack,
      rejections,
      boards,
      facts,
      steps,
      votings,
    ].flatMap((part) => Object.entries(part));
    const changing = all.filter(([name, part]) => typeof part === 'function' && !notOperations.has(name));
    expect(Object.keys(operations).toSorted()).toEqual(changing.map(([name]) => name).toSorted());
  });

  it.each(Object.entries(operations))('take %s back and do it again', (_, change) => {
    const doc = fullDocument();
    notes.addNotes(doc, [newNote('n0')]);
    merging.mergeNotes(doc, readSession(doc), 'n1', ['n0']);
    clusters.createCluster(doc, readSession(doc), { id: 'c9', boardId: 'b1', title: 'Annat' }, []);
    rejections.rejectSuggestion(doc, { id: 'r1', boardId: 'b1', noteIds: ['n1'], clusterId: 'c1' });
    const before = readSession(doc);
    const undo = undoOf(doc);
    change(doc, before);
    const changed = readSession(doc);
    expect(changed).not.toEqual(before);
    undo.undo();
    expect(readSession(doc)).toEqual(before);
    undo.redo();
    expect(readSession(doc)).toEqual(changed);
  });

  it('take any series back to its start, and forth to its end', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(fc.array(anyTurn, { maxLength: 30, size: 'max' }), (turns) => {
        const doc = fullDocument();
        const undo = undoOf(doc);
        const newId = idsFrom('x');
        const states = [readSession(doc)];
        for (const turn of turns) {
          const depth = undo.undoStack.length;
          take(doc, turn, newId);
          if (undo.undoStack.length > depth) states.push(readSession(doc));
        }
        for (const state of states.slice(0, -1).toReversed()) {
          undo.undo();
          expect(readSession(doc)).toEqual(state);
        }
        for (const state of states.slice(1)) {
          undo.redo();
          expect(readSession(doc)).toEqual(state);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('never take back what another laptop did meanwhile', () => {
    const doc = fullDocument();
    const undo = undoOf(doc);
    const other = replicaOf(doc);
    notes.editNote(doc, readSession(doc), 'n1', 'Här');
    notes.addNotes(other, [newNote('n9')]);
    notes.recolourNotes(other, ['n1'], 'blue');
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(other), 'elsewhere');
    undo.undo();
    undo.undo();
    expect(readSession(doc).notes).toMatchObject({
      n1: { text: 'Lapp n1', colour: 'blue' },
      n9: { id: 'n9' },
    });
  });

  it('bring a deleted note back with its words, its cluster and its history, for every laptop', () => {
    const doc = fullDocument();
    notes.editNote(doc, readSession(doc), 'n1', 'Andra ord');
    const before = readSession(doc);
    const undo = undoOf(doc);
    const other = replicaOf(doc);
    notes.deleteNotes(doc, readSession(doc), ['n1']);
    exchange(doc, other);
    expect(readSession(other).notes).not.toHaveProperty('n1');
    undo.undo();
    exchange(doc, other);
    expect(readSession(other)).toEqual(before);
  });
});
