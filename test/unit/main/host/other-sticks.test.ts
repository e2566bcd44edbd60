import { mkdir, readdir, rename } from 'node:fs/promises';
import { dirname } from 'node:path';
import { describe, expect, it } from 'vitest';
import { eraseCopies, eraseCopy } from '#main/host/erase-copies.ts';
import { filesUnder, now, quickDesk } from './quick-desk.ts';
import { soon } from './temp-host.ts';

const minute = 60_000;

/** A desk whose session has been copied to two sticks in turn, under the same path; the first is in place again. */
async function twoSticks() {
  let time = now();
  const at = await quickDesk(30_000, () => time);
  const { desk, index, stick } = at;
  const latest = () => index.places('s1').at(-1)?.path ?? '';
  /** Puts a stick in the place of the one that is there. */
  const change = async (from: string, to: string) => {
    time += minute;
    await rename(stick, `${stick}-${from}`);
    await rename(`${stick}-${to}`, stick).catch(() => mkdir(stick));
  };
  const copied = () => soon(async () => (await filesUnder(stick)).includes(latest())).toBe(true);
  desk.setFolder(stick, ['s1']);
  await copied();
  const first = latest();
  await change('1', '2');
  await copied();
  const second = latest();
  await change('2', '1');
  await copied();
  return { ...at, change, first, second };
}

describe('the copies on two sticks that are used in turn', () => {
  it('are both known, and each goes when its stick is in place', async () => {
    const { desk, index, disk, stick, change, end, second } = await twoSticks();
    await desk.forget('s1');
    expect(await eraseCopy({ index, disk }, 's1', stick)).toEqual([second]);
    expect(await readdir(stick)).toEqual([]);
    await change('1', '2');
    expect(await eraseCopy({ index, disk }, 's1', stick)).toEqual([]);
    expect(await readdir(stick)).toEqual([]);
    expect(index.ids()).toEqual([]);
    await end();
  });

  it('are both still known when neither is in place, and the folder that they have there is named once', async () => {
    const { desk, index, disk, stick, change, end, second } = await twoSticks();
    const here = index.places('s1').at(-1)?.path;
    await desk.forget('s1');
    await change('1', '3');
    expect(await eraseCopy({ index, disk }, 's1', stick)).toEqual([second, here]);
    expect(await eraseCopies({ index, disk }, 's1', () => false, 30_000)).toEqual([dirname(second)]);
    await end();
  });
});
