import { cp, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { faultyDisk } from '../../../faults/support/faulty-disk.ts';
import { tempFolder } from '../files/temp-folder.ts';
import { filesUnder } from './quick-desk.ts';
import { newSession, openHost, soon, type TempHost } from './temp-host.ts';

/** A session that has been copied to each of the folders, one after the other. */
async function copiedTo(host: TempHost, ...sticks: string[]): Promise<string> {
  const { sessionId } = await newSession(host);
  for (const copyFolder of sticks) {
    await host.call('settings.write', { copyFolder });
    await copied(host, sessionId);
  }
  return sessionId;
}

async function copied({ call }: TempHost, sessionId: string): Promise<void> {
  await soon(async () => (await call('vault.state', { sessionId })).copy?.copiedAt).not.toBeNull();
}

const erase = ({ call }: TempHost, sessionId: string) =>
  call('sessions.delete', { sessionId, forGood: true });
const indexOf = ({ dataFolder }: TempHost) => readFile(join(dataFolder, 'second-copy.json'), 'utf8');

describe('the second copy of a session that is erased for good', () => {
  it('does not stay when it was being written just then', async () => {
    const stick = await tempFolder();
    const { promise: writing, resolve } = Promise.withResolvers<void>();
    const disk = faultyDisk();
    const { open } = disk;
    disk.open = async (path, ...rest) => {
      if (!path.includes('.partial-')) return open(path, ...rest);
      resolve();
      await new Promise((done) => setTimeout(done, 100));
      return open(path, ...rest);
    };
    const host = await openHost({ disk });
    const { sessionId } = await newSession(host);
    await host.call('settings.write', { copyFolder: stick });
    await writing;
    expect(await erase(host, sessionId)).toEqual({ left: [] });
    expect(await readdir(stick)).toEqual([]);
    expect(await indexOf(host)).toBe('{}');
  });

  it('is off the stick before it is told as gone: the stick may be pulled out at once', async () => {
    const stick = await tempFolder();
    const disk = faultyDisk();
    const host = await openHost({ disk });
    const sessionId = await copiedTo(host, stick);
    const own = dirname((await filesUnder(stick))[0] ?? '');
    const made: string[] = [];
    const writes = new Set(['remove', 'removeFolder', 'sync']);
    disk.plan({
      bars: (call, path) => {
        if (path.startsWith(stick) && writes.has(call))
          made.push(path === own || path === stick ? `${call} ${path}` : call);
        return undefined;
      },
    });
    expect(await erase(host, sessionId)).toEqual({ left: [] });
    expect(made).toEqual(['remove', `sync ${own}`, `removeFolder ${own}`, `sync ${stick}`]);
  });

  it('goes at the second try, when the first was refused', async () => {
    const stick = await tempFolder();
    const disk = faultyDisk();
    const host = await openHost({ disk });
    const sessionId = await copiedTo(host, stick);
    const own = join(host.dataFolder, 'sessions');
    disk.plan({
      bars: (call, path) => (call === 'removeFolder' && path.startsWith(own) ? 'EIO' : undefined),
    });
    expect(await erase(host, sessionId)).toEqual({ left: [join(own, sessionId)] });
    disk.plan({});
    expect(await erase(host, sessionId)).toEqual({ left: [] });
    expect(await readdir(stick)).toEqual([]);
  });

  it('goes at the second try, when the stick was away at the first', async () => {
    const stick = await tempFolder();
    const host = await openHost();
    const sessionId = await copiedTo(host, stick);
    const [path = ''] = await filesUnder(stick);
    await rename(stick, `${stick}-borta`);
    expect(await erase(host, sessionId)).toEqual({ left: [dirname(path)] });
    await rename(`${stick}-borta`, stick);
    expect(await erase(host, sessionId)).toEqual({ left: [] });
    expect(await readdir(stick)).toEqual([]);
  });

  it('goes at the next start, when the stick was away or the program was killed', async () => {
    const stick = await tempFolder();
    const host = await openHost();
    const sessionId = await copiedTo(host, stick);
    await rename(stick, `${stick}-borta`);
    await erase(host, sessionId);
    await host.host.close();
    await rename(`${stick}-borta`, stick);
    const again = await openHost({ dataFolder: host.dataFolder });
    await soon(() => readdir(stick)).toEqual([]);
    await soon(() => indexOf(again)).toBe('{}');
    expect(await again.call('sessions.list', {})).toEqual([]);
  });

  it('goes from every folder that was ever chosen, and one out of reach is named', async () => {
    const [first, second, third] = [await tempFolder(), await tempFolder(), await tempFolder()];
    const host = await openHost();
    const sessionId = await copiedTo(host, first, second, third);
    const [path = ''] = await filesUnder(second);
    await rename(second, `${second}-borta`);
    expect(await erase(host, sessionId)).toEqual({ left: [dirname(path)] });
    expect([await readdir(first), await readdir(third)]).toEqual([[], []]);
    await rename(`${second}-borta`, second);
    expect(await erase(host, sessionId)).toEqual({ left: [] });
    expect(await readdir(second)).toEqual([]);
  });

  it('is named by its folder, once, however many files it has there', async () => {
    const stick = await tempFolder();
    const host = await openHost();
    const sessionId = await copiedTo(host, stick);
    const [path = ''] = await filesUnder(stick);
    const own = dirname(path);
    for (const number of [2, 3, 4]) await cp(path, join(own, `00000${number} 2026-11-30 14.05.radslag`));
    await rename(stick, `${stick}-borta`);
    expect(await erase(host, sessionId)).toEqual({ left: [own] });
    await rename(`${stick}-borta`, stick);
  });

  it('leaves what a person has put beside it, and is told of as gone', async () => {
    const stick = await tempFolder();
    const host = await openHost();
    const sessionId = await copiedTo(host, stick);
    const [path = ''] = await filesUnder(stick);
    const own = dirname(path);
    for (const name of ['Protokoll.pdf', 'Torget.radslag']) await writeFile(join(own, name), 'mitt');
    await writeFile(join(own, '000002 2026-11-30 14.05.radslag.partial-0123abcd'), 'cut off');
    await mkdir(join(own, 'Bilder'));
    expect(await erase(host, sessionId)).toEqual({ left: [] });
    expect(await readdir(own)).toEqual(['Bilder', 'Protokoll.pdf', 'Torget.radslag']);
    expect(await indexOf(host)).toBe('{}');
  });

  it('is named as left when the stick says nothing of its file and does not let it go', async () => {
    const stick = await tempFolder();
    const disk = faultyDisk();
    const host = await openHost({ disk });
    const sessionId = await copiedTo(host, stick);
    const [path = ''] = await filesUnder(stick);
    disk.plan({
      bars: (call, at) => (at === path && (call === 'stat' || call === 'remove') ? 'EIO' : undefined),
    });
    expect(await erase(host, sessionId)).toEqual({ left: [dirname(path)] });
    disk.plan({});
    expect(await erase(host, sessionId)).toEqual({ left: [] });
    expect(await readdir(stick)).toEqual([]);
  });

  it('is named as left when another stick has got its place, and goes when its own is back', async () => {
    const stick = await tempFolder();
    const host = await openHost();
    const sessionId = await copiedTo(host, stick);
    const [path = ''] = await filesUnder(stick);
    await host.host.close();
    await rename(stick, `${stick}-utdragen`);
    await mkdir(stick);
    const other = await openHost({ dataFolder: host.dataFolder });
    expect(await erase(other, sessionId)).toEqual({ left: [dirname(path)] });
    await other.host.close();
    await (await openHost({ dataFolder: host.dataFolder })).host.close();
    await rm(stick, { recursive: true });
    await rename(`${stick}-utdragen`, stick);
    const back = await openHost({ dataFolder: host.dataFolder });
    await soon(() => readdir(stick)).toEqual([]);
    await soon(() => indexOf(back)).toBe('{}');
  });

  it('is told of once when a person has removed it: at the erasing, and at no start after it', async () => {
    const stick = await tempFolder();
    const host = await openHost();
    const sessionId = await copiedTo(host, stick);
    const [path = ''] = await filesUnder(stick);
    await rm(dirname(path), { recursive: true });
    expect(await erase(host, sessionId)).toEqual({ left: [dirname(path)] });
    await host.host.close();
    const again = await openHost({ dataFolder: host.dataFolder });
    await again.host.close();
    const about = again.told.filter(({ name }) => name === 'news' || name === 'copyState');
    expect(about).toEqual([]);
  });
});
