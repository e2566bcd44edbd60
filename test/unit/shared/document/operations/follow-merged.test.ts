import { describe, expect, it } from 'vitest';
import type * as Y from 'yjs';
import { createCluster, dissolveCluster } from '#shared/document/operations/clusters.ts';
import { followMergedClusters } from '#shared/document/operations/follow-merged.ts';
import { mergeClusters } from '#shared/document/operations/merge-clusters.ts';
import { addNotes } from '#shared/document/operations/notes.ts';
import { readSession } from '#shared/document/read.ts';
import { exchange, newDocument, newNote, replicaOf } from '../documents.ts';

function threeClusters(): Y.Doc {
  const doc = newDocument();
  for (const number of [1, 2, 3]) {
    addNotes(doc, [newNote(`n${number}`)]);
    const cluster = { id: `c${number}`, boardId: 'b1', title: `Tema ${number}` };
    createCluster(doc, readSession(doc), cluster, [`n${number}`]);
  }
  return doc;
}

const merge = (doc: Y.Doc, into: string, from: string, at: number) =>
  mergeClusters(doc, readSession(doc), into, [from], { id: `h${at}${into}`, at, by: '' });
const follow = (doc: Y.Doc) => followMergedClusters(doc, readSession(doc));
const homes = (doc: Y.Doc) => ['n1', 'n2', 'n3'].map((id) => readSession(doc).notes[id]?.clusterId);

describe('when two laptops meet that merged clusters apart', () => {
  it('the opposite way, one cluster holds the notes of both', () => {
    const one = threeClusters();
    const there = replicaOf(one);
    merge(one, 'c1', 'c2', 1);
    merge(there, 'c2', 'c1', 2);
    exchange(one, there);
    for (const doc of [one, there]) follow(doc);
    exchange(one, there);
    for (const doc of [one, there]) {
      expect(homes(doc)).toEqual(['c1', 'c1', 'c3']);
      expect(readSession(doc).clusters['c1']?.title).toBe('Tema 1');
      expect(Object.keys(readSession(doc).clusters).toSorted()).toEqual(['c1', 'c3']);
    }
  });

  it('one after the other, the notes follow to the last', () => {
    const one = threeClusters();
    const there = replicaOf(one);
    merge(one, 'c2', 'c1', 1);
    merge(there, 'c3', 'c2', 2);
    exchange(one, there);
    follow(one);
    expect(homes(one)).toEqual(['c3', 'c3', 'c3']);
  });

  it('and nothing is changed where nothing is lost, nor where a cluster was dissolved', () => {
    const doc = threeClusters();
    merge(doc, 'c1', 'c2', 1);
    dissolveCluster(doc, readSession(doc), 'c3');
    const before = readSession(doc);
    follow(doc);
    expect(readSession(doc)).toEqual(before);
  });
});
