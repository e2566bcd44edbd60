import { describe, expect, it } from 'vitest';
import type * as Y from 'yjs';
import { layoutBoard, overlaps } from '#shared/domain/board-layout.ts';
import { historyOf, originsOf, type HistoryEntry } from '#shared/domain/history.ts';
import type { Session } from '#shared/domain/session.ts';
import { freezeBoard } from '#shared/document/operations/boards.ts';
import {
  createCluster,
  dissolveCluster,
  putInCluster,
  renameCluster,
  takeOutOfCluster,
} from '#shared/document/operations/clusters.ts';
import { mergeClusters } from '#shared/document/operations/merge-clusters.ts';
import { mergeNotes, unmergeNotes } from '#shared/document/operations/merging.ts';
import { addNotes, deleteNotes, editNote, lockNotes } from '#shared/document/operations/notes.ts';
import { canTakeBack, takeBack } from '#shared/document/operations/take-back.ts';
import { addVoting, openVoting, revealVoting } from '#shared/document/operations/votings.ts';
import { readSession } from '#shared/document/read.ts';
import { newDocument, newNote, newVoting } from '../documents.ts';

type Doer = (doc: Y.Doc, session: Session, mark: { id: string; at: number; by: string }) => void;

/** A board with six loose notes, and a hand that does things to it, each under the next mark: h1, h2, … */
function board() {
  const doc = newDocument();
  addNotes(
    doc,
    ['n1', 'n2', 'n3', 'n4', 'n5', 'n6'].map((id) => newNote(id)),
  );
  let count = 0;
  const session = () => readSession(doc);
  const act = (work: Doer): Session => {
    count += 1;
    doc.transact(() => work(doc, session(), { id: `h${count}`, at: count, by: 'Åsa' }));
    return session();
  };
  const group = (id: string, title: string, notes: string[]) =>
    act((_, now, mark) => createCluster(doc, now, { id, boardId: 'b1', title }, notes, mark));
  const entry = (id: string): HistoryEntry => {
    const found = session().history[id];
    if (!found) throw new Error(`no ${id}`);
    return found;
  };
  return { doc, act, group, entry, session, home: (id: string) => session().notes[id]?.clusterId };
}

describe('the history', () => {
  it('tells who did what and when, and where the notes came from', () => {
    const { group, entry } = board();
    group('c1', 'Ljus', ['n1', 'n2', 'n3']);
    group('c2', 'Träd', ['n3', 'n4']);
    expect(entry('h1')).toMatchObject({ kind: 'made', by: 'Åsa', at: 1, clusterId: 'c1', made: ['c1'] });
    expect(entry('h2')).toMatchObject({
      kind: 'made',
      moved: [
        { id: 'n3', from: 'c1', to: 'c2' },
        { id: 'n4', from: null, to: 'c2' },
      ],
      titles: { c1: 'Ljus', c2: 'Träd' },
    });
  });

  it('tells a split, a move, a merge, a rename and what was taken out', () => {
    const { group, act, entry, session } = board();
    group('c1', 'Ljus', ['n1', 'n2', 'n3']);
    group('c2', 'Lampor', ['n2', 'n3']);
    act((doc, now, mark) => putInCluster(doc, now, ['n4'], 'c2', undefined, mark));
    act((doc, now, mark) => mergeClusters(doc, now, 'c1', ['c2'], mark));
    act((doc, now, mark) => renameCluster(doc, now, 'c1', 'Belysning', mark));
    act((doc, now, mark) => takeOutOfCluster(doc, now, [{ id: 'n1', x: 0, y: 0 }], mark));
    expect(['h2', 'h3', 'h4', 'h5', 'h6'].map((id) => entry(id).kind)).toEqual([
      'split',
      'moved',
      'clustersMerged',
      'renamed',
      'takenOut',
    ]);
    expect(entry('h4').gone.map(({ title }) => title)).toEqual(['Lampor']);
    expect(historyOf(session().history, 'b1').map(({ id }) => id)).toEqual(
      ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].toReversed(),
    );
    expect(historyOf(session().history, 'b1', 'c2').map(({ id }) => id)).toEqual(['h4', 'h3', 'h2']);
  });

  it('remembers a name written letter by letter as one, and that of a new cluster with its making', () => {
    const { group, act, entry, session } = board();
    group('c1', '', ['n1']);
    for (const title of ['L', 'Lj', 'Ljus'])
      act((doc, now, mark) => renameCluster(doc, now, 'c1', title, mark));
    expect(Object.keys(session().history)).toEqual(['h1']);
    expect(entry('h1').titles['c1']).toBe('Ljus');
    group('c2', 'Träd', ['n2']);
    for (const title of ['Trä', 'Trädg', 'Trädgård'])
      act((doc, now, mark) => renameCluster(doc, now, 'c2', title, mark));
    const renamed = historyOf(session().history, 'b1', 'c2').filter(({ kind }) => kind === 'renamed');
    expect(renamed.map(({ retitled }) => retitled)).toEqual([[{ id: 'c2', from: 'Träd', to: 'Trädgård' }]]);
  });

  it('remembers nothing where nothing was changed, nor without a mark', () => {
    const { doc, group, act, session } = board();
    group('c1', 'Ljus', ['n1']);
    act((_, now, mark) => putInCluster(doc, now, ['n1'], 'c1', undefined, mark));
    putInCluster(doc, session(), ['n2'], 'c1');
    expect(Object.keys(session().history)).toEqual(['h1']);
  });

  it('tells where the notes of a cluster came from the last time they came', () => {
    const { group, act, session } = board();
    group('c1', 'Ljus', ['n1', 'n2', 'n3']);
    group('c2', 'Lampor', ['n4']);
    act((doc, now, mark) => putInCluster(doc, now, ['n3'], 'c2', undefined, mark));
    act((doc, now, mark) => mergeClusters(doc, now, 'c1', ['c2'], mark));
    expect(originsOf(session().history, 'c1', ['n1', 'n2', 'n3', 'n4'])).toEqual([
      { title: null, suggested: false, count: 2 },
      { title: 'Lampor', suggested: false, count: 2 },
    ]);
  });
});

