import { appendFile, mkdir, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openAppend } from '#main/files/append-file.ts';
import { faultyDisk } from '../../../faults/support/faulty-disk.ts';
import { canLimit, withFilesAtMost } from './small-disk.ts';
import { tempFolder } from './temp-folder.ts';

const text = (words: string) => Buffer.from(words);
const nothing = () => new Uint8Array();

describe('openAppend', () => {
  it('adds after what is there, also over a restart', async () => {
    const path = join(await tempFolder(), 'journal');
    const first = await openAppend(path, nothing);
    await first.append(text('one '));
    await first.close();
    const second = await openAppend(path, nothing);
    expect(second.size).toBe(4);
    await second.append(text('två'));
    expect(second.size).toBe(8);
    await second.close();
    expect(await readFile(path, 'utf8')).toBe('one två');
  });

  it('keeps the order of overlapping calls', async () => {
    const path = join(await tempFolder(), 'journal');
    const file = await openAppend(path, nothing);
    const words = Array.from({ length: 50 }, (_, at) => `${at};`);
    const done = words.map((word) => file.append(text(word)));
    await file.close();
    await Promise.all(done);
    expect(await readFile(path, 'utf8')).toBe(words.join(''));
  });

  it('cuts a torn tail and writes on from there', async () => {
    const path = join(await tempFolder(), 'journal');
    await writeFile(path, 'good torn-and-long');
    const file = await openAppend(path, nothing);
    await file.truncate(5);
    await file.append(text('new'));
    await file.close();
    expect(await readFile(path, 'utf8')).toBe('good new');
  });

  it('ends where it ended before when a record does not fit, and goes on', { skip: !canLimit }, async () => {
    const path = join(await tempFolder(), 'journal');
    const said = withFilesAtMost(
      100_000,
      `import { openAppend } from '#main/files/append-file.ts';
       const file = await openAppend(${JSON.stringify(path)}, () => new Uint8Array());
       await file.append(Buffer.alloc(90_000, 'a'));
       const trouble = await file.append(Buffer.alloc(90_000, 'b')).catch((e) => e);
       console.log(JSON.stringify([trouble.name, file.size]));
       await file.append(Buffer.alloc(1000, 'c'));
       console.log(file.size);
       await file.close();`,
    );
    expect(said).toEqual([['FileTrouble', 90_000], 91_000]);
    expect(await readFile(path, 'utf8')).toBe('a'.repeat(90_000) + 'c'.repeat(1000));
  });

  it('writes nothing after a torn end before that end is cut', async () => {
    const path = join(await tempFolder(), 'journal');
    const disk = faultyDisk();
    const file = await openAppend(path, nothing, disk);
    await file.append(text('good '));
    disk.plan({ bars: (call) => (['datasync', 'truncate'].includes(call) ? 'EIO' : undefined) });
    await expect(file.append(text('torn-and-long'))).rejects.toMatchObject({ code: 'other' });
    disk.plan({ bars: (call) => (call === 'truncate' ? 'EIO' : undefined) });
    await expect(file.append(text('new'))).rejects.toMatchObject({ code: 'other' });
    disk.plan({});
    await file.append(text('new'));
    await file.close();
    expect(await readFile(path, 'utf8')).toBe('good new');
  });

  it('lets go of a file that cannot be measured', async () => {
    const path = join(await tempFolder(), 'journal');
    const disk = faultyDisk({ bars: (call) => (call === 'stat' ? 'EIO' : undefined) });
    await expect(openAppend(path, nothing, disk)).rejects.toMatchObject({ code: 'other', path });
    disk.plan({});
    const file = await openAppend(path, nothing, disk);
    expect(file.size).toBe(0);
    await file.close();
  });

  it('begins a file that has been removed with what it is to hold, and nothing where that is nothing', async () => {
    for (const whole of [() => text('allt '), nothing]) {
      const path = join(await tempFolder(), 'journal');
      const file = await openAppend(path, whole);
      await file.append(text('one '));
      await rm(path);
      await expect(file.append(text('två'))).rejects.toMatchObject({ code: 'missing', path });
      await file.append(text('två'));
      await file.close();
      expect(await readFile(path, 'utf8')).toBe(`${Buffer.from(whole()).toString()}två`);
    }
  });

  it('takes nothing more once it is closed, and makes no new file', async () => {
    const path = join(await tempFolder(), 'journal');
    const file = await openAppend(path, nothing);
    await file.append(text('one'));
    await file.close();
    await rm(path);
    await expect(file.append(text('två'))).rejects.toMatchObject({ code: 'other', path });
    await expect(file.append(text('två'))).rejects.toMatchObject({ code: 'other', path });
    await expect(file.truncate(0)).rejects.toMatchObject({ code: 'other', path });
    await expect(readFile(path)).rejects.toMatchObject({ code: 'ENOENT' });
  });

  it('says that the disk is full', { skip: process.platform !== 'linux' }, async () => {
    const file = await openAppend('/dev/full', nothing);
    await expect(file.append(text('x'))).rejects.toMatchObject({ code: 'full', path: '/dev/full' });
    expect(file.size).toBe(0);
    await file.close();
  });

  it('says that the folder is missing', async () => {
    const path = join(await tempFolder(), 'absent', 'journal');
    await expect(openAppend(path, nothing)).rejects.toMatchObject({ code: 'missing', path });
  });
});

