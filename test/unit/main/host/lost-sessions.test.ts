import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { createShelf } from '#main/host/session-shelf.ts';
import { secondCopyIn } from '#main/vault/second-copy.ts';
import { packSession, unpackSession } from '#main/vault/session-file.ts';
import { openVault } from '#main/vault/vault.ts';
import { editInfo } from '#shared/document/operations/session.ts';
import { faultyDisk } from '../../../faults/support/faulty-disk.ts';
import { tempFolder } from '../files/temp-folder.ts';
import { filesUnder, newestIn, now } from './quick-desk.ts';
import { newSession, openHost, openWindow, soon, type TempHost } from './temp-host.ts';

const title = 'Torgets framtid (exempel)';

async function copyTo({ call }: TempHost, sessionId: string, copyFolder: string): Promise<void> {
  await call('settings.write', { copyFolder });
  await soon(async () => (await call('vault.state', { sessionId })).copy?.copiedAt).not.toBeNull();
}

async function titleIs(host: TempHost, sessionId: string, next: string): Promise<void> {
  const window = await openWindow(host, sessionId);
  window.change((doc) => editInfo(doc, { title: next }));
  await window.allSaved();
  window.close();
}

const titles = async ({ call }: TempHost) => (await call('sessions.list', {})).map((found) => found.title);
const lose = (dataFolder: string, sessionId: string) =>
  rm(join(dataFolder, 'sessions', sessionId), { recursive: true });

/** A session that only its second copy has. */
async function lostSession() {
  const stick = await tempFolder();
  const host = await openHost();
  const { dataFolder } = host;
  const { sessionId } = await newSession(host);
  await copyTo(host, sessionId, stick);
  await host.host.close();
  await lose(dataFolder, sessionId);
  return { stick, dataFolder, sessionId };
}

/** What an earlier Rådslag left when it looked for a lost session in vain: an empty one in its place. */
async function beginEmpty(dataFolder: string, sessionId: string): Promise<void> {
  const shelf = createShelf(await openVault(dataFolder), now);
  await (await shelf.begin(sessionId)).release();
  await shelf.close();
}

