import { channels, type Ballot, type Channel } from '#shared/domain/ballot.ts';
import type { Id } from '#shared/domain/id.ts';
import type { Voting } from '#shared/domain/voting.ts';

/** One line of a result. Equal results share a rank and the next rank is skipped: 1, 2, 3, 3, 5. */
export type TallyLine = { id: Id; title: string; people: number; dots: number; rank: number; tied: boolean };

export type Tally = {
  lines: TallyLine[];
  ballots: number;
  /** Ballots without a dot. */
  blank: number;
  /** Ballots that came when the result had been shown already. */
  late: number;
  dots: number;
  byChannel: Partial<Record<Channel, number>>;
};

type Counted = Omit<TallyLine, 'rank' | 'tied'>;

/**
 * Counts a voting under the dot rule. Ranked by people first, dots second (DOMAIN.md 3.2: breadth before
 * strength); equal in both is a tie and stays one. The order of ballots never matters.
 */
export function tallyDots(voting: Voting, ballots: readonly Ballot[]): Tally {
  const own = ballots.filter((ballot) => ballot.votingId === voting.id);
  const counted = voting.targets.map((target) => countTarget(target, own)).toSorted(better);
  return {
    lines: counted.map((line) => ({ ...line, ...rankOf(line, counted) })),
    ballots: own.length,
    blank: own.filter((ballot) => Object.keys(ballot.dots).length === 0).length,
    late: own.filter((ballot) => ballot.late).length,
    dots: counted.reduce((sum, line) => sum + line.dots, 0),
    byChannel: countChannels(own),
  };
}

function countTarget(target: { id: Id; title: string }, ballots: Ballot[]): Counted {
  const given = ballots.map((ballot) => ballot.dots[target.id] ?? 0).filter((dots) => dots > 0);
  return { ...target, people: given.length, dots: given.reduce((sum, dots) => sum + dots, 0) };
}

function better(a: Counted, b: Counted): number {
  return b.people - a.people || b.dots - a.dots;
}

function rankOf(line: Counted, all: Counted[]): { rank: number; tied: boolean } {
  const ahead = all.filter((other) => better(other, line) < 0).length;
  const equal = all.filter((other) => better(other, line) === 0).length;
  return { rank: ahead + 1, tied: equal > 1 };
}

function countChannels(ballots: Ballot[]): Partial<Record<Channel, number>> {
  const counts: Partial<Record<Channel, number>> = {};
  for (const channel of channels) {
    const count = ballots.filter((ballot) => ballot.channel === channel).length;
    if (count > 0) counts[channel] = count;
  }
  return counts;
}
