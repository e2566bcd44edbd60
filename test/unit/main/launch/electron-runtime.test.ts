import { chmod, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fetchElectron, findElectron } from '#main/launch/electron-runtime.ts';
import { tempFolder } from '../files/temp-folder.ts';

let root = '';
let folder = '';

beforeEach(async () => {
  vi.stubEnv('RADSLAG_OFFLINE', '');
  vi.stubEnv('ELECTRON_OVERRIDE_DIST_PATH', undefined);
  root = await tempFolder();
  folder = join(root, 'node_modules', 'electron');
  await mkdir(join(folder, 'dist'), { recursive: true });
});
afterEach(() => vi.unstubAllEnvs());

async function unpack(name: string): Promise<string> {
  const path = join(folder, 'dist', name);
  await writeFile(path, '#!/bin/sh\n');
  await chmod(path, 0o755);
  return path;
}

const installer = (body: string) => writeFile(join(folder, 'install.js'), body);

/** An installer that downloads for ever into the system's temp folder, whose place and own process id it notes. */
const endless = `
const fs = require('fs'), os = require('os'), path = require('path');
fs.writeFileSync(path.join(os.tmpdir(), 'half'), 'half a download');
fs.writeFileSync(path.join(__dirname, 'note'), JSON.stringify({ pid: process.pid, temp: os.tmpdir() }));
setInterval(() => {}, 1000);`;

const note = async () => JSON.parse(await readFile(join(folder, 'note'), 'utf8'));

describe('findElectron', () => {
  it('finds the runtime that is unpacked whole', async () => {
    const path = await unpack('electron');
    expect(await findElectron(root)).toBeNull();
    await writeFile(join(folder, 'path.txt'), 'electron');
    expect(await findElectron(root)).toBe(path);
  });

  it('finds none when the executable is gone or the package is', async () => {
    await writeFile(join(folder, 'path.txt'), 'electron');
    expect(await findElectron(root)).toBeNull();
    expect(await findElectron(join(root, 'elsewhere'))).toBeNull();
  });
});

describe('fetchElectron', () => {
  it('lets the installer fetch the runtime', async () => {
    const path = await unpack('electron');
    await installer(`require('fs').writeFileSync(__dirname + '/path.txt', 'electron')`);
    await fetchElectron(root, 60_000);
    expect(await findElectron(root)).toBe(path);
  });

  it('stops a slow installer and removes its half download', async () => {
    await installer(endless);
    await fetchElectron(root, 3000);
    const { pid, temp } = await note();
    expect(() => process.kill(pid, 0)).toThrow('ESRCH');
    expect(await readdir(tmpdir())).not.toContain(temp.split(/[/\\]/).at(-1));
  });

  it('does not mind an installer that fails, nor none', async () => {
    await installer('process.exit(1)');
    await fetchElectron(root, 60_000);
    expect(await findElectron(root)).toBeNull();
    await fetchElectron(join(root, 'elsewhere'), 60_000);
  });

  it('asks for nothing over the network when that is forbidden', async () => {
    vi.stubEnv('RADSLAG_OFFLINE', '1');
    await installer(`require('fs').writeFileSync(__dirname + '/path.txt', 'electron')`);
    await fetchElectron(root, 60_000);
    expect(await readdir(folder)).not.toContain('path.txt');
  });
});
