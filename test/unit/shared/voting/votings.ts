import fc from 'fast-check';
import { channels, type Ballot, type Channel } from '#shared/domain/ballot.ts';
import type { Voting } from '#shared/domain/voting.ts';

export function voting(targets: string[], changes: Partial<Voting> = {}): Voting {
  return {
    id: 'v1',
    stepId: 's1',
    boardId: 'b1',
    question: 'Vad först?',
    rule: 'dots',
    targetKind: 'clusters',
    budget: 5,
    perTarget: 3,
    secrecy: 'sealed',
    tieRule: 'shared',
    state: 'revealed',
    order: 'a0',
    targets: targets.map((id) => ({ id, title: `Tema ${id}` })),
    ...changes,
  };
}

/** `count` ballots that all say the same. */
export function ballots(count: number, dots: Ballot['dots'], channel: Channel = 'paper'): Ballot[] {
  const start = JSON.stringify(dots).replaceAll(/[^A-Za-z0-9]/g, '');
  return Array.from({ length: count }, (_, index) => ({
    id: `k${start}-${index}`,
    votingId: 'v1',
    channel,
    dots,
  }));
}

/** Ballots on some of `targets`, each within `perTarget` dots. */
export function anyBallots(targets: string[], perTarget = 3) {
  const dots = fc.dictionary(fc.constantFrom(...targets), fc.integer({ min: 1, max: perTarget }));
  const ballot = fc.record({ dots, channel: fc.constantFrom(...channels) });
  return fc
    .array(ballot, { maxLength: 30 })
    .map((list) => list.map((one, index): Ballot => ({ ...one, id: `k${index}`, votingId: 'v1' })));
}