describe('taking back', () => {
  it('brings two merged clusters apart again after later work, which stays', () => {
    const { group, act, home, session } = board();
    group('c1', 'Ljus', ['n1', 'n2']);
    group('c2', 'Träd', ['n3', 'n4']);
    act((doc, now, mark) => mergeClusters(doc, now, 'c1', ['c2'], mark));
    act((doc, now, mark) => putInCluster(doc, now, ['n5'], 'c1', undefined, mark));
    group('c3', 'Annat', ['n4', 'n6']);
    act((doc, now) => editNote(doc, now, 'n3', 'Skriven om'));
    act((doc, now, mark) => takeBack(doc, now, 'h3', mark));
    expect(session().clusters['c2']).toMatchObject({ title: 'Träd' });
    expect(['n1', 'n2', 'n3', 'n4', 'n5', 'n6'].map(home)).toEqual(['c1', 'c1', 'c2', 'c3', 'c1', 'c3']);
    expect(session().notes['n3']?.text).toBe('Skriven om');
  });

  it('can be taken back in turn', () => {
    const { group, act, home, session } = board();
    group('c1', 'Ljus', ['n1', 'n2']);
    group('c2', 'Träd', ['n3']);
    act((doc, now, mark) => mergeClusters(doc, now, 'c1', ['c2'], mark));
    act((doc, now, mark) => takeBack(doc, now, 'h3', mark));
    expect(home('n3')).toBe('c2');
    act((doc, now, mark) => takeBack(doc, now, 'h4', mark));
    expect(home('n3')).toBe('c1');
    expect(session().clusters['c2']).toBeUndefined();
  });

  it('of a dissolved cluster makes it again of the notes that still stand loose', () => {
    const { group, act, home, session } = board();
    group('c1', 'Ljus', ['n1', 'n2', 'n3']);
    act((doc, now, mark) => dissolveCluster(doc, now, 'c1', mark));
    group('c2', 'Träd', ['n2']);
    act((doc) => deleteNotes(doc, session(), ['n3']));
    act((doc, now, mark) => takeBack(doc, now, 'h2', mark));
    expect(['n1', 'n2'].map(home)).toEqual(['c1', 'c2']);
    expect(session().notes['n3']).toBeUndefined();
  });

  it('of the making of a cluster sets its notes loose and takes it away when it is empty', () => {
    const { group, act, home, session } = board();
    group('c1', 'Ljus', ['n1', 'n2']);
    act((doc, now, mark) => putInCluster(doc, now, ['n3'], 'c1', undefined, mark));
    act((doc, now, mark) => takeBack(doc, now, 'h1', mark));
    expect(['n1', 'n2', 'n3'].map(home)).toEqual([null, null, 'c1']);
    expect(session().clusters['c1']).toBeDefined();
  });

  it('frees merged notes, whatever has happened to the one that stands', () => {
    const { group, act, session, entry } = board();
    group('c1', 'Ljus', ['n1']);
    act((doc, now, mark) => mergeNotes(doc, now, 'n1', ['n2', 'n3'], mark));
    act((doc, now, mark) => unmergeNotes(doc, now, ['n1'], mark));
    expect(entry('h3').kind).toBe('notesFreed');
    act((doc, now, mark) => takeBack(doc, now, 'h3', mark));
    expect(session().notes['n2']?.mergedInto).toBe('n1');
    act((doc, now, mark) => takeBack(doc, now, 'h2', mark));
    expect(session().notes['n2']?.mergedInto).toBeUndefined();
  });

  it('is offered only while something can be, and not done on a frozen board', () => {
    const { group, act, session, entry, home } = board();
    group('c1', 'Ljus', ['n1']);
    expect(canTakeBack(session(), entry('h1'))).toBe(true);
    act((doc) => freezeBoard(doc, 'b1', true));
    act((doc, now, mark) => takeBack(doc, now, 'h1', mark));
    expect(home('n1')).toBe('c1');
    expect(canTakeBack(session(), entry('h1'))).toBe(false);
    act((doc) => freezeBoard(doc, 'b1', false));
    act((doc, now, mark) => dissolveCluster(doc, now, 'c1', mark));
    expect(canTakeBack(session(), entry('h1'))).toBe(false);
  });

  it('never merges what an open voting is about, nor what is locked', () => {
    const { doc, act, session, entry } = board();
    act((_, now, mark) => mergeNotes(doc, now, 'n1', ['n2', 'n3'], mark));
    act((_, now, mark) => unmergeNotes(doc, now, ['n1'], mark));
    act((_, now) => addVoting(doc, now, { ...newVoting('v1'), targetKind: 'notes' }));
    act((_, now) => openVoting(doc, now, 'v1'));
    expect(session().votings['v1']?.state).toBe('open');
    act((_, now, mark) => takeBack(doc, now, 'h2', mark));
    expect(['n2', 'n3'].map((id) => session().notes[id]?.mergedInto)).toEqual([undefined, undefined]);
    expect(canTakeBack(session(), entry('h2'))).toBe(false);
    act((_, now) => revealVoting(doc, now.votings['v1']?.id ?? '', []));
    act(() => lockNotes(doc, ['n3'], true));
    act((_, now, mark) => takeBack(doc, now, 'h2', mark));
    expect(['n2', 'n3'].map((id) => session().notes[id]?.mergedInto)).toEqual(['n1', undefined]);
  });

  it('sets a merged note free beside the one that stood for it', () => {
    const { group, act, home } = board();
    group('c1', 'Ljus', ['n1', 'n2']);
    group('c2', 'Träd', ['n3']);
    act((doc, now, mark) => mergeNotes(doc, now, 'n1', ['n2'], mark));
    act((doc, now, mark) => mergeClusters(doc, now, 'c2', ['c1'], mark));
    act((doc, now, mark) => takeBack(doc, now, 'h3', mark));
    expect(['n1', 'n2'].map(home)).toEqual(['c2', 'c2']);
  });

  it('is not offered when the place to go back to is gone', () => {
    const { group, act, session, entry } = board();
    group('c1', 'Ljus', ['n1', 'n2']);
    group('c2', 'Träd', ['n3']);
    act((doc, now, mark) => putInCluster(doc, now, ['n1'], 'c2', undefined, mark));
    act((doc, now, mark) => dissolveCluster(doc, now, 'c1', mark));
    expect(canTakeBack(session(), entry('h3'))).toBe(false);
  });

  it('of an empty cluster makes room for it', () => {
    const { group, act, session } = board();
    group('c1', 'Tomt', []);
    const { x, y } = session().clusters['c1'] ?? { x: 0, y: 0 };
    act((doc, now, mark) => dissolveCluster(doc, now, 'c1', mark));
    act((doc, now) => createCluster(doc, now, { id: 'c2', boardId: 'b1', title: 'Nytt', x, y }, []));
    act((doc, now, mark) => takeBack(doc, now, 'h2', mark));
    const [one, other] = layoutBoard(session(), 'b1').clusters.map(({ box }) => box);
    expect(one && other && overlaps(one, other)).toBe(false);
  });
});

describe('a name', () => {
  it('that is written and taken away again leaves nothing, also beside an entry of a clock that is ahead', () => {
    const { doc, group, act, session } = board();
    group('c1', 'Ljus', ['n1']);
    createCluster(doc, session(), { id: 'c2', boardId: 'b1', title: 'Träd' }, ['n2'], {
      id: 'ahead',
      at: 1e9,
      by: 'Bo',
    });
    for (const title of ['Ljus vid', 'Ljus vid bron'])
      act((_, now, mark) => renameCluster(doc, now, 'c1', title, mark));
    const renamed = () => historyOf(session().history, 'b1', 'c1').filter(({ kind }) => kind === 'renamed');
    expect(renamed()).toHaveLength(1);
    act((_, now, mark) => renameCluster(doc, now, 'c1', 'Ljus', mark));
    expect(renamed()).toEqual([]);
  });
});
