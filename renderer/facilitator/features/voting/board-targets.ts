import type { Id } from '#shared/domain/id.ts';
import { keptLayout } from '#shared/domain/kept-layout.ts';
import type { Session } from '#shared/domain/session.ts';
import type { TargetKind, Voting } from '#shared/domain/voting.ts';
import { votingTargets } from '#shared/document/operations/votings.ts';

export type BoardTargets = Record<TargetKind, Voting['targets']> & {
  /** How many notes each cluster holds. */
  notesIn: ReadonlyMap<Id, number>;
  /** Notes that a voting on clusters leaves out. */
  loose: number;
};

/** What a voting on this board could be about, in the board's order; nothing when there is no board. */
export function boardTargets(session: Session, boardId: Id | null): BoardTargets {
  if (boardId === null) return { clusters: [], notes: [], notesIn: new Map(), loose: 0 };
  const { clusters, loose } = keptLayout(session, boardId);
  return {
    clusters: votingTargets(session, { boardId, targetKind: 'clusters' }),
    notes: votingTargets(session, { boardId, targetKind: 'notes' }),
    notesIn: new Map(clusters.map(({ cluster, count }) => [cluster.id, count])),
    loose: loose.length,
  };
}
