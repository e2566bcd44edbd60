import { spawnSync } from 'node:child_process';
import { chown, readdir, readFile, stat, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { leaveForOwnUser, takeAsOwnUser } from '#main/files/own-user.ts';
import { tempFolder } from './temp-folder.ts';

const onPosix = { skip: process.platform === 'win32' };

it('leaves words that only this user may read, and takes them once', onPosix, async () => {
  const path = join(await tempFolder(), 'ord');
  expect(await leaveForOwnUser(path, 'hemligt')).toBe(true);
  expect((await stat(path)).mode & 0o777).toBe(0o600);
  expect(await takeAsOwnUser(path)).toBe('hemligt');
  expect(await takeAsOwnUser(path)).toBeNull();
});

it('leaves nothing in a file that is there already, whoever may read it', onPosix, async () => {
  const path = join(await tempFolder(), 'ord');
  await writeFile(path, 'någon annans');
  await expect(leaveForOwnUser(path, 'hemligt')).rejects.toMatchObject({ code: 'EEXIST' });
  expect(await readFile(path, 'utf8')).toBe('någon annans');
});

it('does not believe what another user has put there', async ({ skip }) => {
  if (process.getuid?.() !== 0) return skip('only the superuser can give a file away');
  const folder = await tempFolder();
  const path = join(folder, 'ord');
  await writeFile(path, 'http://127.0.0.1:666');
  await chown(path, 12_345, 12_345);
  expect(await takeAsOwnUser(path)).toBeNull();
  expect(await readdir(folder)).toEqual([]);
});

describe.skipIf(process.platform === 'win32')('what another has put in the place of words', () => {
  it('is not followed where it leads', async () => {
    const folder = await tempFolder();
    await writeFile(join(folder, 'hemlighet'), 'min egen');
    await symlink(join(folder, 'hemlighet'), join(folder, 'ord'));
    expect(await takeAsOwnUser(join(folder, 'ord'))).toBeNull();
    expect(await readFile(join(folder, 'hemlighet'), 'utf8')).toBe('min egen');
  });

  it('is not waited for', async () => {
    const path = join(await tempFolder(), 'ord');
    spawnSync('mkfifo', [path]);
    expect(await takeAsOwnUser(path)).toBeNull();
  });
});
