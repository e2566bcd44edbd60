import { describe, expect, it } from 'vitest';
import { projectorView } from '#main/host/projector-view.ts';
import { projectorViewSchema } from '#shared/contract/projector-view.ts';
import type { Session } from '#shared/domain/session.ts';
import { layoutBoard, type BoardLayout } from '#shared/domain/board-layout.ts';
import { addNotes, editNote, deleteNotes } from '#shared/document/operations/notes.ts';
import { addBoard, setPrivateWriting, spotlight } from '#shared/document/operations/boards.ts';
import { putInCluster } from '#shared/document/operations/clusters.ts';
import { mergeNotes } from '#shared/document/operations/merging.ts';
import { editCharter } from '#shared/document/operations/session.ts';
import { addSteps, editStep, goToStep, setTimebox } from '#shared/document/operations/steps.ts';
import { addVoting, openVoting, revealVoting } from '#shared/document/operations/votings.ts';
import { readSession } from '#shared/document/read.ts';
import {
  fullDocument,
  newNote,
  newStep,
  newVoting,
  withOpenVoting,
} from '../../shared/document/documents.ts';
import { sessionOfBoard } from '#renderer/projector/session-of-board.ts';
import { ballot } from './voting-room.ts';

/** What the room sees of a session with so many sealed ballots; the view keeps its schema. */
function viewOf(session: Session, sealed = 0) {
  const view = projectorView(session, (votingId) => (votingId === 'v1' ? sealed : 99));
  expect(projectorViewSchema.parse(view)).toEqual(view);
  return view;
}

/** A document whose current step is on the board b1. */
function writing() {
  const doc = inVoteStep();
  editStep(doc, 's1', { tool: 'write' });
  return doc;
}

/** All that is sent to the room. */
const frameOf = (doc: ReturnType<typeof fullDocument>) => JSON.stringify(viewOf(readSession(doc)));
const boxesOf = ({ clusters, notes }: BoardLayout) => ({
  clusters: clusters.map(({ cluster, box, count }) => [cluster.id, box, count]),
  notes: [...notes].map(([id, { box, merged }]) => [id, box, merged]),
});

const inVoteStep = (doc = fullDocument()) => {
  goToStep(doc, 's1', null);
  return doc;
};

describe('before the start and in steps without a board', () => {
  it('the room sees the question', () => {
    const doc = fullDocument();
    editCharter(doc, { question: 'Vad behöver hända?' });
    expect(viewOf(readSession(doc))).toEqual({
      title: 'Torgets framtid',
      language: 'sv',
      question: 'Vad behöver hända?',
      step: null,
      clock: null,
      scene: { kind: 'words' },
    });
  });

  it('the room sees the step and its clock', () => {
    const doc = fullDocument();
    addSteps(doc, readSession(doc), [
      { ...newStep('s9'), tool: 'discuss', boardId: null, instruction: 'Två och två.' },
    ]);
    goToStep(doc, 's9', null);
    const timebox = { extra: 60_000, spent: 5, runningSince: 1000 };
    setTimebox(doc, 's9', timebox);
    expect(viewOf(readSession(doc))).toMatchObject({
      step: { title: 'Moment s9', tool: 'discuss', instruction: 'Två och två.' },
      clock: { minutes: 10, timebox },
      scene: { kind: 'words' },
    });
  });
});

