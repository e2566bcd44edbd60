import type { Id } from '#shared/domain/id.ts';
import type { Session } from '#shared/domain/session.ts';
import type { Voting } from '#shared/domain/voting.ts';
import { cleanText } from '#shared/lib/clean-text.ts';
import { byOrder } from '#shared/lib/order-key.ts';
import { tallyDots, type Tally } from '#shared/voting/tally.ts';

/** One voting as it may be printed. `result` is null while it is open: then nothing is known of it. */
export type ReportVoting = Pick<Voting, 'id' | 'question' | 'targetKind' | 'budget' | 'perTarget'> & {
  result: Tally | null;
};

/** The votings of a board that people have met: open and revealed ones, in order. */
export function votingsOfBoard(session: Session, boardId: Id): ReportVoting[] {
  return Object.values(session.votings)
    .filter((voting) => voting.boardId === boardId && voting.state !== 'prepared')
    .toSorted(byOrder)
    .map((voting) => reportVoting(session, voting));
}

/** The result of a voting; null unless it has been revealed. */
export function resultOf(session: Session, voting: Voting): Tally | null {
  return voting.state === 'revealed' ? tallyDots(voting, Object.values(session.ballots)) : null;
}

function reportVoting(session: Session, voting: Voting): ReportVoting {
  const { id, targetKind, budget, perTarget } = voting;
  const tally = resultOf(session, voting);
  const lines = tally?.lines.map((line) => ({ ...line, title: cleanText(line.title) }));
  return {
    id,
    targetKind,
    budget,
    perTarget,
    question: cleanText(voting.question),
    result: tally && lines ? { ...tally, lines } : null,
  };
}
