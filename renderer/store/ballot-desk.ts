import { create } from 'zustand';
import type { Ballot, Channel } from '#shared/domain/ballot.ts';
import type { Id } from '#shared/domain/id.ts';
import { faultFacts, type FaultCode } from '#shared/domain/fault.ts';
import { dismissFault, host, orTellFault, tellFault, useApp } from './app-store.ts';
import { newId } from './new-id.ts';
import { sessionNow } from './session-store.ts';

/** A ballot that has been handed over and waits for the host to answer that it is on disk. */
type Waiting = {
  sessionId: Id;
  ballot: Ballot;
  /** It is in this window's database too, and is handed over at the next start. */
  isKept: boolean;
  sealed: (ballotId: Id, number: number) => void;
};

type BallotDesk = {
  /** How many ballots are sealed, per voting. What they say is known to the host alone. */
  sealed: Readonly<Record<Id, number>>;
  /** The ballot being entered, per voting. */
  drafts: Readonly<Record<Id, Ballot['dots']>>;
  waiting: readonly Waiting[];
  /** Votings where sealing met a fault: their waiting ballots are kept until `sendAgain` or `dropWaiting`. */
  stuck: readonly Id[];
  channel: Channel;
};

export const useBallotDesk = create<BallotDesk>(() => ({
  sealed: {},
  drafts: {},
  waiting: [],
  stuck: [],
  channel: 'paper',
}));

const { getState, setState } = useBallotDesk;
const sending = new Set<Id>();

/** The part of the program that keeps ballots comes from the host: it is fetched before that can be gone. */
const keeping = () => import('#renderer/db/kept-ballots.ts');

/** Keeps `sealed` of a voting up to date; returns the way to stop. */
export function watchSealed(votingId: Id): () => void {
  void keeping().catch(() => undefined);
  const sessionId = sessionNow().info.id;
  const stop = host().on('sealedCount', (event) => {
    if (event.sessionId === sessionId && event.votingId === votingId) keepCount(votingId, event.count);
  });
  void orTellFault(host().call('ballots.count', { sessionId, votingId })).then(
    (answer) => answer && keepCount(votingId, answer.count),
  );
  return stop;
}

function keepCount(votingId: Id, count: number): void {
  setState(({ sealed }) => ({ sealed: { ...sealed, [votingId]: count } }));
}

export function setDraft(votingId: Id, dots: Ballot['dots']): void {
  setState(({ drafts }) => ({ drafts: { ...drafts, [votingId]: dots } }));
}

/** Whether anything of a ballot is only in this window. */
export function hasUnsealedBallots(): boolean {
  const { drafts, waiting } = getState();
  return waiting.length > 0 || Object.values(drafts).some((dots) => Object.keys(dots).length > 0);
}

export function setChannel(channel: Channel): void {
  setState({ channel });
}

/**
 * Seals the ballot being entered and begins an empty one at once, so that the next can be entered while the disk
 * works. `sealed` is told the ballot's id and its number when it is safe.
 */
export function sealDraft(votingId: Id, sealed: Waiting['sealed']): void {
  const { drafts, channel, waiting } = getState();
  const ballot = { id: newId(), votingId, channel, dots: drafts[votingId] ?? {} };
  const { id: sessionId } = sessionNow().info;
  setState({ waiting: [...waiting, { sessionId, ballot, isKept: false, sealed }] });
  setDraft(votingId, {});
  void sendWaiting(votingId);
}

/** Tries anew to seal what met a fault. */
export async function sendAgain(votingId: Id): Promise<void> {
  dismissFault();
  await sendWaiting(votingId);
}

/** Hands the waiting ballots over one by one. The host takes the same ballot twice without counting it twice. */
async function sendWaiting(votingId: Id): Promise<void> {
  if (sending.has(votingId)) return;
  sending.add(votingId);
  setStuck(votingId, false);
  let next = waitingIn(getState(), votingId)[0];
  while (next && (await sendOne(next))) next = waitingIn(getState(), votingId)[0];
  sending.delete(votingId);
  if (next) setStuck(votingId, true);
}

/** The ballots of a voting that have been handed over and are not sealed yet. */
export function waitingIn({ waiting }: Pick<BallotDesk, 'waiting'>, votingId: Id): Waiting[] {
  return waiting.filter((each) => each.ballot.votingId === votingId);
}

function setStuck(votingId: Id, isStuck: boolean): void {
  setState(({ stuck }) => ({
    stuck: [...stuck.filter((id) => id !== votingId), ...(isStuck ? [votingId] : [])],
  }));
}

async function sendOne({ sessionId, ballot, sealed }: Waiting): Promise<boolean> {
  try {
    const { count } = await host().call('ballots.cast', { sessionId, ballot });
    noLongerWaiting(({ id }) => id === ballot.id);
    keepCount(ballot.votingId, count);
    sealed(ballot.id, count);
    return true;
  } catch (error) {
    tellFault(error);
    // Where they cannot be kept they are in this window only, and are said to be. A slow database holds up no new try.
    if (unanswered.has(faultFacts(error).code)) void keepWaiting(ballot.votingId).catch(() => undefined);
    return false;
  }
}

/** Faults by which nothing is known of what was asked, as when the host has ended. */
const unanswered: ReadonlySet<FaultCode> = new Set(['host-gone', 'earlier-start']);

/** The host does not answer: all that waits behind the ballot that it was asked for is kept too. */
async function keepWaiting(votingId: Id): Promise<void> {
  const { keepBallot, forgetKept } = await keeping();
  const { vaultId } = useApp.getState();
  for (const { sessionId, ballot } of waitingIn(getState(), votingId)) {
    const isKept = await keepBallot({ id: ballot.id, sessionId, vaultId, ballot });
    const isThrownAway = !getState().waiting.some((each) => each.ballot.id === ballot.id);
    if (isThrownAway) await forgetKept([ballot.id]);
    setState(({ waiting }) => ({
      waiting: waiting.map((each) => (each.ballot.id === ballot.id ? { ...each, isKept } : each)),
    }));
  }
}

function noLongerWaiting(isMeant: (ballot: Ballot) => boolean): void {
  const { waiting } = getState();
  const kept = waiting.filter(({ ballot, isKept }) => isKept && isMeant(ballot));
  setState({ waiting: waiting.filter(({ ballot }) => !isMeant(ballot)) });
  const ids = kept.map(({ ballot }) => ballot.id);
  if (ids.length > 0) void keeping().then(({ forgetKept }) => forgetKept(ids));
}

/** Throws away the ballots of a voting that could not be sealed. */
export function dropWaiting(votingId: Id): void {
  noLongerWaiting((ballot) => ballot.votingId === votingId);
  setStuck(votingId, false);
}

/** Takes a sealed ballot back; true when the host has done so. */
export async function withdrawBallot(votingId: Id, ballotId: Id): Promise<boolean> {
  const sessionId = sessionNow().info.id;
  const answer = await orTellFault(host().call('ballots.withdraw', { sessionId, votingId, ballotId }));
  if (answer) keepCount(votingId, answer.count);
  return answer !== null;
}

/** Ends a voting: the host brings its ballots into the document. True when it is done. */
export async function revealVoting(votingId: Id): Promise<boolean> {
  const sessionId = sessionNow().info.id;
  const answer = await orTellFault(host().call('votings.reveal', { sessionId, votingId }));
  if (answer) forgetBallots(votingId);
  return answer !== null;
}

function forgetBallots(votingId: Id): void {
  setDraft(votingId, {});
  dropWaiting(votingId);
}
