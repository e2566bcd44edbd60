import { dirname } from 'node:path';
import { nodeDisk, type Disk, type DiskFile } from './disk.ts';
import { syncFolder } from './sync-folder.ts';
import { orTrouble } from './trouble.ts';
import { writeAll } from './write-all.ts';

/** A file that only grows. Calls may overlap: they are carried out one at a time, in order. */
export type AppendFile = {
  /** Adds the bytes; resolves when they are on the disk. After a FileTrouble the file ends where it ended before. */
  append(bytes: Uint8Array): Promise<void>;
  /** Length in bytes of what is on the disk for certain. */
  readonly size: number;
  /** Cuts the file to `size` bytes (a torn tail found when reading). Throws FileTrouble. */
  truncate(size: number): Promise<void>;
  /** Finishes what was asked before, then lets go of the file. */
  close(): Promise<void>;
};

/** Opens the file for adding, and makes it if absent. Throws FileTrouble. */
export async function openAppend(path: string, disk: Disk = nodeDisk): Promise<AppendFile> {
  return orTrouble(path, async () => {
    const file = await disk.open(path, 'append');
    try {
      const { size } = await file.stat();
      if (size === 0) await syncFolder(dirname(path), disk);
      return appendTo(path, file, size);
    } catch (error) {
      await file.close();
      throw error;
    }
  });
}

function appendTo(path: string, file: DiskFile, initialSize: number): AppendFile {
  let size = initialSize;
  let torn = false;
  let last: Promise<unknown> = Promise.resolve();

  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = last.then(() => orTrouble(path, work));
    last = turn.catch(() => undefined);
    return turn;
  }

  /** A torn tail that could not be cut would stand between two good records: no writing until it is gone. */
  async function cutTo(length: number): Promise<void> {
    torn = true;
    await file.truncate(length);
    torn = false;
  }

  async function append(bytes: Uint8Array): Promise<void> {
    if (torn) await cutTo(size);
    try {
      await writeAll(file, bytes, size);
      await file.datasync();
    } catch (error) {
      await cutTo(size).catch(() => undefined);
      throw error;
    }
    size += bytes.length;
  }

  async function truncate(length: number): Promise<void> {
    await cutTo(length);
    await file.datasync();
    size = length;
  }

  return {
    append: (bytes) => inTurn(() => append(bytes)),
    truncate: (length) => inTurn(() => truncate(length)),
    close: () => inTurn(() => file.close()),
    get size() {
      return size;
    },
  };
}
