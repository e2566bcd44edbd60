import { randomBytes } from 'node:crypto';
import { chmod, mkdir, readdir, readFile, stat, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { nodeDisk, type Disk, type DiskFile } from '#main/files/disk.ts';
import { safeWrite, sweepTemps } from '#main/files/safe-write.ts';
import { FileTrouble } from '#main/files/trouble.ts';
import { canLimit, withFilesAtMost } from './small-disk.ts';
import { tempFolder } from './temp-folder.ts';

/** Writes half of what it is given and says that it was all. */
const halfHeartedDisk: Disk = {
  ...nodeDisk,
  open: async (path, use, mode) => {
    const file = await nodeDisk.open(path, use, mode);
    const write: DiskFile['write'] = async (buffer, offset, length, position) => {
      await file.write(buffer, offset, Math.floor(length / 2), position);
      return { bytesWritten: length };
    };
    return {
      write,
      datasync: () => file.datasync(),
      sync: () => file.sync(),
      truncate: (length) => file.truncate(length),
      stat: () => file.stat(),
      close: () => file.close(),
      [Symbol.asyncDispose]: () => file.close(),
    };
  },
};

const windows = process.platform === 'win32';

describe('safeWrite', () => {
  it('writes a new file and replaces an old one, leaving nothing beside it', async () => {
    const folder = await tempFolder();
    const path = join(folder, 'möte.radslag');
    await safeWrite(path, randomBytes(300_000));
    const bytes = randomBytes(70_000);
    await safeWrite(path, bytes);
    expect(Buffer.compare(await readFile(path), bytes)).toBe(0);
    expect(await readdir(folder)).toEqual(['möte.radslag']);
  });

  it('writes an empty file', async () => {
    const path = join(await tempFolder(), 'empty');
    await safeWrite(path, new Uint8Array());
    expect((await stat(path)).size).toBe(0);
  });

  it('writes a file whose own name is as long as a name may be', async () => {
    const folder = await tempFolder();
    const name = 'n'.repeat(255);
    await safeWrite(join(folder, name), new Uint8Array([1]));
    expect(await readdir(folder)).toEqual([name]);
  });

  it('keeps the file behind a link and the rights of the old file', { skip: windows }, async () => {
    const folder = await tempFolder();
    await writeFile(join(folder, 'real'), 'old');
    await chmod(join(folder, 'real'), 0o600);
    await symlink('real', join(folder, 'link'));
    await safeWrite(join(folder, 'link'), Buffer.from('new'));
    expect(await readFile(join(folder, 'real'), 'utf8')).toBe('new');
    expect((await stat(join(folder, 'real'))).mode & 0o777).toBe(0o600);
  });

  it('removes its temp when the rename fails', async () => {
    const folder = await tempFolder();
    await mkdir(join(folder, 'taken', 'inside'), { recursive: true });
    await expect(safeWrite(join(folder, 'taken'), new Uint8Array([1]))).rejects.toThrow(FileTrouble);
    expect(await readdir(folder)).toEqual(['taken']);
    expect(await readdir(join(folder, 'taken'))).toEqual(['inside']);
  });

  it('says which path and why', async () => {
    const path = join(await tempFolder(), 'absent', 'file');
    await expect(safeWrite(path, new Uint8Array([1]))).rejects.toMatchObject({ code: 'missing', path });
  });

  it('keeps the old file when a drive calls a short write whole', async () => {
    const folder = await tempFolder();
    const path = join(folder, 'a');
    await writeFile(path, 'old');
    await expect(safeWrite(path, Buffer.from('new words'), halfHeartedDisk)).rejects.toThrow('other');
    expect([await readFile(path, 'utf8'), await readdir(folder)]).toEqual(['old', ['a']]);
  });

  it(
    'keeps the old file and leaves no temp when the disk takes only a part',
    { skip: !canLimit },
    async () => {
      const folder = await tempFolder();
      const path = join(folder, 'a');
      await writeFile(path, 'old');
      const said = withFilesAtMost(
        100_000,
        `import { safeWrite } from '#main/files/safe-write.ts';
       const trouble = await safeWrite(${JSON.stringify(path)}, new Uint8Array(300_000)).catch((e) => e);
       console.log(JSON.stringify([trouble.name, trouble.cause.code]));`,
      );
      expect(said).toEqual([['FileTrouble', 'EFBIG']]);
      expect(await readFile(path, 'utf8')).toBe('old');
      expect(await readdir(folder)).toEqual(['a']);
    },
  );
});

describe('sweepTemps', () => {
  it('removes what broken writes left, and nothing else', async () => {
    const folder = await tempFolder();
    const kept = ['.a.tmp', '.hidden', 'a.tmp', 'möte.radslag'];
    for (const name of [...kept, '.möte.radslag.0123456789ab.tmp']) await writeFile(join(folder, name), '');
    expect(await sweepTemps(folder)).toBe(1);
    expect((await readdir(folder)).toSorted()).toEqual(kept);
  });
});
