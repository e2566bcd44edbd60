import type * as Y from 'yjs';
import type { Ballot } from '#shared/domain/ballot.ts';
import { clustersOfBoard, notesOfBoard } from '#shared/domain/board-layout.ts';
import type { Id } from '#shared/domain/id.ts';
import type { Session } from '#shared/domain/session.ts';
import type { Voting } from '#shared/domain/voting.ts';
import { orderKeysAfter } from '#shared/lib/order-key.ts';
import { collectionOf, patch, put, remove } from '../layout.ts';

export type NewVoting = Pick<
  Voting,
  'id' | 'stepId' | 'boardId' | 'question' | 'targetKind' | 'budget' | 'perTarget'
>;
export type VotingChanges = Partial<
  Pick<Voting, 'question' | 'targetKind' | 'budget' | 'perTarget' | 'boardId'>
>;

export function addVoting(doc: Y.Doc, session: Session, voting: NewVoting): void {
  const order = orderKeysAfter(Object.values(session.votings), 1)[0] ?? '';
  const made: Voting = {
    ...voting,
    rule: 'dots',
    targets: [],
    secrecy: 'sealed',
    tieRule: 'shared',
    state: 'prepared',
    order,
  };
  doc.transact(() => put(doc, 'votings', made));
}

/** Changes the rules of a voting; once it is open they stand. */
export function editVoting(doc: Y.Doc, session: Session, id: Id, changes: VotingChanges): void {
  if (session.votings[id]?.state !== 'prepared') return;
  doc.transact(() => patch(doc, 'votings', id, changes));
}

/** What a voting is about, as it stands now: the board's clusters (but for those with neither name nor notes), or its notes. */
export function votingTargets(
  session: Session,
  voting: Pick<Voting, 'boardId' | 'targetKind'>,
): Voting['targets'] {
  if (voting.targetKind === 'notes')
    return notesOfBoard(session, voting.boardId).map((note) => ({ id: note.id, title: note.text }));
  const used = new Set(notesOfBoard(session, voting.boardId).map((note) => note.clusterId));
  return clustersOfBoard(session, voting.boardId)
    .filter((cluster) => cluster.title !== '' || used.has(cluster.id))
    .map((cluster) => ({ id: cluster.id, title: cluster.title }));
}

/** Opens a prepared voting. From here its targets are fixed, so that nobody's dots can change meaning. */
export function openVoting(doc: Y.Doc, session: Session, id: Id): void {
  const voting = session.votings[id];
  if (voting?.state !== 'prepared') return;
  const targets = votingTargets(session, voting);
  doc.transact(() => patch(doc, 'votings', id, { state: 'open', targets }));
}

/**
 * Brings the sealed ballots into the document and ends the voting. Ballots go in sorted by their random id,
 * so that the order people voted in is gone; merging the same ballot twice changes nothing.
 */
export function revealVoting(doc: Y.Doc, id: Id, ballots: readonly Ballot[]): void {
  const known = collectionOf(doc, 'ballots');
  const own = ballots.filter((ballot) => ballot.votingId === id && !known.has(ballot.id));
  doc.transact(() => {
    for (const ballot of own.toSorted((a, b) => (a.id < b.id ? -1 : 1))) put(doc, 'ballots', ballot);
    patch(doc, 'votings', id, { state: 'revealed' });
  });
}

/**
 * Counts ballots that were sealed on another laptop and came here after the reveal. Ballots of votings that are not
 * revealed stay out; one that is here already is not counted again.
 */
export function addLateBallots(doc: Y.Doc, session: Session, ballots: readonly Ballot[]): void {
  const late = ballots.filter(
    ({ id, votingId }) => session.votings[votingId]?.state === 'revealed' && !session.ballots[id],
  );
  doc.transact(() => {
    for (const ballot of late.toSorted((a, b) => (a.id < b.id ? -1 : 1)))
      put(doc, 'ballots', { ...ballot, late: true });
  });
}

/** Removes a voting that has not been opened; one that people have used stays. */
export function deleteVoting(doc: Y.Doc, session: Session, id: Id): void {
  if (session.votings[id]?.state !== 'prepared') return;
  doc.transact(() => remove(doc, 'votings', id));
}
