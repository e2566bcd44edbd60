import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { servedFile } from '#main/files/served-files.ts';
import { tempFolder } from './temp-folder.ts';

/** A folder `sidor` that is served, with a file beside it that is nobody's business. */
async function site() {
  const folder = await tempFolder();
  const root = join(folder, 'sidor');
  await mkdir(join(root, 'assets'), { recursive: true });
  await mkdir(join(root, 'mapp.js'));
  await writeFile(join(root, 'index.html'), 'sida');
  await writeFile(join(root, 'assets', 'mina ord.js'), 'ord');
  await writeFile(join(root, 'assets', 'karta.map'), 'karta');
  await writeFile(join(folder, 'hemligt.js'), 'hemligt');
  await writeFile(join(folder, 'sidor.js'), 'hemligt');
  return { folder, root };
}

const textOf = async (root: string, path: string) => {
  const found = await servedFile(root, path);
  return found && [new TextDecoder().decode(found.bytes), found.type];
};

describe('a served file', () => {
  it('is one of the folder, with its kind', async () => {
    const { root } = await site();
    expect(await textOf(root, '/index.html')).toEqual(['sida', 'text/html; charset=utf-8']);
    expect(await textOf(root, '/assets/mina%20ord.js')).toEqual(['ord', 'text/javascript; charset=utf-8']);
    expect(await textOf(root, '/assets/../index.html')).toEqual(['sida', 'text/html; charset=utf-8']);
  });

  it.each([
    '/../hemligt.js',
    '/%2e%2e/hemligt.js',
    '/assets/..%2f..%2fhemligt.js',
    '/..%5chemligt.js',
    '/../sidor.js',
    '/index.html%00.js',
    '/index.html:stream.js',
    '/%E0%A4%A.js',
    '/assets/karta.map',
    '/mapp.js',
    '/finns-inte.js',
    '/',
  ])('is not %s', async (path) => {
    const { root } = await site();
    expect(await servedFile(root, path)).toBeNull();
  });

  it('is not what a link leads to outside the folder', { skip: process.platform === 'win32' }, async () => {
    const { folder, root } = await site();
    await symlink(join(folder, 'hemligt.js'), join(root, 'ut.js'));
    await symlink(join(root, 'index.html'), join(root, 'inne.html'));
    expect(await servedFile(root, '/ut.js')).toBeNull();
    expect(await textOf(root, '/inne.html')).toEqual(['sida', 'text/html; charset=utf-8']);
  });
});