describe('in a step on a board', () => {
  it('the room sees that board and its question, and no other', () => {
    const doc = inVoteStep();
    editStep(doc, 's1', { tool: 'write' });
    addBoard(doc, readSession(doc), { id: 'b2', question: 'Bord 2' });
    addNotes(doc, [newNote('far', { boardId: 'b2' })]);
    const { question, scene } = viewOf(readSession(doc));
    expect(question).toBe('Vad behöver hända på torget?');
    expect(scene).toMatchObject({ kind: 'board', boardId: 'b1', clusters: [{ id: 'c1' }] });
    expect(scene.kind === 'board' && scene.notes.map(({ id }) => id).toSorted()).toEqual(['n1', 'n2', 'n3']);
  });

  it('the board is laid out as the facilitator sees it, with notes that stand for others and long ones', () => {
    const doc = writing();
    addNotes(doc, [newNote('long', { text: 'Fler bänkar i solen. '.repeat(40) }), newNote('same')]);
    putInCluster(doc, readSession(doc), ['long'], 'c1');
    mergeNotes(doc, readSession(doc), 'n3', ['same']);
    const session = readSession(doc);
    const { scene } = viewOf(session);
    if (scene.kind !== 'board') throw new Error('the room sees no board');
    expect(boxesOf(layoutBoard(sessionOfBoard(scene), 'b1'))).toEqual(boxesOf(layoutBoard(session, 'b1')));
  });

  it('the wording before an edit never leaves the host', () => {
    const doc = writing();
    addNotes(doc, [newNote('named', { text: 'Kalle på Storgatan' })]);
    editNote(doc, readSession(doc), 'named', 'En granne');
    expect(readSession(doc).notes['named']?.original).toBe('Kalle på Storgatan');
    expect(frameOf(doc)).toContain('En granne');
    expect(frameOf(doc)).not.toContain('Kalle');
  });
});

describe('while writing is private', () => {
  const secret = (id: string, changes = {}) => newNote(id, { text: `Hemlighet ${id}`, ...changes });

  it('the room sees that notes come in and not a letter of them, whatever their length', () => {
    const doc = writing();
    setPrivateWriting(doc, 'b1', true);
    addNotes(doc, [secret('x1'), secret('x2', { text: 'Mycket långa ord '.repeat(100) }), secret('x3')]);
    editNote(doc, readSession(doc), 'x3', 'Annan hemlighet');
    mergeNotes(doc, readSession(doc), 'x1', ['x3']);
    const { scene } = viewOf(readSession(doc));
    expect(scene).toMatchObject({ kind: 'board', veiled: true, clusters: [{ title: 'Trygghet' }] });
    expect(scene.kind === 'board' && scene.notes.map((note) => note.text)).toEqual(['', '', '', '', '', '']);
    for (const words of ['emlighet', 'Mycket', 'långa', 'Lapp']) expect(frameOf(doc)).not.toContain(words);
  });

  it('no light is on a note, and the words are there again when writing is over', () => {
    const doc = writing();
    addNotes(doc, [secret('x1')]);
    setPrivateWriting(doc, 'b1', true);
    spotlight(doc, 'b1', 'x1');
    expect(viewOf(readSession(doc)).scene).toMatchObject({ kind: 'board', veiled: true });
    expect(frameOf(doc)).not.toContain('emlighet');
    setPrivateWriting(doc, 'b1', false);
    expect(viewOf(readSession(doc)).scene).toMatchObject({ kind: 'note', note: { text: 'Hemlighet x1' } });
  });

  it('the other boards of the session are as before', () => {
    const doc = writing();
    addBoard(doc, readSession(doc), { id: 'b2', question: 'Bord 2' });
    setPrivateWriting(doc, 'b2', true);
    expect(viewOf(readSession(doc)).scene).toMatchObject({ kind: 'board', veiled: false });
    expect(frameOf(doc)).toContain('Lapp n1');
  });
});

