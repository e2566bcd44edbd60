import { mkdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { hashSources, isStale, stampPath, writeStamp } from '#main/launch/build-stamp.ts';
import { tempFolder } from '../files/temp-folder.ts';

let root = '';

/** A project with two sources and a finished build of them. */
beforeEach(async () => {
  root = await tempFolder();
  for (const folder of ['main/host', 'renderer', 'dist/main']) {
    await mkdir(join(root, folder), { recursive: true });
  }
  for (const file of ['main/host/a.ts', 'package.json', 'dist/main/portable.js']) {
    await writeFile(join(root, file), 'text');
  }
  await writeStamp(root, await hashSources(root));
});

describe('isStale', () => {
  it('is not after a build, also when a file is only touched', async () => {
    expect(await isStale(root)).toBe(false);
    await utimes(join(root, 'package.json'), new Date(), new Date());
    expect(await isStale(root)).toBe(false);
  });

  it.each(['main/host/a.ts', 'package.json'])(
    'is when %s changes, and no more when it is back',
    async (file) => {
      await writeFile(join(root, file), 'tex2');
      expect(await isStale(root)).toBe(true);
      await writeFile(join(root, file), 'text');
      expect(await isStale(root)).toBe(false);
    },
  );

  it('is when a file comes, goes or moves', async () => {
    await writeFile(join(root, 'renderer', 'new.tsx'), '');
    expect(await isStale(root)).toBe(true);
    await rm(join(root, 'renderer', 'new.tsx'));
    await rm(join(root, 'main/host/a.ts'));
    expect(await isStale(root)).toBe(true);
    await writeFile(join(root, 'main/host/b.ts'), 'text');
    expect(await isStale(root)).toBe(true);
  });

  it('is when what was built is gone or the stamp is torn', async () => {
    const stamp = await readFile(stampPath(root), 'utf8');
    await rm(join(root, 'dist/main/portable.js'));
    expect(await isStale(root)).toBe(true);
    await writeFile(join(root, 'dist/main/portable.js'), '');
    expect(await isStale(root)).toBe(false);
    await writeFile(stampPath(root), stamp.slice(0, 20));
    expect(await isStale(root)).toBe(true);
    await rm(join(root, 'dist'), { recursive: true });
    expect(await isStale(root)).toBe(true);
  });

  it('is when a source changed while the build ran', async () => {
    const before = await hashSources(root);
    await writeFile(join(root, 'main/host/a.ts'), 'changed meanwhile');
    await writeStamp(root, before);
    expect(await isStale(root)).toBe(true);
  });
});
