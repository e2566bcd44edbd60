import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { fileExists, fileSize, folderExists, listFolder, readFileBytes, readText } from '#main/files/read.ts';
import { tempFolder } from './temp-folder.ts';

it('reads a file whole, and null when there is none', async () => {
  const folder = await tempFolder();
  await writeFile(join(folder, 'a'), Buffer.from([0, 255, 1]));
  expect(await readFileBytes(join(folder, 'a'))).toEqual(new Uint8Array([0, 255, 1]));
  expect(await fileSize(join(folder, 'a'))).toBe(3);
  expect(await readFileBytes(join(folder, 'b'))).toBeNull();
  expect(await readFileBytes(join(folder, 'a', 'below-a-file'))).toBeNull();
  expect(await fileSize(join(folder, 'b'))).toBeNull();
});

it('reads text without its byte order mark', async () => {
  const path = join(await tempFolder(), 'text');
  await writeFile(path, '\uFEFFåäö');
  expect(await readText(path)).toBe('åäö');
});

it('tells files from folders', async () => {
  const folder = await tempFolder();
  await writeFile(join(folder, 'a'), '');
  expect([await fileExists(join(folder, 'a')), await folderExists(join(folder, 'a'))]).toEqual([true, false]);
  expect([await fileExists(folder), await folderExists(folder)]).toEqual([false, true]);
  const nowhere = join(folder, 'b');
  expect([await fileExists(nowhere), await folderExists(nowhere)]).toEqual([false, false]);
});

it('throws FileTrouble for what cannot be read', async () => {
  const folder = await tempFolder();
  await expect(readFileBytes(folder)).rejects.toMatchObject({ name: 'FileTrouble', path: folder });
});

it('lists files and folders by name with size and time', async () => {
  const folder = await tempFolder();
  await mkdir(join(folder, 'b'));
  await writeFile(join(folder, 'c'), 'four');
  await writeFile(join(folder, 'a'), '');
  const entries = await listFolder(folder);
  expect(entries.map(({ name, kind, size }) => [name, kind, size])).toEqual([
    ['a', 'file', 0],
    ['b', 'folder', 0],
    ['c', 'file', 4],
  ]);
  expect(entries.every(({ modifiedAt }) => modifiedAt > Date.UTC(2020, 0))).toBe(true);
});

it('leaves out broken links', { skip: process.platform === 'win32' }, async () => {
  const folder = await tempFolder();
  await symlink('nowhere', join(folder, 'broken'));
  expect(await listFolder(folder)).toEqual([]);
});

it('leaves out devices', { skip: process.platform === 'win32' }, async () => {
  expect((await listFolder('/dev')).map(({ name }) => name)).not.toContain('null');
});

it('does not take an absent folder for an empty one', async () => {
  const path = join(await tempFolder(), 'unplugged');
  await expect(listFolder(path)).rejects.toMatchObject({ code: 'missing', path });
});