describe('a session that only its second copy has', () => {
  it('is not shown while its stick is away, and is back at the first start with it', async () => {
    const { stick, dataFolder } = await lostSession();
    await rename(stick, `${stick}-borta`);
    const without = await openHost({ dataFolder });
    expect(await titles(without)).toEqual([]);
    await without.host.close();
    await rename(`${stick}-borta`, stick);
    expect(await titles(await openHost({ dataFolder }))).toEqual([title]);
  });

  it('is not written over when its stick answers too late, and is back at the next start', async () => {
    const { stick, dataFolder, sessionId } = await lostSession();
    const { promise: started, resolve: answer } = Promise.withResolvers<void>();
    const disk = faultyDisk();
    const { readFile: read } = disk;
    disk.readFile = async (path) => {
      if (path.startsWith(stick)) await started;
      return read(path);
    };
    const late = await openHost({ dataFolder, disk });
    expect(await titles(late)).toEqual([]);
    answer();
    await late.host.close();
    expect((await newestIn(stick)).info).toMatchObject({ id: sessionId, title });
    expect(await titles(await openHost({ dataFolder }))).toEqual([title]);
  });

  it('is looked for again where an empty one was begun in its place, past copies of the empty one', async () => {
    const { stick, dataFolder, sessionId } = await lostSession();
    await beginEmpty(dataFolder, sessionId);
    await secondCopyIn(stick).write(sessionId, '', packSession({ doc: new Y.Doc(), sealed: [] }, 0), now());
    const host = await openHost({ dataFolder });
    expect(await titles(host)).toEqual([title]);
    expect((await host.call('vault.state', { sessionId: null })).news).toEqual([
      { sessionId, title, from: 'copy' },
    ]);
    await host.host.close();
    expect((await newestIn(stick)).info.title).toBe(title);
  });

  it('is brought back from an older folder, and takes in the newer one as soon as that is in place', async () => {
    const [older, newer] = [await tempFolder(), await tempFolder()];
    const host = await openHost();
    const { dataFolder } = host;
    const { sessionId } = await newSession(host);
    await copyTo(host, sessionId, older);
    await host.call('settings.write', { copyFolder: '' });
    await titleIs(host, sessionId, 'Torget, del två');
    await copyTo(host, sessionId, newer);
    await host.host.close();
    await lose(dataFolder, sessionId);
    await rename(newer, `${newer}-borta`);
    const without = await openHost({ dataFolder });
    expect(await titles(without)).toEqual([title]);
    await without.host.close();
    await rename(`${newer}-borta`, newer);
    const again = await openHost({ dataFolder });
    await soon(() => titles(again)).toEqual(['Torget, del två']);
    await again.host.close();
    expect((await newestIn(newer)).info.title).toBe('Torget, del två');
  });

  it('is brought back from an older stick, and takes in the newer one of the same path when that is in', async () => {
    const stick = await tempFolder();
    // A file of the same number and minute would pass for the one on the other stick.
    let minutes = 0;
    const later = () => now() + minutes++ * 60_000;
    const host = await openHost({ now: later });
    const { dataFolder } = host;
    const { sessionId } = await newSession(host);
    await copyTo(host, sessionId, stick);
    await rename(stick, `${stick}-1`);
    await mkdir(stick);
    await titleIs(host, sessionId, 'Torget, del två');
    await host.host.close();
    expect((await newestIn(stick)).info.title).toBe('Torget, del två');
    await lose(dataFolder, sessionId);
    await rename(stick, `${stick}-2`);
    await rename(`${stick}-1`, stick);
    const without = await openHost({ dataFolder, now: later });
    expect(await titles(without)).toEqual([title]);
    await without.host.close();
    await rename(stick, `${stick}-1`);
    await rename(`${stick}-2`, stick);
    const again = await openHost({ dataFolder, now: later });
    const window = await openWindow(again, sessionId);
    await soon(() => window.session().info.title).toBe('Torget, del två');
    window.close();
    await again.host.close();
    expect((await newestIn(stick)).info.title).toBe('Torget, del två');
  });

  it('is brought back from the copy before the newest, where the disk does not give that', async () => {
    const { stick, dataFolder, sessionId } = await lostSession();
    const [older = ''] = await filesUnder(stick);
    const { doc } = unpackSession(new Uint8Array(await readFile(older)), older);
    editInfo(doc, { title: 'Torget, del två' });
    await secondCopyIn(stick).write(sessionId, title, packSession({ doc, sealed: [] }, now()), now());
    const disk = faultyDisk({
      bars: (call, path) => (call === 'readFile' && path.includes('000002 ') ? 'EIO' : undefined),
    });
    const worn = await openHost({ dataFolder, disk });
    expect(await titles(worn)).toEqual([title]);
    await worn.host.close();
  });

  it('is not taken for gone from a stick that is pulled out while it is read', async () => {
    const { stick, sessionId } = await lostSession();
    const disk = faultyDisk();
    const { readFile: read } = disk;
    disk.readFile = async (path) => {
      await rename(stick, `${stick}-borta`);
      return read(path);
    };
    await expect(secondCopyIn(stick, disk).newest(sessionId)).rejects.toThrow();
  });

  it('is found too where the program was killed before it had noted that the copy was made', async () => {
    const { dataFolder } = await lostSession();
    const index = join(dataFolder, 'second-copy.json');
    const noted = await readFile(index, 'utf8');
    await writeFile(index, noted.replace(/"copiedAt": \d+/, '"copiedAt": null'));
    expect(await titles(await openHost({ dataFolder }))).toEqual([title]);
  });

  it.each(['a full disk', 'a file in its place'])(
    'bars no start where %s does, and is back later',
    async (what) => {
      const { dataFolder, sessionId } = await lostSession();
      const shelf = createShelf(await openVault(dataFolder), now);
      const other = await shelf.begin('another');
      editInfo(other.open.doc, { title: 'Skolgården' });
      await other.open.saved();
      await other.release();
      const place = join(dataFolder, 'sessions', sessionId);
      const isFile = what === 'a file in its place';
      if (isFile) await writeFile(place, 'en fil');
      const disk = faultyDisk({
        bars: (call, path) => (!isFile && call === 'mkdir' && path === place ? 'ENOSPC' : undefined),
      });
      const barred = await openHost({ dataFolder, disk });
      expect(await titles(barred)).toEqual(['Skolgården']);
      await barred.host.close();
      if (isFile) await rm(place);
      expect((await titles(await openHost({ dataFolder }))).toSorted()).toEqual(['Skolgården', title]);
    },
  );

  it('is never copied while it is empty, also not to another folder', async () => {
    const { stick, dataFolder, sessionId } = await lostSession();
    await beginEmpty(dataFolder, sessionId);
    await rename(stick, `${stick}-borta`);
    const other = await tempFolder();
    const host = await openHost({ dataFolder });
    await host.call('settings.write', { copyFolder: other });
    await host.host.close();
    expect(await filesUnder(other)).toEqual([]);
    await rename(`${stick}-borta`, stick);
    expect(await titles(await openHost({ dataFolder }))).toEqual([title]);
  });
});

