import fc from 'fast-check';
import type * as Y from 'yjs';
import type { Ballot } from '#shared/domain/ballot.ts';
import { noteColours } from '#shared/domain/note.ts';
import type { Session } from '#shared/domain/session.ts';
import * as look from '#shared/document/operations/cluster-look.ts';
import * as clusters from '#shared/document/operations/clusters.ts';
import { mergeClusters } from '#shared/document/operations/merge-clusters.ts';
import * as merging from '#shared/document/operations/merging.ts';
import * as notes from '#shared/document/operations/notes.ts';
import * as order from '#shared/document/operations/order.ts';
import * as boards from '#shared/document/operations/boards.ts';
import * as facts from '#shared/document/operations/session.ts';
import * as steps from '#shared/document/operations/steps.ts';
import { takeBack } from '#shared/document/operations/take-back.ts';
import * as votings from '#shared/document/operations/votings.ts';
import { readSession } from '#shared/document/read.ts';
import { newNote, newStep, newVoting } from './documents.ts';

/** One operation with its draws: `pick` chooses among the things there are, `text` and `number` are what is written. */
export type Turn = { what: keyof typeof operations; pick: number[]; text: string; number: number };

type Hand = {
  doc: Y.Doc;
  session: Session;
  newId: () => string;
  /** One of the ids in a collection, or one that is gone. */
  one: (name: 'notes' | 'clusters' | 'steps' | 'votings' | 'boards' | 'history') => string;
  some: (name: 'notes') => string[];
} & Pick<Turn, 'text' | 'number'>;

const markOf = (newId: () => string, at: number) => ({ id: newId(), at, by: '' });

const operations = {
  addNotes: ({ doc, newId, text, number, one }: Hand) =>
    notes.addNotes(doc, [
      newNote(newId(), { text: 'En lapp', boardId: one('boards'), x: number }),
      newNote(newId(), { text, boardId: one('boards'), y: number }),
    ]),
  editNote: ({ doc, one, text }: Hand) => notes.editNote(doc, readSession(doc), one('notes'), text),
  recolourNotes: ({ doc, some, number }: Hand) =>
    notes.recolourNotes(doc, some('notes'), noteColours[Math.abs(number) % 6] ?? 'yellow'),
  placeNotes: ({ doc, some, number }: Hand) =>
    notes.placeNotes(
      doc,
      readSession(doc),
      some('notes').map((id) => ({ id, x: number, y: -number })),
    ),
  deleteNotes: ({ doc, some }: Hand) => notes.deleteNotes(doc, readSession(doc), some('notes').slice(0, 2)),
  duplicateNotes: ({ doc, session, some, newId, number }: Hand) =>
    notes.duplicateNotes(doc, session, new Map(some('notes').map((id) => [id, newId()])), Math.abs(number)),
  lockNotes: ({ doc, some, number }: Hand) => notes.lockNotes(doc, some('notes'), number > 600),
  mergeNotes: ({ doc, session, one, some, newId, number }: Hand) =>
    merging.mergeNotes(doc, session, one('notes'), some('notes'), markOf(newId, number)),
  unmergeNotes: ({ doc, session, some }: Hand) => merging.unmergeNotes(doc, session, some('notes')),
  orderNotes: ({ doc, session, some, number }: Hand) =>
    order.orderNotes(doc, session, some('notes'), Math.abs(number) % 5),
  lockCluster: ({ doc, one, number }: Hand) => look.lockCluster(doc, one('clusters'), number > 600),
  createCluster: ({ doc, session, newId, some, text, one, number }: Hand) =>
    clusters.createCluster(
      doc,
      session,
      { id: newId(), boardId: one('boards'), title: text },
      some('notes'),
      markOf(newId, number),
    ),
  putInCluster: ({ doc, session, some, one, newId, number }: Hand) =>
    clusters.putInCluster(doc, session, some('notes'), one('clusters'), undefined, markOf(newId, number)),
  takeOutOfCluster: ({ doc, some, number }: Hand) =>
    clusters.takeOutOfCluster(
      doc,
      readSession(doc),
      some('notes').map((id) => ({ id, x: number, y: number })),
    ),
  renameCluster: ({ doc, session, one, text, newId, number }: Hand) =>
    clusters.renameCluster(doc, session, one('clusters'), text, markOf(newId, number)),
  colourCluster: ({ doc, one, number }: Hand) =>
    look.colourCluster(doc, one('clusters'), noteColours[Math.abs(number) % 7] ?? null),
  collapseCluster: ({ doc, session, one, number }: Hand) =>
    look.collapseCluster(doc, session, one('clusters'), number > 200),
  mergeClusters: ({ doc, session, one, newId, number }: Hand) =>
    mergeClusters(doc, session, one('clusters'), Object.keys(session.clusters), markOf(newId, number)),
  takeBack: ({ doc, session, one, newId, number }: Hand) =>
    takeBack(doc, session, one('history'), markOf(newId, number)),
  letStandAlone: ({ doc, session, some, number }: Hand) =>
    notes.letStandAlone(doc, session, some('notes'), number > 0),
  placeCluster: ({ doc, one, number }: Hand) =>
    clusters.placeCluster(doc, readSession(doc), one('clusters'), number, number),
  dissolveCluster: ({ doc, session, one, newId, number }: Hand) =>
    clusters.dissolveCluster(doc, session, one('clusters'), markOf(newId, number)),
  editInfo: ({ doc, text }: Hand) => facts.editInfo(doc, { title: text, place: text }),
  editCharter: ({ doc, text }: Hand) => facts.editCharter(doc, { purpose: text, decider: text }),
  addBoard: ({ doc, session, newId, text }: Hand) =>
    boards.addBoard(doc, session, { id: newId(), question: text }),
  editBoard: ({ doc, one, text }: Hand) => boards.editBoard(doc, one('boards'), text),
  freezeBoard: ({ doc, one, number }: Hand) => boards.freezeBoard(doc, one('boards'), number > 600),
  setPrivateWriting: ({ doc, one, number }: Hand) =>
    boards.setPrivateWriting(doc, one('boards'), number > 200),
  spotlight: ({ doc, one }: Hand) => boards.spotlight(doc, one('boards'), one('notes')),
  addSteps: ({ doc, session, newId }: Hand) =>
    steps.addSteps(doc, session, [newStep(newId()), newStep(newId())]),
  editStep: ({ doc, one, text, number }: Hand) =>
    steps.editStep(doc, one('steps'), { title: text, instruction: text, minutes: number }),
  moveStep: ({ doc, session, one, number }: Hand) =>
    steps.moveStep(doc, session, one('steps'), number < 0 ? -1 : 1),
  deleteStep: ({ doc, one }: Hand) => steps.deleteStep(doc, one('steps')),
  goToStep: ({ doc, one }: Hand) => steps.goToStep(doc, one('steps'), null),
  setTimebox: ({ doc, one, number }: Hand) =>
    steps.setTimebox(doc, one('steps'), { extra: Math.abs(number), spent: 0, runningSince: number }),
  addVoting: ({ doc, session, newId, one }: Hand) =>
    votings.addVoting(doc, session, { ...newVoting(newId()), boardId: one('boards') }),
  editVoting: ({ doc, session, one, text }: Hand) =>
    votings.editVoting(doc, session, one('votings'), { question: text.slice(0, 500), targetKind: 'notes' }),
  openVoting: ({ doc, session, one }: Hand) => votings.openVoting(doc, session, one('votings')),
  revealVoting: ({ doc, session, newId, one }: Hand) => {
    const votingId = one('votings');
    const dots = Object.fromEntries((session.votings[votingId]?.targets ?? []).map(({ id }) => [id, 1]));
    const ballot: Ballot = { id: newId(), votingId, channel: 'hands', dots };
    votings.revealVoting(doc, votingId, [ballot]);
  },
  deleteVoting: ({ doc, session, one }: Hand) => votings.deleteVoting(doc, session, one('votings')),
} as const;