describe('with the light on one thing', () => {
  it('the room sees the note, its cluster, and what those say that it stands for', () => {
    const doc = writing();
    mergeNotes(doc, readSession(doc), 'n1', ['n3']);
    spotlight(doc, 'b1', 'n1');
    const note = { id: 'n1', text: 'Lapp n1', colour: 'yellow', merged: ['Lapp n3'] };
    expect(viewOf(readSession(doc)).scene).toEqual({ kind: 'note', note, cluster: 'Trygghet' });
  });

  it('a note that has been merged into another is shown by that one', () => {
    const doc = writing();
    spotlight(doc, 'b1', 'n3');
    expect(viewOf(readSession(doc)).scene).toMatchObject({ kind: 'note', note: { id: 'n3' }, cluster: null });
    mergeNotes(doc, readSession(doc), 'n2', ['n3']);
    expect(viewOf(readSession(doc)).scene).toMatchObject({ kind: 'note', note: { id: 'n2' } });
  });

  it('the room sees a cluster with its notes, and no others', () => {
    const doc = writing();
    mergeNotes(doc, readSession(doc), 'n1', ['n3']);
    spotlight(doc, 'b1', 'c1');
    expect(viewOf(readSession(doc)).scene).toMatchObject({
      kind: 'cluster',
      title: 'Trygghet',
      notes: [
        { id: 'n1', merged: ['Lapp n3'] },
        { id: 'n2', merged: [] },
      ],
    });
  });

  it('the room sees the whole board when the thing is gone or is on another board', () => {
    const doc = writing();
    addBoard(doc, readSession(doc), { id: 'b2', question: 'Bord 2' });
    addNotes(doc, [newNote('far', { boardId: 'b2' })]);
    for (const gone of ['nobody', 'far', null]) {
      spotlight(doc, 'b1', gone);
      expect(viewOf(readSession(doc)).scene.kind).toBe('board');
    }
    spotlight(doc, 'b1', 'n1');
    deleteNotes(doc, readSession(doc), ['n1']);
    expect(viewOf(readSession(doc)).scene.kind).toBe('board');
  });
});

describe('in a vote step', () => {
  it('the room sees words until the voting opens', () => {
    expect(viewOf(readSession(inVoteStep()))).toMatchObject({
      question: 'Vad behöver hända på torget?',
      scene: { kind: 'words' },
    });
  });

  it('the room sees what it votes on and how many ballots are in, and nothing of what they say', () => {
    const { question, scene } = viewOf(readSession(inVoteStep(withOpenVoting())), 7);
    expect(question).toBe('Vad först?');
    expect(scene).toEqual({
      kind: 'voting',
      targets: [{ id: 'c1', title: 'Trygghet' }],
      budget: 3,
      perTarget: 2,
      ballots: 7,
    });
  });

  it('the room sees the result, and what it binds, when it is revealed', () => {
    const doc = inVoteStep(withOpenVoting());
    editCharter(doc, { level: 'decide', decider: 'Rummet' });
    revealVoting(doc, 'v1', [ballot('k1', { c1: 2 }), ballot('k2', {}, 'hands')]);
    expect(viewOf(readSession(doc)).scene).toEqual({
      kind: 'results',
      lines: [{ id: 'c1', title: 'Trygghet', people: 1, dots: 2, rank: 1, tied: false }],
      ballots: 2,
      byChannel: { paper: 1, hands: 1 },
      level: 'decide',
      decider: 'Rummet',
    });
  });

  it('the room sees the latest result also while it talks about it, in a step without a board', () => {
    const doc = inVoteStep(withOpenVoting());
    addSteps(doc, readSession(doc), [{ ...newStep('s3'), tool: 'discuss', boardId: null }]);
    goToStep(doc, 's3', null);
    expect(viewOf(readSession(doc)).scene).toEqual({ kind: 'words' });
    revealVoting(doc, 'v1', [ballot('k1', { c1: 2 })]);
    addVoting(doc, readSession(doc), { ...newVoting('a2'), question: 'Och sedan?' });
    expect(viewOf(readSession(doc))).toMatchObject({
      question: 'Vad först?',
      scene: { kind: 'results', ballots: 1 },
    });
    editStep(doc, 's3', { tool: 'present' });
    expect(viewOf(readSession(doc)).scene).toEqual({ kind: 'words' });
  });

  it('the latest voting of the step is the one shown', () => {
    const doc = inVoteStep(withOpenVoting());
    revealVoting(doc, 'v1', []);
    addVoting(doc, readSession(doc), { ...newVoting('a2'), question: 'Och sedan?' });
    expect(viewOf(readSession(doc)).scene).toEqual({ kind: 'words' });
    openVoting(doc, readSession(doc), 'a2');
    expect(viewOf(readSession(doc))).toMatchObject({
      question: 'Och sedan?',
      scene: { kind: 'voting', ballots: 99 },
    });
    addVoting(doc, readSession(doc), { ...newVoting('v9'), stepId: 's2' });
    expect(viewOf(readSession(doc)).question).toBe('Och sedan?');
  });
});