describe('a file that another program touches while it is open', () => {
  const whole = () => text('allt ');
  const missing = { code: 'missing' };

  async function opened(disk = faultyDisk()) {
    const path = join(await tempFolder(), 'journal');
    const file = await openAppend(path, whole, disk);
    await file.append(text('one två tre '));
    return { path, file };
  }
  async function replaced(path: string, words: string): Promise<void> {
    await writeFile(`${path}.new`, words);
    await rename(`${path}.new`, path);
  }

  it('is not cut when a longer one has come in its place, and everything is written at the end of that', async () => {
    const { path, file } = await opened();
    await replaced(path, 'longer and by someone else ');
    await expect(file.append(text('fyra'))).rejects.toMatchObject(missing);
    await file.append(text('fyra'));
    await file.close();
    expect(await readFile(path, 'utf8')).toBe('longer and by someone else allt fyra');
  });

  it('is not taken for saved when one of the same length has come in its place', async () => {
    const { path, file } = await opened();
    await replaced(path, 'two one tre ');
    await expect(file.append(text('fyra'))).rejects.toMatchObject(missing);
    await file.append(text('fyra'));
    await file.close();
    expect(await readFile(path, 'utf8')).toBe('two one tre allt fyra');
  });

  it('is made anew when it has been renamed, and the renamed one stays as it was', async () => {
    const { path, file } = await opened();
    await rename(path, `${path}.bak`);
    await expect(file.append(text('fyra'))).rejects.toMatchObject(missing);
    await file.append(text('fyra'));
    await file.close();
    expect(await readFile(path, 'utf8')).toBe('allt fyra');
    expect(await readFile(`${path}.bak`, 'utf8')).toBe('one två tre ');
  });

  it('is missed while the disk is elsewhere, and written on when it is back', async () => {
    const disk = join(await tempFolder(), 'sessions');
    const path = join(disk, 'm1', 'journal');
    await mkdir(dirname(path), { recursive: true });
    const file = await openAppend(path, whole);
    await file.append(text('one '));
    await rename(disk, `${disk}-away`);
    await expect(file.append(text('två'))).rejects.toMatchObject(missing);
    await expect(file.append(text('två'))).rejects.toMatchObject(missing);
    expect(await readdir(dirname(disk))).toEqual(['sessions-away']);
    await rename(`${disk}-away`, disk);
    await file.append(text('två'));
    await file.close();
    expect(await readFile(path, 'utf8')).toBe('one två');
  });

  it('is not made anew where the disk refuses to open it', async () => {
    const disk = faultyDisk();
    const path = join(await tempFolder(), 'journal');
    const file = await openAppend(path, whole, disk);
    disk.plan({ bars: (call) => (call === 'datasync' ? 'EIO' : undefined) });
    await expect(file.append(text('one '))).rejects.toMatchObject({ code: 'other' });
    disk.plan({ bars: (call) => (call === 'open' ? 'EACCES' : undefined) });
    await expect(file.append(text('one '))).rejects.toMatchObject({ code: 'denied' });
    disk.plan({});
    await file.append(text('one '));
    await file.close();
    expect(await readFile(path, 'utf8')).toBe('one ');
  });

  it('is made again with its folder when only that has been removed', async () => {
    const path = join(await tempFolder(), 'm1', 'journal');
    await mkdir(dirname(path));
    const file = await openAppend(path, whole);
    await file.append(text('one '));
    await rm(dirname(path), { recursive: true });
    await expect(file.append(text(''))).rejects.toMatchObject(missing);
    await file.append(text(''));
    await file.close();
    expect(await readFile(path, 'utf8')).toBe('allt ');
  });

  it('is not taken for saved before its new folder would outlast a power cut', async () => {
    const above = await tempFolder();
    const path = join(above, 'm1', 'journal');
    await mkdir(dirname(path));
    const synced: string[] = [];
    const disk = faultyDisk();
    const file = await openAppend(path, nothing, disk);
    await rm(dirname(path), { recursive: true });
    const bars = (call: string, at: string) => {
      if (call === 'sync') synced.push(at);
      return undefined;
    };
    disk.plan({ bars });
    await expect(file.append(text('ett'))).rejects.toMatchObject({ code: 'missing' });
    await file.append(text('ett'));
    expect(synced).toEqual([above, dirname(path)]);
    await file.close();
  });

  it('gets no zeros in its middle when it has been cut', async () => {
    const { path, file } = await opened();
    await writeFile(path, 'o');
    await expect(file.append(text('fyra'))).rejects.toMatchObject(missing);
    expect(await readFile(path, 'utf8')).toBe('o');
    await file.append(text('fyra'));
    await file.close();
    expect(await readFile(path, 'utf8')).toBe('oallt fyra');
  });

  it('keeps what another program has added', async () => {
    const { path, file } = await opened();
    await appendFile(path, 'theirs ');
    await expect(file.append(text('fyra'))).rejects.toMatchObject(missing);
    await file.append(text('fyra'));
    await file.close();
    expect(await readFile(path, 'utf8')).toBe('one två tre theirs allt fyra');
  });

  it('is told by its names and its length where the disk does not tell files apart', async () => {
    const disk = faultyDisk({ hidesIdentity: true });
    const { path, file } = await opened(disk);
    await file.append(text('fyra '));
    await replaced(path, 'longer and by someone else ');
    await expect(file.append(text('fem'))).rejects.toMatchObject(missing);
    await file.append(text('fem'));
    await rename(path, `${path}.bak`);
    await writeFile(path, 'short');
    await expect(file.append(text('sex'))).rejects.toMatchObject(missing);
    await file.append(text('sex'));
    await file.close();
    expect(await readFile(path, 'utf8')).toBe('shortallt sex');
    expect(await readFile(`${path}.bak`, 'utf8')).toBe('longer and by someone else allt fem');
  });

  it('is cut to where it ended where the disk does not tell files apart', async () => {
    const disk = faultyDisk({ hidesIdentity: true });
    const { path, file } = await opened(disk);
    const bars = (call: string) => (['datasync', 'truncate'].includes(call) ? 'EIO' : undefined);
    disk.plan({ hidesIdentity: true, bars });
    await expect(file.append(text('torn'))).rejects.toMatchObject({ code: 'other' });
    disk.plan({ hidesIdentity: true });
    await file.append(text('fyra'));
    await file.close();
    expect(await readFile(path, 'utf8')).toBe('one två tre fyra');
  });
});