export const operationNames = Object.keys(operations) as Turn['what'][];

const text = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom('Ljus vid bron', 'Fler träd', 'A\u030Are', ' \u200B', '🙂 bänk') },
  { weight: 3, arbitrary: fc.string({ unit: 'binary', maxLength: 20 }) },
  { weight: 1, arbitrary: fc.integer({ min: 1990, max: 4500 }).map((length) => '🙂'.repeat(length)) },
);

/** Writing notes is as common as in a meeting, so that there is something to change. */
export const anyTurn: fc.Arbitrary<Turn> = fc.record({
  what: fc.oneof(
    { weight: 1, arbitrary: fc.constant('addNotes' as const) },
    { weight: 6, arbitrary: fc.constantFrom(...operationNames) },
  ),
  pick: fc.array(fc.nat(40), { minLength: 1, maxLength: 4 }),
  text,
  number: fc.integer({ min: -600, max: 900 }),
});

/** Carries out a turn on a document. `newId` must give another id each time, on every replica. */
export function take(doc: Y.Doc, turn: Turn, newId: () => string): void {
  const session = readSession(doc);
  const chosen = (name: 'notes' | 'clusters' | 'steps' | 'votings' | 'boards' | 'history', pick: number) => {
    const ids = Object.keys(session[name]).toSorted();
    return ids[pick % Math.max(1, ids.length)] ?? 'gone';
  };
  const { text: words, number } = turn;
  operations[turn.what]({
    doc,
    session,
    newId,
    text: words,
    number,
    one: (name) => chosen(name, turn.pick[0] ?? 0),
    some: (name) => [...new Set(turn.pick.map((pick) => chosen(name, pick)))],
  });
}

export function idsFrom(prefix: string): () => string {
  let count = 0;
  return () => `${prefix}${(count += 1)}`;
}
