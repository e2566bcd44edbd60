import { describe, expect, it } from 'vitest';
import { openHost } from './temp-host.ts';
import { ballot, votingRoom } from './voting-room.ts';

/** A voting with two sealed ballots, and a state kept of it, as at the end of every program. */
async function sealedState() {
  const room = await votingRoom();
  const { call, sessionId, targets } = room;
  for (const id of ['k1', 'k2'])
    await call('ballots.cast', { sessionId, ballot: ballot(id, { [targets.first]: 1 }) });
  room.window.close();
  await room.host.close();
  return { sessionId, host: await openHost({ dataFolder: room.dataFolder }) };
}

describe('an earlier state of a session with an open voting', () => {
  it('tells how many ballots were sealed, and nothing of them', async () => {
    const { sessionId, host } = await sealedState();
    const [latest, ...earlier] = await host.call('versions.list', { sessionId });
    expect(latest).toEqual({
      version: expect.any(String) as string,
      takenAt: expect.any(Number) as number,
      notes: expect.any(Number) as number,
      clusters: 3,
      sealed: 2,
    });
    expect(earlier.every(({ sealed }) => sealed === 0)).toBe(true);
  });

  it('opens without them: they stay with the original, so that nobody votes twice', async () => {
    const { sessionId, host } = await sealedState();
    const [latest] = await host.call('versions.list', { sessionId });
    const version = latest?.version ?? '';
    const restored = await host.call('versions.restore', { sessionId, version, title: 'Förr' });
    const count = (id: string) => host.call('ballots.count', { sessionId: id, votingId: 'v1' });
    expect([await count(sessionId), await count(restored.sessionId)]).toEqual([{ count: 2 }, { count: 0 }]);
  });

  it('tells of none once they have been revealed', async () => {
    const { sessionId, host } = await sealedState();
    await host.call('votings.reveal', { sessionId, votingId: 'v1' });
    await host.host.close();
    const again = await openHost({ dataFolder: host.dataFolder });
    const sealed = (await again.call('versions.list', { sessionId })).map((version) => version.sealed);
    expect(sealed.slice(0, 2)).toEqual([0, 2]);
  });
});
