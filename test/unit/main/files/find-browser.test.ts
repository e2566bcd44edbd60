import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { delimiter, dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findBrowser } from '#main/files/find-browser.ts';
import { tempFolder } from '../files/temp-folder.ts';

async function program(...path: string[]): Promise<string> {
  const full = join(...path);
  await mkdir(dirname(full), { recursive: true });
  await writeFile(full, '#!/bin/sh\n');
  await chmod(full, 0o755);
  return full;
}

const linux = (env: Record<string, string>) => findBrowser({ platform: 'linux', env, home: '/nowhere' });

describe('findBrowser', () => {
  it('finds Chromium before Chrome and Edge, wherever in PATH it stands', async () => {
    const folder = await tempFolder();
    await program(folder, 'a', 'google-chrome');
    await program(folder, 'a', 'microsoft-edge');
    const env = { PATH: [join(folder, 'a'), join(folder, 'b')].join(delimiter) };
    expect(await linux(env)).toEqual({ path: join(folder, 'a', 'google-chrome'), name: 'Chrome' });
    const chromium = await program(folder, 'b', 'chromium');
    expect(await linux(env)).toEqual({ path: chromium, name: 'Chromium' });
  });

  it('passes over what cannot be run', { skip: process.platform === 'win32' }, async () => {
    const folder = await tempFolder();
    await mkdir(join(folder, 'chromium'));
    await writeFile(join(folder, 'google-chrome'), '');
    expect(await linux({ PATH: folder })).toBeNull();
    const edge = await program(folder, 'microsoft-edge-stable');
    expect(await linux({ PATH: folder })).toEqual({ path: edge, name: 'Edge' });
  });

  it('lets RADSLAG_BROWSER decide alone', async () => {
    const folder = await tempFolder();
    await program(folder, 'chromium');
    const chosen = await program(folder, 'elsewhere', 'msedge');
    expect(await linux({ PATH: folder, RADSLAG_BROWSER: chosen })).toEqual({ path: chosen, name: 'Edge' });
    expect(await linux({ PATH: folder, RADSLAG_BROWSER: join(folder, 'none') })).toBeNull();
  });

  it('finds nothing where there is nothing', async () => {
    expect(await linux({})).toBeNull();
    expect(await findBrowser({ platform: 'win32', env: {}, home: '' })).toBeNull();
  });

  it('finds an app in the home folder of a Mac', async () => {
    const home = await tempFolder();
    const path = await program(home, 'Applications', 'Chromium.app', 'Contents', 'MacOS', 'Chromium');
    const found = await findBrowser({ platform: 'darwin', env: {}, home });
    // A test computer may have its own Chromium in /Applications, which comes first.
    expect([path, '/Applications/Chromium.app/Contents/MacOS/Chromium']).toContain(found?.path);
    expect(found?.name).toBe('Chromium');
  });

  it('finds Edge where Windows puts it', async () => {
    const folder = await tempFolder();
    const path = await program(folder, 'x86', 'Microsoft', 'Edge', 'Application', 'msedge.exe');
    const env = { ProgramFiles: join(folder, 'x64'), 'ProgramFiles(x86)': join(folder, 'x86') };
    expect(await findBrowser({ platform: 'win32', env, home: '' })).toEqual({ path, name: 'Edge' });
  });
});
