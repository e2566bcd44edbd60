import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Disk } from '#main/files/disk.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

/** What vault and files count on from every disk. */
export function examineDisk(name: string, open: () => Disk): void {
  describe(`a disk: ${name}`, () => {
    let folder = '';
    let disk: Disk;
    const at = (...names: string[]) => join(folder, ...names);
    const textOf = async (path: string) => new TextDecoder().decode(await disk.readFile(path));
    async function put(path: string, text: string): Promise<void> {
      await using file = await disk.open(path, 'new');
      await file.write(bytes(text), 0, bytes(text).length, 0);
      await file.sync();
    }

    beforeEach(async () => {
      folder = await mkdtemp(join(tmpdir(), 'radslag-test-'));
      disk = open();
    });
    afterEach(() => rm(folder, { recursive: true, force: true }));

    it('keeps what is written at a place in a file, and tells its size', async () => {
      await using file = await disk.open(at('a'), 'append');
      expect(await file.write(bytes('ett två'), 0, 3, 0)).toMatchObject({ bytesWritten: 3 });
      await file.write(bytes('fyra'), 0, 4, 3);
      await file.datasync();
      expect((await file.stat()).size).toBe(7);
      expect(await textOf(at('a'))).toBe('ettfyra');
    });

    it('tells that an open file has been removed', async () => {
      await using file = await disk.open(at('a'), 'append');
      expect((await file.stat()).nlink).toBe(1);
      await disk.remove(at('a'));
      expect((await file.stat()).nlink).toBe(0);
    });

    it('tells an open file from another that has come to its path', async () => {
      const idOf = ({ ino, dev }: { ino: number; dev: number }) => ({ ino, dev });
      await using file = await disk.open(at('a'), 'append');
      const opened = idOf(await file.stat());
      expect(idOf(await disk.stat(at('a')))).toEqual(opened);
      await disk.rename(at('a'), at('b'));
      await put(at('a'), 'en annan');
      expect(idOf(await disk.stat(at('a')))).not.toEqual(opened);
      expect(idOf(await disk.stat(at('b')))).toEqual(opened);
      expect(idOf(await file.stat())).toEqual(opened);
    });

    it('cuts a file, and lets it grow again from there', async () => {
      await using file = await disk.open(at('a'), 'append');
      await file.write(bytes('hel post'), 0, 8, 0);
      await file.truncate(3);
      await file.write(bytes('t'), 0, 1, 3);
      expect(await textOf(at('a'))).toBe('helt');
    });

    it('opens a file to append without losing what it holds', async () => {
      await put(at('a'), 'kvar');
      await (await disk.open(at('a'), 'append')).close();
      expect(await textOf(at('a'))).toBe('kvar');
    });

    it('makes a new file once only', async () => {
      await put(at('a'), 'först');
      await expect(disk.open(at('a'), 'new')).rejects.toMatchObject({ code: 'EEXIST' });
      expect(await textOf(at('a'))).toBe('först');
    });

    it('renames over an old file', async () => {
      await put(at('ny'), 'ny');
      await put(at('gammal'), 'gammal');
      await disk.rename(at('ny'), at('gammal'));
      expect(await disk.readdir(folder)).toEqual(['gammal']);
      expect(await textOf(at('gammal'))).toBe('ny');
    });

    it('links a file to a name that is free, and to no other', async () => {
      await put(at('a'), 'a');
      await disk.link(at('a'), at('b'));
      await expect(disk.link(at('a'), at('b'))).rejects.toMatchObject({ code: 'EEXIST' });
      expect(await textOf(at('b'))).toBe('a');
    });

    it('makes folders, tells what lies in them, and removes them with all they hold', async () => {
      expect(await disk.mkdir(at('x', 'y'))).toBe(at('x'));
      expect(await disk.mkdir(at('x', 'y'))).toBeUndefined();
      await put(at('x', 'y', 'fil'), '123');
      expect((await disk.stat(at('x', 'y'))).isDirectory()).toBe(true);
      expect(await disk.stat(at('x', 'y', 'fil'))).toMatchObject({ size: 3 });
      await expect(disk.remove(at('x'))).rejects.toThrow();
      await disk.removeFolder(at('x'));
      expect(await disk.readdir(folder)).toEqual([]);
    });

    it('flushes a folder', async () => {
      await using opened = await disk.open(folder, 'read');
      await opened.sync();
    });

    it('removes what is not there without a word, and says of all else that it is missing', async () => {
      await disk.remove(at('borta'));
      await disk.removeFolder(at('borta'));
      const missing = { code: 'ENOENT' };
      await expect(disk.readFile(at('borta'))).rejects.toMatchObject(missing);
      await expect(disk.stat(at('borta'))).rejects.toMatchObject(missing);
      await expect(disk.readdir(at('borta'))).rejects.toMatchObject(missing);
      await expect(disk.realpath(at('borta'))).rejects.toMatchObject(missing);
      await expect(disk.open(at('borta'), 'read')).rejects.toMatchObject(missing);
      await expect(disk.rename(at('borta'), at('b'))).rejects.toMatchObject(missing);
    });
  });
}