describe('a drive that does not answer', () => {
  /** The computer's own disk, but for a folder of which it never answers a thing; `asked` is what it was asked there. */
  function deadDrive(folder: string) {
    const asked: string[] = [];
    const disk = faultyDisk();
    const { stat } = disk;
    disk.stat = (path) => {
      if (!path.startsWith(folder)) return stat(path);
      asked.push(path);
      return new Promise(() => undefined);
    };
    return { disk, asked };
  }

  async function copiedSessions(count: number) {
    const [stick, host] = [await tempFolder(), await openHost()];
    const ids: string[] = [];
    for (let made = 0; made < count; made++) ids.push((await newSession(host)).sessionId);
    for (const sessionId of ids) await copyTo(host, sessionId, stick);
    await host.call('settings.write', { copyFolder: '' });
    return { stick, host, dataFolder: host.dataFolder, ids };
  }

  async function eraseWithout(sticks: string[], { call }: TempHost, ids: string[]): Promise<void> {
    for (const stick of sticks) await rename(stick, `${stick}-borta`);
    for (const sessionId of ids) await call('sessions.delete', { sessionId, forGood: true });
    for (const stick of sticks) await rename(`${stick}-borta`, stick);
  }

  it('is asked once for all the sessions that only it has, and not once for each', async () => {
    const { stick, host, dataFolder, ids } = await copiedSessions(6);
    await host.host.close();
    for (const id of ids) await lose(dataFolder, id);
    const { disk, asked } = deadDrive(stick);
    expect(await titles(await openHost({ dataFolder, disk }))).toEqual([]);
    expect(asked).toHaveLength(1);
  });

  it('is asked once for all the copies of erased sessions, and keeps no other folder from its turn', async () => {
    const { stick, host, dataFolder, ids } = await copiedSessions(5);
    const other = await tempFolder();
    for (const sessionId of ids) await copyTo(host, sessionId, other);
    await eraseWithout([stick, other], host, ids);
    await host.host.close();
    const { disk, asked } = deadDrive(stick);
    await openHost({ dataFolder, disk });
    await soon(() => readdir(other)).toEqual([]);
    expect(asked).toHaveLength(1);
  });

  it('is asked for no more copies of erased sessions once the program ends', async () => {
    const { stick, host, dataFolder, ids } = await copiedSessions(2);
    await eraseWithout([stick], host, ids);
    await host.host.close();
    const { promise: answered, resolve: answer } = Promise.withResolvers<void>();
    const disk = faultyDisk();
    const { stat } = disk;
    disk.stat = (path) => (path === stick ? answered.then(() => stat(path)) : stat(path));
    const again = await openHost({ dataFolder, disk });
    const closed = again.host.close();
    answer();
    await closed;
    expect(await readdir(stick)).toHaveLength(1);
  });
});

describe('a lost session that was copied to several folders', () => {
  async function copiedTwice() {
    const [older, newer] = [await tempFolder(), await tempFolder()];
    const host = await openHost();
    const { sessionId } = await newSession(host);
    await copyTo(host, sessionId, older);
    await titleIs(host, sessionId, 'Torget, senare');
    await copyTo(host, sessionId, newer);
    return { host, dataFolder: host.dataFolder, sessionId, older, newer };
  }

  it('comes from the newest copy', async () => {
    const { host, dataFolder, sessionId } = await copiedTwice();
    await host.host.close();
    await lose(dataFolder, sessionId);
    expect(await titles(await openHost({ dataFolder }))).toEqual(['Torget, senare']);
  });

  it('comes from the newest copy, though an older folder was chosen again and nothing got there', async () => {
    const { host, dataFolder, sessionId, older } = await copiedTwice();
    await host.host.close();
    const disk = faultyDisk({
      bars: (call, path) => (call === 'open' && path.startsWith(older) ? 'ENOSPC' : undefined),
    });
    const full = await openHost({ dataFolder, disk });
    await full.call('settings.write', { copyFolder: older });
    await soon(async () => (await full.call('vault.state', { sessionId })).copy?.trouble).toBe('full');
    await full.host.close();
    await lose(dataFolder, sessionId);
    expect(await titles(await openHost({ dataFolder }))).toEqual(['Torget, senare']);
  });

  it('comes from another that is at hand, when the newest is away', async () => {
    const { host, dataFolder, sessionId, newer } = await copiedTwice();
    await host.host.close();
    await lose(dataFolder, sessionId);
    await rm(newer, { recursive: true });
    expect(await titles(await openHost({ dataFolder }))).toEqual([title]);
  });

  it('comes from another, when the newest holds nothing of it', async () => {
    const { host, dataFolder, sessionId, newer } = await copiedTwice();
    await host.host.close();
    await lose(dataFolder, sessionId);
    for (const name of await readdir(newer)) await rm(join(newer, name), { recursive: true });
    expect(await titles(await openHost({ dataFolder }))).toEqual([title]);
  });
});
