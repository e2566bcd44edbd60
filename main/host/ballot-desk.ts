import type { Ballot } from '#shared/domain/ballot.ts';
import { Fault, type FaultCode } from '#shared/domain/fault.ts';
import type { Id } from '#shared/domain/id.ts';
import type { Voting } from '#shared/domain/voting.ts';
import { addLateBallots, revealVoting } from '#shared/document/operations/votings.ts';
import { ballotFault, type BallotFault } from '#shared/voting/dots.ts';
import type { OpenSession } from './open-session.ts';

const faults: Record<BallotFault, FaultCode> = {
  'over-budget': 'ballot-over-budget',
  'over-target': 'ballot-over-target',
  'unknown-target': 'ballot-unknown-target',
};

const turns = new WeakMap<OpenSession, Promise<unknown>>();

/** One thing at a time: a ballot on its way to the disk must not be left behind by a reveal. */
function inTurn<T>(open: OpenSession, work: () => Promise<T>): Promise<T> {
  const turn = (turns.get(open) ?? Promise.resolve()).then(work, work);
  turns.set(open, turn);
  return turn;
}

/** Takes a ballot into the sealed stream if the voting is open and the ballot keeps its rule. Gives how many are sealed. */
export function castBallot(open: OpenSession, ballot: Ballot): Promise<number> {
  return inTurn(open, async () => {
    const voting = openVotingOf(open, ballot.votingId);
    const fault = ballotFault(voting, ballot.dots);
    if (fault) throw new Fault(faults[fault], { budget: voting.budget, perTarget: voting.perTarget });
    await open.sealed.cast(ballot);
    return open.sealed.of(voting.id).length;
  });
}

/** Takes a ballot out again while its voting is open (it was entered wrong). */
export function withdrawBallot(open: OpenSession, votingId: Id, ballotId: Id): Promise<number> {
  return inTurn(open, async () => {
    openVotingOf(open, votingId);
    await open.sealed.withdraw(ballotId);
    return open.sealed.of(votingId).length;
  });
}

/** Brings the sealed ballots into the document; resolves when they are on disk there and gone from the stream. */
export function revealBallots(open: OpenSession, votingId: Id): Promise<void> {
  return inTurn(open, async () => {
    openVotingOf(open, votingId);
    revealVoting(open.doc, votingId, open.sealed.of(votingId));
    await open.saved();
    await forgetRevealed(open);
  });
}

/**
 * Counts ballots that are sealed here of a voting that another copy has brought as revealed, and takes them out of the
 * stream; one that is on its way to the disk too.
 */
export function countLateBallots(open: OpenSession): Promise<void> {
  return inTurn(open, async () => {
    if (open.sealed.all().length === 0) return;
    addLateBallots(open.doc, open.session(), open.sealed.all());
    await open.saved();
    await forgetRevealed(open);
  });
}

/**
 * Takes ballots that the document holds out of the sealed stream. A disk that refuses is no fault of the
 * reveal: it is tried again when the session is opened the next time.
 */
async function forgetRevealed(open: OpenSession): Promise<void> {
  const { ballots } = open.session();
  const revealed = open.sealed.all().filter((ballot) => ballots[ballot.id]);
  if (revealed.length === 0) return;
  await open.sealed.forget(revealed.map((ballot) => ballot.id)).catch(() => undefined);
}

/** `isOver` tells whether it can ever be open: the session may lack what opened it, until a copy brings that. */
function openVotingOf(open: OpenSession, votingId: Id): Voting {
  const voting = open.session().votings[votingId];
  if (voting?.state !== 'open')
    throw new Fault('voting-not-open', { isOver: Number(voting?.state === 'revealed') });
  return voting;
}
