import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { hashOf, iconFolder, pictures, type Origins } from '../../pack/icons.ts';

it('the pictures of the icon are made from the drawing as it is now (npm run icons)', async () => {
  const origins = JSON.parse(await readFile(join(iconFolder, 'made-from.json'), 'utf8')) as Origins;
  expect(await hashOf('icon.svg')).toBe(origins.drawing);
  expect(Object.keys(origins.pictures)).toEqual(Object.keys(pictures));
  for (const [name, hash] of Object.entries(origins.pictures)) expect(await hashOf(name), name).toBe(hash);
});
