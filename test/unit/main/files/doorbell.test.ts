import { chmod, mkdir, readdir, readFile, stat, symlink, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { answerDoorbell, ringDoorbell, type Reply, type Ring } from '#main/files/doorbell.ts';
import { tempFolder } from './temp-folder.ts';

const someRing = '.doorbell-00000000-0000-4000-8000-000000000000';

function answering(folder: string, reply: Reply | null = { address: null }): Ring[] {
  const heard: Ring[] = [];
  const answer = (ring: Ring) => {
    heard.push(ring);
    return reply;
  };
  onTestFinished(answerDoorbell(folder, answer));
  return heard;
}

it('tells the first start what each second one wants, once, and each that it is done', async () => {
  const folder = await tempFolder();
  const heard = answering(folder);
  const files = Array.from({ length: 20 }, (_, index) => `/möten/${index}.radslag`);
  const answers = await Promise.all(files.map((open) => ringDoorbell(folder, { open })));
  expect(answers).toEqual(files.map(() => ({ address: null })));
  expect(new Set(heard.map(({ open }) => open))).toEqual(new Set(files));
  expect(heard).toHaveLength(files.length);
  expect(await readdir(folder)).toEqual([]);
});

it('hears who rang while the first was still starting', async () => {
  const folder = await tempFolder();
  const rung = ringDoorbell(folder, { open: null });
  await expect.poll(() => readdir(folder)).toEqual([expect.stringMatching(/^\.doorbell-/)]);
  const heard = answering(folder);
  expect(await rung).toEqual({ address: null });
  expect(heard).toEqual([{ open: null }]);
});

it.each([
  ['nobody is there', () => []],
  ['the first can do nothing', (folder: string) => answering(folder, null)],
])('does not wait for ever when %s, and leaves nothing behind', async (_case, prepare) => {
  const folder = await tempFolder();
  const heard = prepare(folder);
  expect(await ringDoorbell(folder, { open: null }, 200)).toBeNull();
  expect(heard.length).toBeLessThanOrEqual(1);
  expect(await readdir(folder)).toEqual([]);
});

it.for([
  { what: 'a folder', isHere: true, make: (path: string) => mkdir(path) },
  {
    what: 'a file that cannot be read',
    // A file of no length that Linux refuses to read.
    isHere: process.platform === 'linux',
    make: (path: string) => symlink('/proc/self/mem', path),
  },
])('goes on hearing others beside $what that looks like a ring', async ({ isHere, make }, { skip }) => {
  if (!isHere) return skip('this system has no such file');
  const folder = await tempFolder();
  await make(join(folder, someRing));
  const heard = answering(folder);
  expect(await ringDoorbell(folder, { open: null })).toEqual({ address: null });
  expect(heard).toEqual([{ open: null }]);
});

it('asks once for each ring, also while it can do nothing for another', async () => {
  const folder = await tempFolder();
  const heard = answering(folder, null);
  const rings = [1, 2, 3].map((each) => ringDoorbell(folder, { open: `/möten/${each}.radslag` }, 300));
  expect(await Promise.all(rings)).toEqual([null, null, null]);
  expect(heard).toHaveLength(3);
});

const address = 'http://127.0.0.1:1/#t=hemligt';

it(
  'is told an address in a file that no other user may read, and that is gone at once',
  { skip: process.platform === 'win32' },
  async () => {
    const folder = await tempFolder();
    // Whatever others may do with the folder itself.
    await chmod(folder, 0o777);
    answering(folder, { address });
    await writeFile(join(folder, someRing), '{"open":null}');
    const left = join(folder, `${someRing}.reply`);
    await expect.poll(() => readFile(left, 'utf8').catch(() => '')).toBe(address);
    expect((await stat(left)).mode & 0o777).toBe(0o600);
    expect(await ringDoorbell(folder, { open: null })).toEqual({ address });
    // Nobody waits for the other, and it goes by itself.
    await expect.poll(() => readdir(folder), { timeout: 10_000 }).toEqual([]);
  },
);

it('leaves no address where somebody else has put a file or a link for it', async () => {
  const folder = await tempFolder();
  const elsewhere = join(await tempFolder(), 'någon annans');
  await symlink(elsewhere, join(folder, `${someRing}.reply`));
  const heard = answering(folder, { address });
  await writeFile(join(folder, someRing), '{"open":null}');
  await expect.poll(() => heard).toHaveLength(1);
  expect(await readdir(folder)).toContain(someRing);
  await expect(readFile(elsewhere)).rejects.toMatchObject({ code: 'ENOENT' });
});

it('opens a file all the same when it can leave no address', async () => {
  const folder = await tempFolder();
  await writeFile(join(folder, `${someRing}.reply`), 'någon annans');
  answering(folder, { address });
  await writeFile(join(folder, someRing), '{"open":"/möten/torget.radslag"}');
  await expect.poll(() => readdir(folder)).not.toContain(someRing);
});

it('takes what it cannot read for a wish to be seen', async () => {
  const folder = await tempFolder();
  const heard = answering(folder);
  for (const content of ['[3', '{"open":5}']) {
    await writeFile(join(folder, someRing), content);
    await expect.poll(() => readdir(folder)).toEqual([]);
  }
  // A file that was seen while it was being written is a ring of its own: there may be more than two.
  expect(new Set(heard.map(({ open }) => open))).toEqual(new Set([null]));
});

it('clears away what a start that has given up left behind', async () => {
  const folder = await tempFolder();
  for (const name of [someRing, `${someRing}.reply`]) {
    await writeFile(join(folder, name), '{"open":"/möten/gammalt.radslag"}');
    await utimes(join(folder, name), new Date(0), new Date(0));
  }
  const heard = answering(folder);
  await expect.poll(() => readdir(folder)).toEqual([]);
  expect(heard).toEqual([]);
});

it('hears nothing where there is no folder to watch', async () => {
  expect(() => answering(join('finns', 'inte'))).not.toThrow();
});
