import { mkdir, symlink } from 'node:fs/promises';
import { join, parse } from 'node:path';
import { expect, it } from 'vitest';
import { nodeDisk } from '#main/files/disk.ts';
import { leadsInto } from '#main/files/leads-into.ts';
import { tempFolder } from './temp-folder.ts';

it('knows what is in a folder, also by a link and before it is there', async () => {
  const top = await tempFolder();
  const folder = join(top, 'data');
  await mkdir(folder);
  await symlink(folder, join(top, 'genväg'), 'junction');
  const inside = [folder, join(folder, 'ny', 'mapp'), join(folder, '..mapp'), join(top, 'genväg', 'ny')];
  for (const path of inside) expect(await leadsInto(folder, path), path).toBe(true);
  const outside = [top, join(top, 'data2'), join(folder, '..', 'ny'), parse(top).root];
  for (const path of outside) expect(await leadsInto(folder, path), path).toBe(false);
});

it('ends at the top of a disk that is not there', async () => {
  const gone = () => Promise.reject(new Error('no such drive'));
  const disk = { ...nodeDisk, realpath: gone };
  expect(await leadsInto(join('/', 'a'), join('/', 'a', 'b'), disk)).toBe(true);
});
