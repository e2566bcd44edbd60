import fc from 'fast-check';
import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { readSession } from '#shared/document/read.ts';
import { withOpenVoting } from '../../shared/document/documents.ts';
import { learn, nothingKnown, standing } from '../../shared/document/known-notes.ts';
import { anyTurn, idsFrom, type Turn } from '../../shared/document/random-operations.ts';
import * as laptops from './laptop.ts';
import { startLaptop, type Laptop } from './laptop.ts';
import { ballot } from './voting-room.ts';

/** What happens on a laptop. `share`: how much of what was being written when the power went had reached the disk. */
type Event = { laptop: number } & (
  | { does: 'turn'; turn: Turn }
  | { does: 'cast' | 'reveal' | 'restart' }
  | { does: 'withdraw'; pick: number }
  | { does: 'openFile'; of: number }
  | { does: 'crashInTurn'; turn: Turn; share: number }
  | { does: 'crashInCast'; share: number }
);

const laptop = fc.nat(3);
const turn = anyTurn.filter(({ what }) => !what.endsWith('Voting'));
const share = fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100);
const does = <D extends string>(what: D) => fc.constant(what);

const anyEvent: fc.Arbitrary<Event> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ laptop, does: does('turn'), turn }) },
  { weight: 5, arbitrary: fc.record({ laptop, does: does('cast') }) },
  { weight: 6, arbitrary: fc.record({ laptop, does: does('openFile'), of: laptop }) },
  { weight: 3, arbitrary: fc.record({ laptop, does: does('withdraw'), pick: fc.nat(9) }) },
  { weight: 2, arbitrary: fc.record({ laptop, does: does('crashInTurn'), turn, share }) },
  { weight: 2, arbitrary: fc.record({ laptop, does: does('crashInCast'), share }) },
  { weight: 1, arbitrary: fc.record({ laptop, does: does('restart') }) },
  { weight: 1, arbitrary: fc.record({ laptop, does: does('reveal') }) },
);

const inDocument = ({ open }: Laptop) => new Set(Object.keys(open.session().ballots));
const sealedIn = ({ open }: Laptop) => open.sealed.all().map(({ id }) => id);
const union = (one: Iterable<string>, other: Iterable<string>) => new Set([...one, ...other]);
const minus = (one: Iterable<string>, other: ReadonlySet<string>) => [...one].filter((id) => !other.has(id));

/** Carries out the event, and sees that what comes into the count had not been withdrawn, as far as this laptop knew. */
async function happen(all: readonly Laptop[], event: Event, newId: () => string): Promise<void> {
  const at = event.laptop % all.length;
  const one = all[at];
  const other = 'of' in event ? all[event.of % all.length] : one;
  if (!one || !other) throw new Error('there are no laptops');
  const before = union(inDocument(one), inDocument(other));
  await carryOut(one, other, event, newId);
  for (const id of minus(inDocument(one), before)) expect(one.ballots.withdrawn).not.toContain(id);
}

async function carryOut(one: Laptop, other: Laptop, event: Event, newId: () => string): Promise<void> {
  switch (event.does) {
    case 'turn':
      return laptops.takeTurn(one, event.turn, newId);
    case 'cast':
      return laptops.cast(one, ballot(newId(), { c1: 1 }));
    case 'withdraw':
      return laptops.withdraw(one, event.pick);
    case 'reveal':
      return laptops.reveal(one);
    case 'openFile':
      return one === other ? undefined : laptops.openFileOf(one, other);
    case 'restart':
      return laptops.restart(one);
    case 'crashInTurn':
      return laptops.crash(one, 'journal.bin', event.share, () => laptops.takeTurn(one, event.turn, newId));
    case 'crashInCast':
      return crashInCast(one, event.share, newId());
  }
}

/** The ballot counts if the whole of it had reached the disk. */
async function crashInCast(one: Laptop, part: number, id: string): Promise<void> {
  await laptops.crash(one, 'sealed.bin', part, () => laptops.cast(one, ballot(id, { c1: 1 })));
  if (part < 1) one.ballots.cast.delete(id);
}

/** All files are opened everywhere, until there is nothing new in them. */
async function meetAll(all: readonly Laptop[]): Promise<void> {
  for (let round = 0; round < 3; round++)
    for (const one of all) for (const other of all) if (one !== other) await laptops.openFileOf(one, other);
}

function checkNotes(all: readonly Laptop[]): void {
  const known = nothingKnown();
  for (const { notes } of all) learn(known, notes);
  const expected = standing(known);
  const session = readSession(all[0]?.open.doc ?? new Y.Doc());
  for (const { open } of all) expect(readSession(open.doc)).toEqual(session);
  expect(Object.keys(session.notes).toSorted()).toEqual([...expected.keys()].toSorted());
  for (const { id, text, original } of Object.values(session.notes))
    expect(original ?? text).toBe(expected.get(id));
}

function checkBallots(all: readonly Laptop[]): void {
  const cast = all.map(({ ballots }) => ballots.cast).reduce(union);
  const withdrawn = all.map(({ ballots }) => ballots.withdrawn).reduce(union);
  for (const each of all) {
    const revealed = inDocument(each);
    const sealed = sealedIn(each);
    expect(sealed.filter((id) => revealed.has(id) || withdrawn.has(id))).toEqual([]);
    const counted = union(revealed, sealed);
    expect(minus(cast, union(withdrawn, counted))).toEqual([]);
    expect(minus(counted, cast)).toEqual([]);
    if (each.open.session().votings['v1']?.state === 'revealed') expect(sealed).toEqual([]);
    expect(counted).toEqual(all[0] && union(inDocument(all[0]), sealedIn(all[0])));
  }
}

it(
  'laptops that lose their power while they write, and open files of each other, lose no note and no ballot',
  { timeout: 120_000 },
  async () => {
    const meeting = fc.record({
      count: fc.integer({ min: 2, max: 4 }),
      events: fc.array(anyEvent, { minLength: 5, maxLength: 40, size: 'max' }),
    });
    await fc.assert(
      fc.asyncProperty(meeting, async ({ count, events }) => {
        const newId = idsFrom('x');
        const start = Y.encodeStateAsUpdate(withOpenVoting());
        const all = await Promise.all(Array.from({ length: count }, startLaptop));
        for (const { open } of all) Y.applyUpdate(open.doc, start);
        await Promise.all(all.map(({ open }) => open.saved()));
        try {
          for (const event of events) await happen(all, event, newId);
          await meetAll(all);
          checkNotes(all);
          checkBallots(all);
        } finally {
          await Promise.all(all.map(({ open }) => open.close()));
        }
      }),
      { numRuns: 40 },
    );
  },
);
