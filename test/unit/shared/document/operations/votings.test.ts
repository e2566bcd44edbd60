import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import type { Ballot } from '#shared/domain/ballot.ts';
import { createCluster, dissolveCluster, renameCluster } from '#shared/document/operations/clusters.ts';
import { deleteNotes } from '#shared/document/operations/notes.ts';
import {
  addVoting,
  deleteVoting,
  editVoting,
  openVoting,
  revealVoting,
  votingTargets,
} from '#shared/document/operations/votings.ts';
import { readSession } from '#shared/document/read.ts';
import { after, exchange, fullDocument, newVoting, replicaOf, withOpenVoting } from '../documents.ts';

const ballot = (id: string, votingId = 'v1'): Ballot => ({ id, votingId, channel: 'paper', dots: { c1: 1 } });
const stateOf = (doc: Y.Doc) => readSession(doc).votings['v1']?.state;

describe('what an open voting is about', () => {
  it('stays, while its notes and what it is not about may go', () => {
    const { clusters, notes } = after(withOpenVoting(), (doc, session) => {
      dissolveCluster(doc, session, 'c1');
      deleteNotes(doc, readSession(doc), ['n1', 'n3']);
    });
    expect([Object.keys(clusters), Object.keys(notes)]).toEqual([['c1'], ['n2']]);
  });

  it('stays also when it is a note, and may go when the voting has ended', () => {
    const doc = fullDocument();
    editVoting(doc, readSession(doc), 'v1', { targetKind: 'notes' });
    openVoting(doc, readSession(doc), 'v1');
    deleteNotes(doc, readSession(doc), ['n1']);
    expect(readSession(doc).notes).toHaveProperty('n1');
    revealVoting(doc, 'v1', []);
    deleteNotes(doc, readSession(doc), ['n1']);
    expect(readSession(doc).notes).not.toHaveProperty('n1');
  });
});

describe('a prepared voting', () => {
  it('has its rules and no targets yet', () => {
    expect(readSession(fullDocument()).votings['v1']).toMatchObject({
      ...newVoting('v1'),
      rule: 'dots',
      secrecy: 'sealed',
      tieRule: 'shared',
      state: 'prepared',
      targets: [],
    });
  });

  it('comes after those there are', () => {
    const { votings } = after(fullDocument(), (doc, session) => addVoting(doc, session, newVoting('v0')));
    expect((votings['v0']?.order ?? '') > (votings['v1']?.order ?? 'z')).toBe(true);
  });

  it('can be changed and taken away', () => {
    const doc = fullDocument();
    const changed = after(doc, (_, session) =>
      editVoting(doc, session, 'v1', { budget: 7, question: 'Sedan?' }),
    );
    expect(changed.votings['v1']).toMatchObject({ budget: 7, question: 'Sedan?', perTarget: 2 });
    expect(after(doc, (_, session) => deleteVoting(doc, session, 'v1')).votings).toEqual({});
  });
});

describe('votingTargets', () => {
  it('are the board’s clusters or its notes, in order, in their own words', () => {
    const doc = fullDocument();
    createCluster(doc, readSession(doc), { id: 'c0', boardId: 'b1', title: 'Ljus' }, []);
    const session = readSession(doc);
    expect(votingTargets(session, { boardId: 'b1', targetKind: 'clusters' })).toEqual([
      { id: 'c1', title: 'Trygghet' },
      { id: 'c0', title: 'Ljus' },
    ]);
    const notes = votingTargets(session, { boardId: 'b1', targetKind: 'notes' });
    expect(notes.map(({ title }) => title).toSorted()).toEqual(['Lapp n1', 'Lapp n2', 'Lapp n3']);
    expect(votingTargets(session, { boardId: 'b2', targetKind: 'notes' })).toEqual([]);
  });
});

describe('an open voting', () => {
  it('keeps the targets and the words it opened with', () => {
    const doc = withOpenVoting();
    renameCluster(doc, readSession(doc), 'c1', 'Annat');
    deleteNotes(doc, readSession(doc), ['n1']);
    const { votings } = after(doc, (_, session) => openVoting(doc, session, 'v1'));
    expect(votings['v1']).toMatchObject({ state: 'open', targets: [{ id: 'c1', title: 'Trygghet' }] });
  });

  it('can be neither changed nor taken away', () => {
    const doc = withOpenVoting();
    const before = readSession(doc);
    editVoting(doc, before, 'v1', { budget: 9 });
    expect(after(doc, () => deleteVoting(doc, before, 'v1'))).toEqual(before);
  });

  it('opens only once prepared, and only if it is there', () => {
    const doc = withOpenVoting();
    revealVoting(doc, 'v1', []);
    const before = readSession(doc);
    openVoting(doc, before, 'gone');
    expect(after(doc, () => openVoting(doc, before, 'v1'))).toEqual(before);
  });
});

describe('revealVoting', () => {
  it('brings in the voting’s own ballots, once', () => {
    const doc = withOpenVoting();
    revealVoting(doc, 'v1', [ballot('k2'), ballot('other', 'v2'), ballot('k1')]);
    revealVoting(doc, 'v1', [{ ...ballot('k1'), dots: { c1: 2 } }]);
    expect(readSession(doc).ballots).toEqual({ k1: ballot('k1'), k2: ballot('k2') });
    expect(stateOf(doc)).toBe('revealed');
  });

  it('counts each ballot once when two laptops reveal the same', () => {
    const doc = withOpenVoting();
    const other = replicaOf(doc);
    revealVoting(doc, 'v1', [ballot('k1'), ballot('k2')]);
    revealVoting(other, 'v1', [ballot('k2'), ballot('k3')]);
    exchange(doc, other);
    expect(Object.keys(readSession(doc).ballots).toSorted()).toEqual(['k1', 'k2', 'k3']);
    expect(readSession(other)).toEqual(readSession(doc));
  });

  it('leaves no trace of the order people voted in', () => {
    const cast = ['k7', 'k1', 'k4', 'k9', 'k2'].map((id) => ballot(id));
    const bytesAfter = (order: Ballot[]) => {
      const doc = new Y.Doc();
      doc.clientID = 1;
      revealVoting(doc, 'v1', order);
      return Y.encodeStateAsUpdate(doc);
    };
    fc.assert(
      fc.property(fc.shuffledSubarray(cast, { minLength: cast.length }), (shuffled) => {
        expect(bytesAfter(shuffled)).toEqual(bytesAfter(cast));
      }),
    );
  });
});
