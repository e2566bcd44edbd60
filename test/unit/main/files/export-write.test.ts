import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { findWritten, writeNew } from '#main/files/export-write.ts';
import { faultyDisk, type FaultPlan } from '../../../faults/support/faulty-disk.ts';
import { canLimit, withFilesAtMost } from './small-disk.ts';
import { tempFolder } from './temp-folder.ts';

const text = (words: string) => Buffer.from(words);

it('gives every export a name of its own and never overwrites', async () => {
  const folder = await tempFolder();
  await writeFile(join(folder, 'namn.pdf'), 'somebody else');
  expect(await writeNew(folder, 'namn.pdf', text('a'))).toBe(join(folder, 'namn (2).pdf'));
  expect(await writeNew(folder, 'namn.pdf', text('b'))).toBe(join(folder, 'namn (3).pdf'));
  expect(await readFile(join(folder, 'namn.pdf'), 'utf8')).toBe('somebody else');
  expect(await readFile(join(folder, 'namn (3).pdf'), 'utf8')).toBe('b');
  expect(await readdir(folder)).toHaveLength(3);
});

it('keeps all when many write the same name at once', async () => {
  const folder = await tempFolder();
  const words = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
  const paths = await Promise.all(words.map((word) => writeNew(folder, 'namn.csv', text(word))));
  const found = await Promise.all(paths.map((path) => readFile(path, 'utf8')));
  expect(found).toEqual(words);
  expect(await readdir(folder)).toHaveLength(words.length);
});

it('leaves nothing when the disk takes only a part', { skip: !canLimit }, async () => {
  const folder = await tempFolder();
  const said = withFilesAtMost(
    100_000,
    `import { writeNew } from '#main/files/export-write.ts';
     const trouble = await writeNew(${JSON.stringify(folder)}, 'a.pdf', new Uint8Array(300_000)).catch((e) => e);
     console.log(JSON.stringify(trouble.name));`,
  );
  expect(said).toEqual(['FileTrouble']);
  expect(await readdir(folder)).toEqual([]);
});

it.each<[string, FaultPlan['bars']]>([
  ['claimed', (call, path) => (call === 'link' || path.endsWith('a.pdf') ? 'EIO' : undefined)],
  ['given', (call) => (call === 'link' || call === 'rename' ? 'EIO' : undefined)],
])('leaves nothing on a stick without hard links that fails when the name is %s', async (_, bars) => {
  const folder = await tempFolder();
  const writing = writeNew(folder, 'a.pdf', text('a'), faultyDisk({ bars }));
  await expect(writing).rejects.toMatchObject({ code: 'other', path: join(folder, 'a.pdf') });
  expect(await readdir(folder)).toEqual([]);
});

it('says that the drive is gone', async () => {
  const folder = join(await tempFolder(), 'unplugged');
  await expect(writeNew(folder, 'a.pdf', text('a'))).rejects.toMatchObject({
    code: 'missing',
    path: join(folder, 'a.pdf'),
  });
});

it('finds the very same bytes under any of the names they may have, but for what is said to be another', async () => {
  const folder = await tempFolder();
  const find = (words: string, other = '', disk = faultyDisk({})) =>
    findWritten(folder, 'namn.pdf', text(words), (path) => path === other, disk);
  expect(await find('a')).toBeNull();
  await mkdir(join(folder, 'namn.pdf'));
  const second = await writeNew(folder, 'namn.pdf', text('b'));
  const third = await writeNew(folder, 'namn.pdf', text('a'));
  const fourth = await writeNew(folder, 'namn.pdf', text('a'));
  expect(await find('a')).toBe(third);
  expect(await find('b')).toBe(second);
  expect(await find('a', third)).toBe(fourth);
  expect(await find('c')).toBeNull();
  expect(await find('ab')).toBeNull();
  const unread = faultyDisk({
    bars: (call, path) => (call === 'readFile' && path === third ? 'EIO' : undefined),
  });
  expect(await find('a', '', unread)).toBe(fourth);
});
