import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { encodeRecord, salvageRecords } from '#main/vault/record.ts';
import { tempFolder } from '../files/temp-folder.ts';
import { damagedDoc, layOn, newsOf, putIn, takeOut } from './copies-on-stick.ts';
import { damageEnd, rubbish, toldAtStart } from './damaged-session.ts';
import { filesUnder } from './quick-desk.ts';
import { openHost, openWindow, soon } from './temp-host.ts';
import { ballot, votingRoom } from './voting-room.ts';

describe('sealed ballots that only an earlier copy has', () => {
  const damageBallots = async (dataFolder: string, sessionId: string) => {
    const path = join(dataFolder, 'sessions', sessionId, 'sealed.bin');
    const bytes = await readFile(path);
    const { records } = salvageRecords(new Uint8Array(bytes));
    await writeFile(path, Buffer.concat([rubbish, ...records.slice(1).map(encodeRecord)]));
    await rm(join(dataFolder, 'sessions', sessionId, 'snapshots'), { recursive: true });
    await rm(join(dataFolder, 'sessions', sessionId, 'summary.json'));
  };
  async function votedOn(stick: string) {
    const room = await votingRoom();
    const { sessionId, targets, call } = room;
    for (const id of ['b1', 'b2'])
      await call('ballots.cast', { sessionId, ballot: ballot(id, { [targets.first]: 1 }) });
    await call('settings.write', { copyFolder: stick });
    await soon(() => filesUnder(stick)).toHaveLength(1);
    return room;
  }

  it('are brought, and none of them twice', async () => {
    const stick = await tempFolder();
    const { sessionId, dataFolder, host, window } = await votedOn(stick);
    window.close();
    await host.close();
    await damageBallots(dataFolder, sessionId);
    await layOn(stick, { sessionId }, damagedDoc({ dataFolder, sessionId }));
    const again = await openHost({ dataFolder });
    await again.call('sessions.list', {});
    expect(await again.call('ballots.count', { sessionId, votingId: 'v1' })).toEqual({ count: 2 });
    expect(await newsOf(again)).toEqual([{ from: 'copy', folder: undefined }]);
  });

  it('are told of also where the file of the ballots is gone, and the snapshot has but some of them', async () => {
    const stick = await tempFolder();
    const { sessionId, dataFolder, host, window } = await votedOn(stick);
    window.close();
    await host.close();
    const own = join(dataFolder, 'sessions', sessionId);
    const before = await filesUnder(join(own, 'snapshots'));
    const later = await openHost({ dataFolder });
    await later.call('ballots.cast', { sessionId, ballot: ballot('b3', {}) });
    await later.host.close();
    for (const path of await filesUnder(join(own, 'snapshots'))) if (!before.includes(path)) await rm(path);
    await rm(join(own, 'sealed.bin'));
    const again = await openHost({ dataFolder });
    expect(await again.call('ballots.count', { sessionId, votingId: 'v1' })).toEqual({ count: 3 });
    expect((await newsOf(again)).map(({ from }) => from)).toEqual(['snapshot', 'copy']);
  });

  /** The file of the ballots has been taken away, snapshots too, while the stick is out. */
  async function withoutBallots(stick: string) {
    const { sessionId, dataFolder, host, window } = await votedOn(stick);
    window.close();
    await host.close();
    await takeOut(stick);
    await rm(join(dataFolder, 'sessions', sessionId, 'sealed.bin'));
    await rm(join(dataFolder, 'sessions', sessionId, 'snapshots'), { recursive: true });
    return { sessionId, dataFolder };
  }

  it('are brought when their file is gone and the snapshots are older, and are asked for while the stick is out', async () => {
    const stick = await tempFolder();
    const session = await withoutBallots(stick);
    expect(await toldAtStart(session)).toEqual(['unreached']);
    await putIn(stick);
    expect(await toldAtStart(session)).toEqual(['copy']);
    const { call } = await openHost({ dataFolder: session.dataFolder });
    const { sessionId } = session;
    expect(await call('ballots.count', { sessionId, votingId: 'v1' })).toEqual({ count: 2 });
  });

  it('are told of as missing, and counted anew in the windows when they are back', async () => {
    const stick = await tempFolder();
    const { sessionId, dataFolder } = await withoutBallots(stick);
    const { host, call, told } = await openHost({ dataFolder });
    const window = await openWindow({ host }, sessionId);
    const news = async () => (await call('vault.state', { sessionId: null })).news;
    await soon(news).toMatchObject([{ from: 'unreached', mayLackBallots: true }]);
    await putIn(stick);
    await call('settings.write', { copyFolder: '' });
    await call('settings.write', { copyFolder: stick });
    const counted = { name: 'sealedCount', data: { sessionId, votingId: 'v1', count: 2 } };
    await soon(() => told).toContainEqual(counted);
    window.close();
    await host.close();
  });

  it('are not sealed again where the voting has been revealed', async () => {
    const stick = await tempFolder();
    const { sessionId, dataFolder, host, window, call } = await votedOn(stick);
    await call('votings.reveal', { sessionId, votingId: 'v1' });
    window.close();
    await host.close();
    const journal = join(dataFolder, 'sessions', sessionId, 'journal.bin');
    await writeFile(journal, damageEnd(await readFile(journal)));
    await rm(join(dataFolder, 'sessions', sessionId, 'snapshots'), { recursive: true });
    const again = await openHost({ dataFolder });
    const later = await openWindow(again, sessionId);
    expect(Object.keys(later.session().ballots).toSorted()).toEqual(['b1', 'b2']);
    expect(await again.call('ballots.count', { sessionId, votingId: 'v1' })).toEqual({ count: 0 });
    later.close();
  });
});
