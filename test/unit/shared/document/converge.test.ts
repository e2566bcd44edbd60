import fc from 'fast-check';
import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { layoutBoard } from '#shared/domain/board-layout.ts';
import { mergedNotes } from '#shared/domain/merged-notes.ts';
import { collectionNames, collectionOf } from '#shared/document/layout.ts';
import { readSession } from '#shared/document/read.ts';
import { fullDocument } from './documents.ts';
import { learn, nothingKnown, standing } from './known-notes.ts';
import { anyTurn, type Turn } from './random-operations.ts';
import { startReplica, type Replica } from './replicas.ts';

/**
 * What happens: a replica takes a turn, stores what it has, or goes down and comes back; two meet, if they can reach
 * each other; the net falls apart in groups, or is whole again.
 */
type Event =
  | { replica: number; turn: Turn }
  | { replica: number; stores: true }
  | { replica: number; crashes: number }
  | { replica: number; meets: number }
  | { groups: number[] };

const most = 5;
const replica = fc.nat(most - 1);
const whole = Array.from({ length: most }, () => 0);

const anyEvent: fc.Arbitrary<Event> = fc.oneof(
  { weight: 16, arbitrary: fc.record({ replica, turn: anyTurn }) },
  { weight: 6, arbitrary: fc.record({ replica, meets: replica }) },
  { weight: 2, arbitrary: fc.record({ replica, stores: fc.constant(true as const) }) },
  { weight: 2, arbitrary: fc.record({ replica, crashes: fc.nat(20) }) },
  { weight: 1, arbitrary: fc.record({ groups: fc.array(fc.nat(2), { minLength: most, maxLength: most }) }) },
  { weight: 1, arbitrary: fc.constant({ groups: whole }) },
);

const anyMeeting = fc.record({
  count: fc.integer({ min: 2, max: most }),
  events: fc.array(anyEvent, { minLength: 5, maxLength: 70, size: 'max' }),
});

/** Plays the events, and then lets all meet all: the second time for what the first made them write. */
function play(replicas: readonly Replica[], events: readonly Event[]): void {
  const at = (index: number) => index % replicas.length;
  const one = (index: number) => {
    const found = replicas[at(index)];
    if (!found) throw new Error('there are no replicas');
    return found;
  };
  let groups = whole;
  for (const event of events) {
    if ('groups' in event) groups = event.groups;
    else if ('turn' in event) one(event.replica).turn(event.turn);
    else if ('stores' in event) one(event.replica).store();
    else if ('crashes' in event) one(event.replica).crash(event.crashes);
    else if (at(event.replica) !== at(event.meets) && groups[at(event.replica)] === groups[at(event.meets)])
      one(event.replica).meet(one(event.meets));
  }
  for (let round = 0; round < 2; round++)
    for (const [index, each] of replicas.entries())
      for (const other of replicas.slice(0, index)) each.meet(other);
  for (const each of replicas.slice(1)) replicas[0]?.meet(each);
}

it(
  'replicas that work apart and go down come to the same, and no note is lost, doubled or stripped of its wording',
  { timeout: 60_000 },
  () => {
    fc.assert(
      fc.property(anyMeeting, ({ count, events }) => {
        let clients = 0;
        const start = fullDocument();
        const replicas = Array.from({ length: count }, (_, index) =>
          startReplica(start, `r${index}x`, () => (clients += 1)),
        );
        play(replicas, events);
        const [first = start] = replicas.map((each) => each.doc());
        const session = readSession(first);
        for (const each of replicas) {
          expect(readSession(each.doc())).toEqual(session);
          expect(Y.encodeStateVector(each.doc())).toEqual(Y.encodeStateVector(first));
        }
        const known = nothingKnown();
        for (const each of replicas) learn(known, each.known());
        const expected = standing(known);
        const ids = [...expected.keys()].toSorted();
        expect(Object.keys(session.notes).toSorted()).toEqual(ids);
        for (const { id, text, original } of Object.values(session.notes))
          expect(original ?? text).toBe(expected.get(id));
        const shown = Object.keys(session.boards).flatMap((id) => [...layoutBoard(session, id).notes.keys()]);
        const held = [...mergedNotes(session).values()].flat().map((note) => note.id);
        expect([...shown, ...held].toSorted()).toEqual(ids);
        // What an operation writes can always be read: nothing is left out of the session for its shape.
        for (const name of collectionNames)
          expect(collectionOf(first, name).size).toBe(Object.keys(session[name]).length);
      }),
      { numRuns: 400 },
    );
  },
);
