import { mkdir, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { folderRoots, listFolders } from '#main/files/roots.ts';
import { userDataFolder } from '#main/files/user-data.ts';
import { tempFolder } from './temp-folder.ts';

afterEach(() => vi.unstubAllEnvs());

describe('folderRoots', () => {
  it(
    'names the places that exist, by their names on this system',
    { skip: process.platform !== 'linux' },
    async () => {
      const home = await tempFolder();
      vi.stubEnv('HOME', home);
      vi.stubEnv('XDG_CONFIG_HOME', '');
      for (const name of ['.config', 'Dokument', 'Downloads']) await mkdir(join(home, name));
      await writeFile(
        join(home, '.config', 'user-dirs.dirs'),
        '# made by the desktop\nXDG_DESKTOP_DIR="$HOME/"\nXDG_DOCUMENTS_DIR="$HOME/Dokument"\n',
      );
      const roots = await folderRoots();
      expect(roots.filter(({ kind }) => kind !== 'drive').map(({ kind, name }) => [kind, name])).toEqual([
        ['documents', 'Dokument'],

        ['downloads', 'Downloads'],
        ['home', basename(home)],
      ]);
    },
  );

  it(
    'names the folders that OneDrive has taken over, in either language',
    { skip: process.platform !== 'linux' },
    async () => {
      const [home, oneDrive] = [await tempFolder(), await tempFolder()];
      vi.stubEnv('HOME', home);
      vi.stubEnv('XDG_CONFIG_HOME', home);
      vi.stubEnv('OneDrive', oneDrive);
      for (const name of ['Dokument', 'Desktop']) await mkdir(join(oneDrive, name));
      const roots = await folderRoots();
      expect(
        roots.filter(({ path }) => path.startsWith(oneDrive)).map(({ kind, name }) => [kind, name]),
      ).toEqual([
        ['documents', 'Dokument'],
        ['desktop', 'Desktop'],
      ]);
    },
  );
});

describe('listFolders', () => {
  it('shows the folders within, the way up and whether one may write', async () => {
    const folder = await tempFolder();
    for (const name of ['b', 'a', '.hidden', '$RECYCLE.BIN']) await mkdir(join(folder, name));
    await writeFile(join(folder, 'file'), '');
    expect(await listFolders(folder)).toEqual({
      path: folder,
      parent: dirname(folder),
      writable: true,
      folders: [
        { name: 'a', path: join(folder, 'a') },
        { name: 'b', path: join(folder, 'b') },
      ],
    });
  });

  it('ends at the top', async () => {
    const top = process.platform === 'win32' ? 'C:\\' : '/';
    expect((await listFolders(top)).parent).toBeNull();
  });

  it('does not take an unplugged drive for an empty one', async () => {
    await expect(listFolders(join(await tempFolder(), 'gone'))).rejects.toMatchObject({ code: 'missing' });
  });

  it('takes no file for a folder', async () => {
    const file = join(await tempFolder(), 'file');
    await writeFile(file, '');
    await expect(listFolders(file)).rejects.toMatchObject({ code: 'not-folder', path: file });
  });
});

describe('userDataFolder', () => {
  it('is what RADSLAG_DATA says, else the place of the system', () => {
    vi.stubEnv('RADSLAG_DATA', '');
    vi.stubEnv('XDG_DATA_HOME', join('/', 'x'));
    vi.stubEnv('APPDATA', join('/', 'x'));
    expect(userDataFolder()).toMatch(/r(å|a)dslag$/i);
    vi.stubEnv('RADSLAG_DATA', join('/', 'chosen'));
    expect(userDataFolder()).toBe(join('/', 'chosen'));
  });

  it('is in the home where the system says nothing', { skip: process.platform !== 'linux' }, async () => {
    vi.stubEnv('RADSLAG_DATA', '');
    vi.stubEnv('XDG_DATA_HOME', '');
    vi.stubEnv('HOME', '/hem');
    expect(userDataFolder()).toBe('/hem/.local/share/radslag');
  });
});
