import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { answerDoorbell, ringDoorbell, type Ring } from '#main/files/doorbell.ts';
import { tempFolder } from './temp-folder.ts';

function answering(folder: string, does = true): Ring[] {
  const heard: Ring[] = [];
  onTestFinished(answerDoorbell(folder, (ring) => heard.push(ring) > 0 && does));
  return heard;
}

it('tells the first start what the second wants, and the second that it is done', async () => {
  const folder = await tempFolder();
  const heard = answering(folder);
  expect(await ringDoorbell(folder, { open: null })).toBe(true);
  expect(await ringDoorbell(folder, { open: '/möten/torget.radslag' })).toBe(true);
  expect(heard).toEqual([{ open: null }, { open: '/möten/torget.radslag' }]);
  expect(await readdir(folder)).toEqual([]);
});

it.each([
  ['nobody is there', () => undefined],
  ['the first can do nothing', (folder: string) => answering(folder, false)],
])('does not wait for ever when %s, and leaves nothing behind', async (_case, prepare) => {
  const folder = await tempFolder();
  prepare(folder);
  expect(await ringDoorbell(folder, { open: null }, 200)).toBe(false);
  expect(await readdir(folder)).toEqual([]);
});

it('takes what it cannot read for a wish to be seen', async () => {
  const folder = await tempFolder();
  const heard = answering(folder);
  await writeFile(join(folder, '.doorbell'), '[3');
  await expect.poll(() => heard[0]).toEqual({ open: null });
});

it('hears nothing where there is no folder to watch', async () => {
  expect(() => answering(join('finns', 'inte'))).not.toThrow();
});
