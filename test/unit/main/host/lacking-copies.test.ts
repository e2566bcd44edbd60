import { copyFile, mkdir, rename, rm } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { tempFolder } from '../files/temp-folder.ts';
import { filesUnder, newestIn, now, quickDesk } from './quick-desk.ts';
import { soon } from './temp-host.ts';

type QuickDesk = Awaited<ReturnType<typeof quickDesk>>;

/** A desk whose stick has one copy. `look`: how often it looks after that, in milliseconds. */
async function deskWithCopy(look?: number): Promise<QuickDesk & { path: string }> {
  const at = await quickDesk(30_000, now, look);
  at.desk.setFolder(at.stick, ['s1']);
  await soon(() => at.index.isCopiedTo('s1', at.stick)).toBe(true);
  const [path = ''] = await filesUnder(at.stick);
  return { ...at, path };
}

async function newEmptyStick({ stick }: QuickDesk): Promise<void> {
  await rm(stick, { recursive: true });
  await mkdir(stick);
}

/** Resolves when the desk has had the time to look several times. */
async function looked({ disk }: QuickDesk): Promise<void> {
  const before = disk.calls();
  await soon(() => disk.calls()).toBeGreaterThan(before + 20);
}

describe('a copy that is no longer where it was written', () => {
  it('is written again when its folder is chosen, as at a start: a new stick has got the place of the old', async () => {
    const never = 2 ** 31 - 1;
    const at = await deskWithCopy(never);
    at.desk.setFolder('', ['s1']);
    await newEmptyStick(at);
    at.desk.setFolder(at.stick, ['s1']);
    await soon(() => filesUnder(at.stick)).toHaveLength(1);
    expect((await newestIn(at.stick)).notes['n1']).toBeDefined();
    await at.end();
  });

  it('is written again when somebody has removed it from the shared folder', async () => {
    const at = await deskWithCopy();
    await newEmptyStick(at);
    await soon(() => filesUnder(at.stick)).toHaveLength(1);
    await soon(() => at.desk.state('s1').copiedAt).toBe(now());
    await at.end();
  });

  it('is written again when somebody has removed it and left older ones', async () => {
    const at = await deskWithCopy();
    await copyFile(at.path, at.path.replace('000001 ', '000000 '));
    await rm(at.path);
    await soon(async () => (await filesUnder(at.stick)).includes(at.path)).toBe(true);
    await at.end();
  });

  it('is not said to be there while it cannot be written, as one in another folder is', async () => {
    const at = await deskWithCopy();
    const other = await tempFolder();
    for (const folder of [other, at.stick]) {
      at.desk.setFolder(folder, ['s1']);
      await soon(() => at.index.isCopiedTo('s1', folder)).toBe(true);
    }
    at.disk.plan({ bars: (call) => (call === 'mkdir' ? 'ENOSPC' : undefined) });
    await newEmptyStick(at);
    await soon(() => at.told.at(-1)).toMatchObject({ copiedAt: null, trouble: 'full' });
    // What was there before is not forgotten: the stick that has it may come back, and be erased.
    expect(at.index.places('s1')).toMatchObject([{ folder: other }, { folder: at.stick, copiedAt: now() }]);
    at.desk.setFolder(other, ['s1']);
    expect(at.desk.state('s1').copiedAt).toBe(now());
    await at.end();
  });

  it('is not written again after its stick was out and in', async () => {
    const at = await deskWithCopy();
    await rename(at.stick, `${at.stick}-utdragen`);
    await soon(() => at.desk.state('s1').trouble).toBe('missing');
    await rename(`${at.stick}-utdragen`, at.stick);
    await soon(() => at.desk.state('s1').trouble).toBeNull();
    await looked(at);
    expect(await filesUnder(at.stick)).toEqual([at.path]);
    await at.end();
  });

  it('is not written over the newer ones of another laptop, which has tidied it away', async () => {
    const at = await deskWithCopy();
    const newer = at.path.replace('000001 ', '000009 ');
    await rename(at.path, newer);
    await looked(at);
    expect(await filesUnder(at.stick)).toEqual([newer]);
    await at.end();
  });

  it('is not taken to be gone when it cannot be looked at', async () => {
    const at = await deskWithCopy();
    at.disk.plan({ bars: (call, path) => (call === 'stat' && path === at.path ? 'EACCES' : undefined) });
    await looked(at);
    expect(await filesUnder(at.stick)).toEqual([at.path]);
    await at.end();
  });
});
