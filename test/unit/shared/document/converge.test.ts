import fc from 'fast-check';
import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { layoutBoard } from '#shared/domain/board-layout.ts';
import { mergedNotes } from '#shared/domain/merged-notes.ts';
import { collectionNames, collectionOf } from '#shared/document/layout.ts';
import { readSession } from '#shared/document/read.ts';
import { exchange, fullDocument, replicaOf } from './documents.ts';
import { anyTurn, idsFrom, take, type Turn } from './random-operations.ts';

/** What happens: a replica takes a turn, two replicas meet, or one is cut off from all for a while. */
type Event = { replica: number } & ({ turn: Turn } | { meets: number });

const anyEvent: fc.Arbitrary<Event> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ replica: fc.nat(3), turn: anyTurn }) },
  { weight: 1, arbitrary: fc.record({ replica: fc.nat(3), meets: fc.nat(3) }) },
);

/** What has been done to notes anywhere, kept apart from the documents. */
function noteLedger(doc: Y.Doc) {
  const first = new Map(Object.values(readSession(doc).notes).map((note) => [note.id, note.text]));
  const deleted = new Set<string>();
  return {
    watch(replica: Y.Doc, work: () => void) {
      const before = readSession(replica).notes;
      work();
      const now = readSession(replica).notes;
      for (const id of Object.keys(before)) if (!now[id]) deleted.add(id);
      for (const note of Object.values(now)) if (!before[note.id]) first.set(note.id, note.text);
    },
    standing: () => [...first.keys()].filter((id) => !deleted.has(id)).toSorted(),
    firstWords: (id: string) => first.get(id),
  };
}

it(
  'replicas that work apart come to the same, and no note is lost, doubled or stripped of its wording',
  { timeout: 60_000 },
  () => {
    const meeting = fc.record({
      count: fc.integer({ min: 2, max: 4 }),
      events: fc.array(anyEvent, { minLength: 5, maxLength: 60, size: 'max' }),
    });
    fc.assert(
      fc.property(meeting, ({ count, events }) => {
        const start = fullDocument();
        const replicas = Array.from({ length: count }, () => replicaOf(start));
        const newIds = replicas.map((_, index) => idsFrom(`r${index}x`));
        const ledger = noteLedger(start);
        for (const event of events) {
          const at = event.replica % count;
          const [replica, newId] = [replicas[at] ?? start, newIds[at] ?? idsFrom('x')];
          if ('turn' in event) ledger.watch(replica, () => take(replica, event.turn, newId));
          else exchange(replica, replicas[event.meets % count] ?? start);
        }
        const all = [...replicas, start];
        for (const one of all) for (const other of all) if (one !== other) exchange(one, other);
        const session = readSession(start);
        for (const replica of replicas) {
          expect(readSession(replica)).toEqual(session);
          expect(Y.encodeStateVector(replica)).toEqual(Y.encodeStateVector(start));
        }
        expect(Object.keys(session.notes).toSorted()).toEqual(ledger.standing());
        for (const { id, text, original } of Object.values(session.notes))
          expect(original ?? text).toBe(ledger.firstWords(id));
        const shown = Object.keys(session.boards).flatMap((id) => [...layoutBoard(session, id).notes.keys()]);
        const held = [...mergedNotes(session).values()].flat().map((note) => note.id);
        expect([...shown, ...held].toSorted()).toEqual(ledger.standing());
        // What an operation writes can always be read: nothing is left out of the session for its shape.
        for (const name of collectionNames)
          expect(collectionOf(start, name).size).toBe(Object.keys(session[name]).length);
      }),
      { numRuns: 150 },
    );
  },
);
