import { expect, it } from 'vitest';
import { layoutBoard } from '#shared/domain/board-layout.ts';
import { collapseCluster, colourCluster, lockCluster } from '#shared/document/operations/cluster-look.ts';
import { createCluster, putInCluster } from '#shared/document/operations/clusters.ts';
import { mergeClusters } from '#shared/document/operations/merge-clusters.ts';
import { addNotes, letStandAlone, lockNotes } from '#shared/document/operations/notes.ts';
import { readSession } from '#shared/document/read.ts';
import { after, newDocument, newNote } from '../documents.ts';

function threeClusters() {
  const doc = newDocument();
  addNotes(
    doc,
    ['n1', 'n2', 'n3'].map((id, index) => newNote(id, { x: index * 400, y: 0 })),
  );
  for (const [id, note] of [
    ['c1', 'n1'],
    ['c2', 'n2'],
    ['c3', 'n3'],
  ] as const)
    createCluster(doc, readSession(doc), { id, boardId: 'b1', title: id }, [note]);
  return doc;
}

it('puts the notes of others in one, last, and takes the others away', () => {
  const doc = threeClusters();
  const session = after(doc, (_, before) => mergeClusters(doc, before, 'c2', ['c1', 'c2', 'c3', 'gone']));
  expect(Object.keys(session.clusters)).toEqual(['c2']);
  const [place] = layoutBoard(session, 'b1').clusters;
  expect(place?.notes.map(({ id }) => id)).toEqual(['n2', 'n1', 'n3']);
});

it('leaves one that is locked, or holds what is locked, as it is', () => {
  const doc = threeClusters();
  lockCluster(doc, 'c1', true);
  lockNotes(doc, ['n3'], true);
  const session = after(doc, (_, before) => mergeClusters(doc, before, 'c2', ['c1', 'c3']));
  expect(Object.keys(session.clusters).toSorted()).toEqual(['c1', 'c2', 'c3']);
});

it('collapsed shows its heading alone, and opened makes room again', () => {
  const doc = threeClusters();
  const open = layoutBoard(readSession(doc), 'b1').clusters[0]?.box.height ?? 0;
  const session = after(doc, (_, before) => collapseCluster(doc, before, 'c1', true));
  const [place] = layoutBoard(session, 'b1').clusters;
  expect(place).toMatchObject({ count: 1, notes: [{ id: 'n1' }] });
  expect(place?.box.height).toBeLessThan(open / 2);
  expect(layoutBoard(session, 'b1').notes.get('n1')).toMatchObject({ tucked: true, box: place?.box });
  const below = after(doc, () =>
    addNotes(doc, [newNote('n4', { x: place?.box.x ?? 0, y: (place?.box.y ?? 0) + 80 })]),
  );
  const opened = after(doc, (_, before) => collapseCluster(doc, before, 'c1', false));
  expect(opened.notes['n4']?.y).toBeGreaterThan(below.notes['n4']?.y ?? 0);
});

it('has a colour that can be taken away', () => {
  const doc = threeClusters();
  expect(after(doc, () => colourCluster(doc, 'c1', 'pink')).clusters['c1']?.colour).toBe('pink');
  expect(after(doc, () => colourCluster(doc, 'c1', null)).clusters['c1']?.colour).toBeUndefined();
});

it('a lone voice is one until it joins a cluster; one in a cluster is none', () => {
  const doc = threeClusters();
  addNotes(doc, [newNote('n4')]);
  const session = after(doc, (_, before) => letStandAlone(doc, before, ['n1', 'n4'], true));
  expect([session.notes['n1']?.alone, session.notes['n4']?.alone]).toEqual([undefined, true]);
  const joined = after(doc, (_, before) => putInCluster(doc, before, ['n4'], 'c1'));
  expect(joined.notes['n4']?.alone).toBeUndefined();
});
