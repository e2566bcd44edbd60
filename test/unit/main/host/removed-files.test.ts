import { existsSync } from 'node:fs';
import { cp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { tempFolder } from '../files/temp-folder.ts';
import { openHost, openWindow, soon } from './temp-host.ts';
import { ballot, votingRoom } from './voting-room.ts';

/** What a new start finds in the data folder as it is now, as after a power cut. */
async function foundNow(dataFolder: string, sessionId: string) {
  const copy = join(await tempFolder(), 'data');
  await cp(dataFolder, copy, { recursive: true });
  const host = await openHost({ dataFolder: copy });
  const window = await openWindow(host, sessionId);
  const { count } = await host.call('ballots.count', { sessionId, votingId: 'v1' });
  window.close();
  await host.host.close();
  return { session: window.session(), ballots: count };
}

describe('a session whose folder is removed while people vote', () => {
  it('takes ballots as before, and is whole again on the disk, ballots and all', async () => {
    const room = await votingRoom();
    const { call, dataFolder, sessionId, window, targets } = room;
    const cast = (id: string) =>
      call('ballots.cast', { sessionId, ballot: ballot(id, { [targets.first]: 1 }) });
    await cast('k1');
    await cast('k2');
    await rm(join(dataFolder, 'sessions', sessionId), { recursive: true });
    expect(await cast('k3')).toEqual({ count: 3 });
    await soon(() => existsSync(join(dataFolder, 'sessions', sessionId, 'journal.bin'))).toBe(true);
    await soon(async () => (await foundNow(dataFolder, sessionId)).session).toEqual(window.session());
    expect((await foundNow(dataFolder, sessionId)).ballots).toBe(3);
    expect(window.frames.at(-1), 'the window is told that all is well again').toMatchObject({
      kind: 'saved',
    });
  });

  it('is brought back from a window, which says that it had no ballots', async () => {
    const { call, host, dataFolder, sessionId, window, targets } = await votingRoom();
    await call('ballots.cast', { sessionId, ballot: ballot('k1', { [targets.first]: 1 }) });
    window.close();
    await host.close();
    await rm(join(dataFolder, 'sessions', sessionId), { recursive: true });
    const again = await openHost({ dataFolder });
    await again.call('sessions.adopt', { sessionId });
    const back = await openWindow(again, sessionId, window.doc);
    await back.allSaved();
    expect((await again.call('vault.state', { sessionId: null })).news).toMatchObject([{ from: 'unsealed' }]);
  });
});
