import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import {
  copyFile,
  ensureFolder,
  moveFile,
  moveFolder,
  removeFile,
  removeFolder,
} from '#main/files/arrange.ts';
import { faultyDisk } from '../../../faults/support/faulty-disk.ts';
import { tempFolder } from './temp-folder.ts';

it('makes a folder with those above it, once', async () => {
  const path = join(await tempFolder(), 'a', 'b');
  await ensureFolder(path);
  await ensureFolder(path);
  expect((await stat(path)).isDirectory()).toBe(true);
});

it('names the file that stands where the folder, or one above it, should be', async () => {
  const folder = await tempFolder();
  const file = join(folder, 'a');
  await writeFile(file, '');
  for (const path of [file, join(file, 'b'), join(file, 'b', 'c')])
    await expect(ensureFolder(path)).rejects.toMatchObject({ code: 'not-folder', path: file });
});

it('says why else a folder cannot be made', async () => {
  const folder = join(await tempFolder(), 'a');
  const disk = faultyDisk({ bars: (call) => (call === 'mkdir' ? 'EACCES' : undefined) });
  await expect(ensureFolder(folder, disk)).rejects.toMatchObject({ code: 'denied', path: folder });
});

it('removes files and folders, also when they are gone already', async () => {
  const folder = await tempFolder();
  await mkdir(join(folder, 'a', 'b'), { recursive: true });
  await writeFile(join(folder, 'c'), '');
  for (let round = 0; round < 2; round++) {
    await removeFile(join(folder, 'c'));
    await removeFolder(join(folder, 'a'));
  }
  expect(await readdir(folder)).toEqual([]);
});

it('moves a file over another and a folder to a new name', async () => {
  const folder = await tempFolder();
  await writeFile(join(folder, 'new'), 'new');
  await writeFile(join(folder, 'old'), 'old');
  await moveFile(join(folder, 'new'), join(folder, 'old'));
  await mkdir(join(folder, 'inner'));
  await moveFolder(join(folder, 'inner'), join(folder, 'outer'));
  expect((await readdir(folder)).toSorted()).toEqual(['old', 'outer']);
  expect(await readFile(join(folder, 'old'), 'utf8')).toBe('new');
});

it('copies a file over another and names the file it cannot read', async () => {
  const folder = await tempFolder();
  await writeFile(join(folder, 'a'), 'a');
  await writeFile(join(folder, 'b'), 'b');
  await copyFile(join(folder, 'a'), join(folder, 'b'));
  expect(await readFile(join(folder, 'b'), 'utf8')).toBe('a');
  const absent = join(folder, 'absent');
  await expect(copyFile(absent, join(folder, 'b'))).rejects.toMatchObject({ code: 'missing', path: absent });
});
