import type { Session } from '#shared/domain/session.ts';

/** How much there is of everything, the same figures in every export. */
export type Counts = {
  notes: number;
  clusters: number;
  boards: number;
  steps: number;
  votings: number;
  /** Of revealed votings only: how many have voted in an open one is not for files. */
  ballots: number;
};

export function countsOf(session: Session): Counts {
  const ballots = Object.values(session.ballots);
  return {
    notes: Object.keys(session.notes).length,
    clusters: Object.keys(session.clusters).length,
    boards: Object.keys(session.boards).length,
    steps: Object.keys(session.steps).length,
    votings: Object.keys(session.votings).length,
    ballots: ballots.filter((ballot) => session.votings[ballot.votingId]?.state === 'revealed').length,
  };
}
