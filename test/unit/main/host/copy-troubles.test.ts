import { mkdir, readdir, readFile, rename, rm, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { nodeDisk } from '#main/files/disk.ts';
import { eraseSession } from '#main/host/erase-session.ts';
import { createShelf } from '#main/host/session-shelf.ts';
import { openCopyIndex } from '#main/vault/copy-index.ts';
import { secondCopyIn } from '#main/vault/second-copy.ts';
import { packSession } from '#main/vault/session-file.ts';
import { openVault } from '#main/vault/vault.ts';
import type { FaultPlan } from '../../../faults/support/faulty-disk.ts';
import { editNote } from '#shared/document/operations/notes.ts';
import { tempFolder } from '../files/temp-folder.ts';
import { filesUnder, newestIn, now, quickDesk } from './quick-desk.ts';
import { soon } from './temp-host.ts';

type QuickDesk = Awaited<ReturnType<typeof quickDesk>>;

/** Work goes on while the second copy cannot be written: it is on the laptop's own disk, and acknowledged. */
async function workOn({ open }: QuickDesk, text: string): Promise<void> {
  editNote(open.doc, open.session(), 'n1', text);
  await open.saved();
}

const never = new Promise<never>(() => undefined);
const troubleOf = ({ told }: QuickDesk) => told.at(-1)?.trouble;
const contentsOf = async (paths: string[]) => Promise.all(paths.map((path) => readFile(path)));

/** A desk whose stick has one copy, before anything goes wrong. */
async function deskWithCopy(): Promise<QuickDesk> {
  const at = await quickDesk();
  at.desk.setFolder(at.stick, ['s1']);
  await soon(() => at.told.at(-1)?.copiedAt).toBe(now());
  return at;
}

/** The folder refuses while two changes are made, and then no longer: what is there is the newest, and what was is whole. */
async function throughTrouble(at: QuickDesk, plan: FaultPlan, trouble: string): Promise<void> {
  const older = await filesUnder(at.stick);
  const before = await contentsOf(older);
  at.disk.plan(plan);
  await workOn(at, 'Under tiden');
  await soon(() => troubleOf(at)).toBe(trouble);
  await workOn(at, 'Senare');
  expect(at.desk.state('s1').trouble).toBe(trouble);
  at.disk.plan({});
  await soon(() => troubleOf(at)).toBeNull();
  await soon(async () => (await newestIn(at.stick)).notes['n1']?.text).toBe('Senare');
  expect(await contentsOf(older)).toEqual(before);
  expect((await filesUnder(at.stick)).filter((path) => !path.endsWith('.radslag'))).toEqual([]);
  await at.end();
}

describe('a second copy that nothing is written to', () => {
  it('is told of when its folder goes, and when it is back', async () => {
    const at = await deskWithCopy();
    const away = `${at.stick}-utdragen`;
    await rename(at.stick, away);
    await soon(() => troubleOf(at)).toBe('missing');
    await rename(away, at.stick);
    await soon(() => troubleOf(at)).toBeNull();
    expect(at.told.filter(({ trouble }) => trouble !== null)).toHaveLength(1);
    await at.end();
  });
});

describe('a second copy in a folder that does not answer when it is looked at', () => {
  it('keeps no other folder, chosen instead, from being looked at', async () => {
    const at = await deskWithCopy();
    const { stat } = at.disk;
    const { promise: isAsked, resolve } = Promise.withResolvers<void>();
    at.disk.stat = (path) => {
      if (path !== at.stick) return stat(path);
      resolve();
      return never;
    };
    await isAsked;
    const other = await tempFolder();
    at.desk.setFolder(other, ['s1']);
    await soon(() => at.told.at(-1)).toMatchObject({ folder: other, copiedAt: now() });
    await rename(other, `${other}-utdragen`);
    await soon(() => troubleOf(at)).toBe('missing');
    await rename(`${other}-utdragen`, other);
    await at.end();
  });
});

describe('a second copy that cannot be written', () => {
  it.each([
    ['a full stick', 'ENOSPC', 'full'],
    ['a stick that is write-protected', 'EROFS', 'readonly'],
    ['a share that forbids it', 'EACCES', 'denied'],
    ['a stick that fails', 'EIO', 'other'],
    ['a folder that is gone', 'ENOENT', 'missing'],
    ['a path that is too long', 'ENAMETOOLONG', 'too-long'],
    ['a share that is held', 'EBUSY', 'busy'],
    ['a network drive that does not answer', 'ETIMEDOUT', 'slow'],
    ['a network drive whose computer is off', 'EHOSTDOWN', 'slow'],
  ] as const)('holds nothing up, says why, and catches up: %s (%s)', async (_, code, trouble) => {
    await throughTrouble(await deskWithCopy(), { refuse: { from: 1, to: Infinity, code } }, trouble);
  });

  it.each([
    ['EBUSY', 'busy'],
    ['EPERM', 'denied'],
  ] as const)('waits for a file that another program holds, as on a share (%s)', async (code, trouble) => {
    const bars: FaultPlan['bars'] = (call) =>
      call === 'link' ? 'ENOTSUP' : call === 'rename' ? code : undefined;
    await throughTrouble(await deskWithCopy(), { bars }, trouble);
  });

  it('is not called made when the stick keeps other bytes, and is made again', async () => {
    const at = await deskWithCopy();
    await throughTrouble(at, { spoils: true }, 'other');
  });

  it('goes on without a stick that is pulled out, says so, and catches up when it is back', async () => {
    const at = await deskWithCopy();
    await rename(at.stick, `${at.stick}-borta`);
    await workOn(at, 'Under tiden');
    await soon(() => troubleOf(at)).toBe('missing');
    // Nothing is written to the laptop's own disk in place of the stick.
    await expect(readdir(at.stick)).rejects.toMatchObject({ code: 'ENOENT' });
    await rename(`${at.stick}-borta`, at.stick);
    await soon(() => troubleOf(at)).toBeNull();
    expect((await newestIn(at.stick)).notes['n1']?.text).toBe('Under tiden');
    await at.end();
  });

  it('is no longer said to be out of reach while its stick is asked for what a damaged session lacks', async () => {
    const { desk, open, stick, disk, end } = await quickDesk(30_000, now, 30_000);
    const bytes = packSession({ doc: open.doc, sealed: [] }, now());
    await secondCopyIn(stick).write('s1', 'Torget', bytes, now());
    await open.doubt.note('words');
    await rename(stick, `${stick}-borta`);
    desk.setFolder(stick, ['s1']);
    await soon(() => desk.state('s1').trouble).toBe('missing');
    const { promise: held, resolve: letGo } = Promise.withResolvers<void>();
    const { promise: begun, resolve: begin } = Promise.withResolvers<void>();
    const { readFile: read } = disk;
    disk.readFile = async (path) => {
      if (path.includes('000001')) begin();
      await held;
      return read(path);
    };
    await rename(`${stick}-borta`, stick);
    await begun;
    await soon(() => desk.state('s1').trouble).toBeNull();
    letGo();
    await soon(() => desk.state('s1').copiedAt).not.toBeNull();
    await end();
  });

  it('waits while a file stands where its folder should be, and says so', async () => {
    const at = await deskWithCopy();
    await rename(at.stick, `${at.stick}-borta`);
    await writeFile(at.stick, 'en fil');
    await workOn(at, 'Under tiden');
    await soon(() => troubleOf(at)).toBe('not-folder');
    await rm(at.stick);
    await rename(`${at.stick}-borta`, at.stick);
    await soon(() => troubleOf(at)).toBeNull();
    expect((await newestIn(at.stick)).notes['n1']?.text).toBe('Under tiden');
    await at.end();
  });

  it('has no torn file under a name of its own when the stick fills up on the way', async () => {
    const at = await quickDesk();
    at.disk.plan({ room: 900 });
    at.desk.setFolder(at.stick, ['s1']);
    await soon(() => troubleOf(at)).toBe('full');
    expect(await filesUnder(at.stick)).toEqual([]);
    await at.end();
  });

  it('is tidied of what a pulled stick cut off, when nobody can be writing it any more', async () => {
    const at = await deskWithCopy();
    const cutOff = async () => (await filesUnder(at.stick)).filter((path) => path.includes('.partial-'));
    at.disk.plan({ bars: (call) => (call === 'sync' || call === 'remove' ? 'EIO' : undefined) });
    await workOn(at, 'Under tiden');
    await soon(() => troubleOf(at)).toBe('other');
    at.disk.plan({});
    await soon(() => troubleOf(at)).toBeNull();
    const [left = ''] = await cutOff();
    const dayAndNight = 24 * 60 * 60;
    const longAgo = now() / 1000 - 3 * dayAndNight;
    await utimes(left, longAgo, longAgo);
    // Another laptop is writing one now, with its clock in another part of the world.
    await writeFile(left.replace(/.{8}$/, '01234567'), 'half');
    const recent = (await cutOff()).filter((path) => path !== left);
    const asSeenAbroad = now() / 1000 - dayAndNight - 2 * 3600;
    for (const path of recent) await utimes(path, asSeenAbroad, asSeenAbroad);
    await workOn(at, 'Senare');
    await soon(async () => (await newestIn(at.stick)).notes['n1']?.text).toBe('Senare');
    await soon(cutOff).toEqual(recent);
    await at.end();
  });

  it('is made where a stick has no hard links (FAT, exFAT)', async () => {
    const at = await quickDesk();
    at.disk.plan({ bars: (call) => (call === 'link' ? 'EPERM' : undefined) });
    at.desk.setFolder(at.stick, ['s1']);
    await soon(() => at.told.at(-1)?.copiedAt).toBe(now());
    expect((await newestIn(at.stick)).notes['n1']).toBeDefined();
    expect(await filesUnder(at.stick)).toHaveLength(1);
    await at.end();
  });

  it('is made once, though an old copy that may go is held open by someone', async () => {
    const at = await deskWithCopy();
    at.disk.plan({
      bars: (call, path) => (call === 'remove' && path.endsWith('.radslag') ? 'EIO' : undefined),
    });
    for (let version = 2; version <= 10; version++) {
      await workOn(at, `Version ${version}`);
      await soon(async () => (await newestIn(at.stick)).notes['n1']?.text).toBe(`Version ${version}`);
      await soon(() => at.index.isCopiedTo('s1', at.stick)).toBe(true);
    }
    expect(at.told.every(({ trouble }) => trouble === null)).toBe(true);
    expect(await filesUnder(at.stick)).toHaveLength(10);
    at.disk.plan({});
    await workOn(at, 'Version 11');
    await soon(async () => (await filesUnder(at.stick)).length).toBeLessThan(10);
    await at.end();
  });

  it('is too long a path in a deep folder, and is made when another is chosen', async ({ skip }) => {
    if (process.platform !== 'linux') return skip('how long a path may be is Linux’s own here');
    const at = await quickDesk();
    const deep = join(at.stick, ...Array.from({ length: 19 }, () => 'djupt'.repeat(40)), 'x'.repeat(190));
    await mkdir(deep, { recursive: true });
    at.desk.setFolder(deep, ['s1']);
    await workOn(at, 'Under tiden');
    await soon(() => troubleOf(at)).toBe('too-long');
    const other = await tempFolder();
    at.desk.setFolder(other, ['s1']);
    await soon(() => at.told.at(-1)?.copiedAt).toBe(now());
    expect((await newestIn(other)).notes['n1']?.text).toBe('Under tiden');
    await at.end();
  });
});

describe('a session that is put aside before its copy is made', () => {
  it('is still known to have one, so that it goes when the session is erased', async () => {
    const at = await deskWithCopy();
    await at.shelf.delete('s1');
    at.desk.touched('s1');
    await at.end();
    expect(at.index.places('s1')).toHaveLength(1);
    expect(await eraseSession({ ...at, copies: at.desk }, 's1')).toEqual({ left: [] });
    expect(await readdir(at.stick)).toEqual([]);
  });
});

describe('a drive that does not answer at all', () => {
  /** A desk whose stick answers no more, until told to: not when it is looked at, or not when a file is begun. */
  async function hungDesk(on: 'readdir' | 'open' = 'readdir', clock = now) {
    const at = await quickDesk(200, clock);
    const { promise: answer, resolve } = Promise.withResolvers<void>();
    const { readdir: list, open } = at.disk;
    const waits = async (call: typeof on, path: string) => {
      if (call === on && path.startsWith(at.stick)) await answer;
    };
    at.disk.readdir = (path) => waits('readdir', path).then(() => list(path));
    at.disk.open = (path, ...rest) => waits('open', path).then(() => open(path, ...rest));
    at.desk.setFolder(at.stick, ['s1']);
    await workOn(at, 'Under tiden');
    await soon(() => troubleOf(at)).toBe('slow');
    return { ...at, answer: resolve };
  }

  it('is told of, and gets its copy when it answers', async () => {
    const at = await hungDesk();
    at.answer();
    await soon(() => troubleOf(at)).toBeNull();
    await soon(async () => (await newestIn(at.stick)).notes['n1']?.text).toBe('Under tiden');
    await at.end();
  });

  it('holds up neither another folder that is chosen, nor what is told of it', async () => {
    const at = await hungDesk('open');
    const other = await tempFolder();
    at.desk.setFolder(other, ['s1']);
    await soon(() => at.told.at(-1)).toEqual({
      sessionId: 's1',
      folder: other,
      copiedAt: now(),
      trouble: null,
    });
    expect((await newestIn(other)).notes['n1']?.text).toBe('Under tiden');
    at.answer();
    await soon(async () => (await filesUnder(at.stick)).length).toBe(1);
    expect(at.desk.state('s1')).toEqual({ sessionId: 's1', folder: other, copiedAt: now(), trouble: null });
    await at.end();
  });

  it('is not written to at last when another folder has been chosen before it was looked at', async () => {
    const at = await hungDesk();
    at.desk.setFolder('', ['s1']);
    at.answer();
    await at.end();
    expect([await readdir(at.stick), at.index.places('s1')]).toEqual([[], []]);
  });

  it('holds up no erasing: what is being written is named as left, and goes when the drive answers', async () => {
    const at = await hungDesk('open');
    const [place] = at.index.places('s1');
    const { left } = await eraseSession({ ...at, copies: at.desk }, 's1', 50);
    expect(left).toEqual([place?.path]);
    expect(left[0]?.startsWith(at.stick)).toBe(true);
    expect(at.index.places('s1')).toEqual([place]);
    at.answer();
    await soon(() => at.index.places('s1')).toEqual([]);
    expect(await readdir(at.stick)).toEqual([]);
    await at.end();
  });

  it('does not overwrite what is newer when its folder has been left and chosen again', async () => {
    let time = now();
    const at = await hungDesk('open', () => time);
    // Only what was begun before still hangs.
    at.disk.open = nodeDisk.open;
    at.desk.setFolder(await tempFolder(), ['s1']);
    time += 60_000;
    at.desk.setFolder(at.stick, ['s1']);
    await workOn(at, 'Senare');
    await soon(async () => (await newestIn(at.stick)).notes['n1']?.text).toBe('Senare');
    await soon(() => at.index.isCopiedTo('s1', at.stick)).toBe(true);
    const written = await filesUnder(at.stick);
    at.answer();
    await soon(() => at.desk.isWriting('s1', at.stick)).toBe(false);
    expect(await filesUnder(at.stick)).toEqual(written);
    expect(at.desk.state('s1').copiedAt).toBe(time);
    await at.end();
  });

  it('is written to the folder that is chosen next when its session could not be erased', async () => {
    const { desk, stick, told, end } = await quickDesk();
    await desk.forget('s1');
    desk.setFolder(stick, ['s1']);
    await soon(() => told.at(-1)?.copiedAt).toBe(now());
    expect(await filesUnder(stick)).toHaveLength(1);
    await end();
  });

  it('keeps nobody waiting who erases for good: its copy is named as left', async () => {
    const folder = await tempFolder();
    const stick = await tempFolder();
    const own = join(stick, 'Torget 1');
    const disk = { ...nodeDisk, stat: (at: string) => (at === stick ? never : nodeDisk.stat(at)) };
    const shelf = createShelf(await openVault(folder, disk), now);
    await (await shelf.begin('s1')).release();
    const index = await openCopyIndex(folder);
    const path = join(own, '000001 kopia.radslag');
    await index.copied('s1', { folder: stick, copiedAt: now(), path, elsewhere: [] }, false);
    const { desk: copies, end } = await quickDesk();
    expect(await eraseSession({ shelf, index, copies }, 's1', 50)).toEqual({ left: [own] });
    expect(await shelf.has('s1')).toBe(false);
    await end();
  });
});
