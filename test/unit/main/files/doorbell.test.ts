import { mkdir, readdir, symlink, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { answerDoorbell, ringDoorbell, type Ring } from '#main/files/doorbell.ts';
import { tempFolder } from './temp-folder.ts';

const someRing = '.doorbell-00000000-0000-4000-8000-000000000000';

function answering(folder: string, does = true): Ring[] {
  const heard: Ring[] = [];
  onTestFinished(answerDoorbell(folder, (ring) => heard.push(ring) > 0 && does));
  return heard;
}

it('tells the first start what each second one wants, once, and each that it is done', async () => {
  const folder = await tempFolder();
  const heard = answering(folder);
  const files = Array.from({ length: 20 }, (_, index) => `/möten/${index}.radslag`);
  const answers = await Promise.all(files.map((open) => ringDoorbell(folder, { open })));
  expect(answers).toEqual(files.map(() => true));
  expect(new Set(heard.map(({ open }) => open))).toEqual(new Set(files));
  expect(heard).toHaveLength(files.length);
  expect(await readdir(folder)).toEqual([]);
});

it('hears who rang while the first was still starting', async () => {
  const folder = await tempFolder();
  const rung = ringDoorbell(folder, { open: null });
  await expect.poll(() => readdir(folder)).toEqual([expect.stringMatching(/^\.doorbell-/)]);
  const heard = answering(folder);
  expect(await rung).toBe(true);
  expect(heard).toEqual([{ open: null }]);
});

it.each([
  ['nobody is there', () => []],
  ['the first can do nothing', (folder: string) => answering(folder, false)],
])('does not wait for ever when %s, and leaves nothing behind', async (_case, prepare) => {
  const folder = await tempFolder();
  const heard = prepare(folder);
  expect(await ringDoorbell(folder, { open: null }, 200)).toBe(false);
  expect(heard.length).toBeLessThanOrEqual(1);
  expect(await readdir(folder)).toEqual([]);
});

it.each([
  ['a folder', true, (path: string) => mkdir(path)],
  // A file of no length that Linux refuses to read.
  [
    'a file that cannot be read',
    process.platform === 'linux',
    (path: string) => symlink('/proc/self/mem', path),
  ],
])('goes on hearing others beside %s that looks like a ring', async (_case, isHere, make) => {
  if (!isHere) return;
  const folder = await tempFolder();
  await make(join(folder, someRing));
  const heard = answering(folder);
  expect(await ringDoorbell(folder, { open: null })).toBe(true);
  expect(heard).toEqual([{ open: null }]);
});

it('asks once for each ring, also while it can do nothing for another', async () => {
  const folder = await tempFolder();
  const heard = answering(folder, false);
  const rings = [1, 2, 3].map((each) => ringDoorbell(folder, { open: `/möten/${each}.radslag` }, 300));
  expect(await Promise.all(rings)).toEqual([false, false, false]);
  expect(heard).toHaveLength(3);
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
  const path = join(folder, someRing);
  await writeFile(path, '{"open":"/möten/gammalt.radslag"}');
  await utimes(path, new Date(0), new Date(0));
  const heard = answering(folder);
  await expect.poll(() => readdir(folder)).toEqual([]);
  expect(heard).toEqual([]);
});

it('hears nothing where there is no folder to watch', async () => {
  expect(() => answering(join('finns', 'inte'))).not.toThrow();
});
