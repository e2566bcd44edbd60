import * as Y from 'yjs';
import { documentFrom } from '#shared/document/document.ts';
import { followMergedClusters } from '#shared/document/operations/follow-merged.ts';
import { readSession } from '#shared/document/read.ts';
import { exchange } from './documents.ts';
import { learn, newsOf, nothingKnown, type KnownNotes } from './known-notes.ts';
import { idsFrom, take, type Turn } from './random-operations.ts';

/** One update as a replica keeps it, and what it told of notes. */
type Kept = { update: Uint8Array; news: KnownNotes };

/** A copy of the document on a laptop that can go down: it comes back with what it had stored, and nothing else. */
export type Replica = {
  doc: () => Y.Doc;
  /** What its document knows of notes now. */
  known: () => KnownNotes;
  turn: (turn: Turn) => void;
  /** Both come to what either has, as when a session file of one is opened on the other. */
  meet: (other: Replica) => void;
  /** All so far is on disk, and acknowledged. */
  store: () => void;
  /** Goes down and comes back. Of what was not acknowledged, a part may have reached the disk: `reached` chooses. */
  crash: (reached: number) => void;
  /** Takes in facts that come with a meeting, before the document that has them. */
  hear: (known: KnownNotes) => void;
};

/** `newClient` gives another number each time: the same in every run, so that a failure can be run again. */
export function startReplica(start: Y.Doc, name: string, newClient: () => number): Replica {
  const newId = idsFrom(name);
  let kept: Kept[] = [];
  let acknowledged = 0;
  let known = nothingKnown();
  /** What came with a meeting, until the update that it belongs to. */
  let heard = nothingKnown();
  let doc = follow(new Y.Doc());
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(start));
  acknowledged = kept.length;

  function follow(next: Y.Doc): Y.Doc {
    next.clientID = newClient();
    next.on('update', (update: Uint8Array) => {
      learn(known, heard);
      const news = newsOf(next, known);
      learn(known, news);
      learn(news, heard);
      heard = nothingKnown();
      kept.push({ update, news });
    });
    return next;
  }
  const self: Replica = {
    doc: () => doc,
    known: () => known,
    turn: (turn) => take(doc, turn, newId),
    hear: (more) => learn(heard, more),
    meet: (other) => {
      const mine = nothingKnown();
      learn(mine, known);
      self.hear(other.known());
      other.hear(mine);
      exchange(doc, other.doc());
      for (const each of [doc, other.doc()]) followMergedClusters(each, readSession(each));
    },
    store: () => {
      acknowledged = kept.length;
    },
    crash: (reached) => {
      kept = kept.slice(0, acknowledged + (reached % (kept.length - acknowledged + 1)));
      acknowledged = kept.length;
      known = nothingKnown();
      heard = nothingKnown();
      for (const { news } of kept) learn(known, news);
      doc = follow(documentFrom(kept.map(({ update }) => update)));
    },
  };
  return self;
}
