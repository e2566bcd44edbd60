import { describe, expect, it } from 'vitest';
import type { Ballot } from '#shared/domain/ballot.ts';
import { addVoting, openVoting } from '#shared/document/operations/votings.ts';
import type { Door } from './door.ts';
import { createSample, openWindowDocument } from './window-document.ts';

/** A session with an open voting on its clusters: three dots each, at most two on one target. */
export async function openVotingRoom({ facilitator }: Door) {
  const sessionId = await createSample(facilitator);
  const window = await openWindowDocument(facilitator, sessionId);
  const { steps, boards } = window.session();
  const stepId = Object.values(steps).find((step) => step.tool === 'vote')?.id ?? '';
  const boardId = Object.keys(boards)[0] ?? '';
  const voting = { id: 'v1', stepId, boardId, question: 'Vad först?', targetKind: 'clusters' as const };
  addVoting(window.doc, window.session(), { ...voting, budget: 3, perTarget: 2 });
  openVoting(window.doc, window.session(), 'v1');
  await window.saved();
  const [a = '', b = ''] = window.session().votings['v1']?.targets.map(({ id }) => id) ?? [];
  const ballot = (id: string, dots: Ballot['dots']): Ballot => ({
    id,
    votingId: 'v1',
    channel: 'paper',
    dots,
  });
  const cast = (id: string, dots: Ballot['dots']) =>
    facilitator.call('ballots.cast', { sessionId, ballot: ballot(id, dots) });
  return { sessionId, stepId, window, targets: { a, b }, cast };
}

export function examineBallots(door: () => Door): void {
  const call: Door['facilitator']['call'] = (name, args) => door().facilitator.call(name, args);

  describe('ballots', () => {
    it('are counted, withdrawn and sealed until the reveal', async () => {
      const { sessionId, window, targets, cast } = await openVotingRoom(door());
      const voting = { sessionId, votingId: 'v1' };
      expect(await cast('b1', { [targets.a]: 2, [targets.b]: 1 })).toEqual({ count: 1 });
      expect(await cast('b2', { [targets.a]: 1 })).toEqual({ count: 2 });
      expect(await cast('b3', {})).toEqual({ count: 3 });
      expect(await call('ballots.withdraw', { ...voting, ballotId: 'b2' })).toEqual({ count: 2 });
      expect(await call('ballots.count', voting)).toEqual({ count: 2 });
      await window.saved();
      expect(window.session().ballots).toEqual({});

      await call('votings.reveal', voting);
      await expect.poll(() => window.session().votings['v1']?.state).toBe('revealed');
      expect(Object.keys(window.session().ballots)).toEqual(['b1', 'b3']);
      expect(window.session().ballots['b1']?.dots).toEqual({ [targets.a]: 2, [targets.b]: 1 });
      await expect(cast('b4', {})).rejects.toMatchObject({ code: 'voting-not-open' });
      window.close();
    });

    it('count once, however often they are sent', async () => {
      const { window, targets, cast } = await openVotingRoom(door());
      await cast('b1', { [targets.a]: 1 });
      expect(await cast('b1', { [targets.a]: 1 })).toEqual({ count: 1 });
      window.close();
    });

    it('are refused over their budget, over a target or on an unknown one, and nothing is sealed', async () => {
      const { sessionId, window, targets, cast } = await openVotingRoom(door());
      const { a, b } = targets;
      await expect(cast('b1', { [a]: 2, [b]: 2 })).rejects.toMatchObject({
        code: 'ballot-over-budget',
        values: { budget: 3, perTarget: 2 },
      });
      await expect(cast('b1', { [a]: 3 })).rejects.toMatchObject({ code: 'ballot-over-target' });
      await expect(cast('b1', { annan: 1 })).rejects.toMatchObject({ code: 'ballot-unknown-target' });
      await expect(cast('b1', { [a]: 0.5 })).rejects.toMatchObject({ code: 'request-invalid' });
      expect(await call('ballots.count', { sessionId, votingId: 'v1' })).toEqual({ count: 0 });
      window.close();
    });
  });
}
