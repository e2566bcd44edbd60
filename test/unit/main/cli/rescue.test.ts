import { readdir, rm } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { expect, it, vi } from 'vitest';
import { tempFolder } from '../files/temp-folder.ts';
import { brokenDataFolder } from '../vault/broken-data-folder.ts';
import { radslag } from './radslag.ts';

vi.setConfig({ testTimeout: 30_000 });

it('rescues the sessions of a data folder, and names what could not be read', async () => {
  const { folder, unread } = await brokenDataFolder();
  const to = join(await tempFolder(), 'räddat');
  const file = join(to, 'Torgets framtid.radslag');
  const said = await radslag(['rescue', folder, '--to', to, '--language', 'sv']);
  expect(said).toEqual({
    code: 1,
    err: '',
    out: `Torgets framtid: 3 lappar i Torgets framtid.radslag
Gick inte att läsa: ${unread}
Allt gick inte att spara
1 möte är räddat till ${to}
Det som inte gick att läsa eller spara ligger orört kvar på datorn.
Öppna filerna som slutar på .radslag med Rådslag.
I mappen raw ligger mötenas filer som de är.
`,
  });
  expect((await radslag(['inspect', file, '--language', 'sv'])).code).toBe(0);
  expect(await readdir(join(to, 'raw', 'sessions', 'm1'))).toContain('journal.bin');
});

it('ends well when all is rescued, and when there was nothing', async () => {
  const { folder, unread } = await brokenDataFolder();
  await rm(unread);
  const to = await tempFolder();
  expect(await radslag(['rescue', folder, '--to', to, '--language', 'sv'])).toEqual({
    code: 0,
    err: '',
    out: `Torgets framtid: 3 lappar i Torgets framtid.radslag\n1 möte är räddat till ${to}\n`,
  });
  expect(await radslag(['rescue', await tempFolder(), '--to', to, '--language', 'sv'])).toEqual({
    code: 0,
    err: '',
    out: 'Här fanns inga möten att spara\n',
  });
});

it('takes folders from where the person stands', async () => {
  const { folder } = await brokenDataFolder();
  const at = await tempFolder();
  await radslag(['rescue', relative(at, folder), '--to', 'räddat', '--language', 'sv'], { INIT_CWD: at });
  expect(await readdir(join(at, 'räddat'))).toEqual(['Torgets framtid.radslag', 'raw']);
});

it('tells programs the same', async () => {
  const { folder, unread } = await brokenDataFolder();
  const to = await tempFolder();
  const { code, out } = await radslag(['rescue', folder, '--to', to, '--json']);
  expect(code).toBe(1);
  expect(JSON.parse(out)).toEqual({
    sessions: [
      {
        title: 'Torgets framtid',
        notes: 3,
        isReadable: true,
        isWhole: true,
        file: join(to, 'Torgets framtid.radslag'),
        raw: 'some',
      },
    ],
    unread: [unread],
    unsaved: [],
    isFull: false,
  });
});
