import { dirname } from 'node:path';
import { nodeDisk, type Disk, type DiskFile } from './disk.ts';
import { syncFolder } from './sync-folder.ts';
import { orTrouble } from './trouble.ts';
import { writeAll } from './write-all.ts';

/** A file that only grows. Calls may overlap: they are carried out one at a time, in order. */
export type AppendFile = {
  /**
   * Adds the bytes; resolves when they are on the disk, in a file that has its name. After a FileTrouble the file ends
   * where it ended before, and the next call opens it anew: the disk may have been taken away and put back.
   */
  append(bytes: Uint8Array): Promise<void>;
  /** Length in bytes of what is on the disk for certain. */
  readonly size: number;
  /** Cuts the file to `size` bytes (a torn tail found when reading). Throws FileTrouble. */
  truncate(size: number): Promise<void>;
  /** Finishes what was asked before, then lets go of the file. */
  close(): Promise<void>;
};

/**
 * Opens the file for adding, and makes it if absent. `whole` gives what a file that has been removed or cut meanwhile
 * is to hold; it comes before the next bytes. Throws FileTrouble.
 */
export async function openAppend(
  path: string,
  whole: () => Uint8Array,
  disk: Disk = nodeDisk,
): Promise<AppendFile> {
  return orTrouble(path, async () => {
    const { file, size } = await openAtEnd(path, disk);
    return appendTo({ path, disk, whole }, file, size);
  });
}

async function openAtEnd(path: string, disk: Disk): Promise<{ file: DiskFile; size: number }> {
  const file = await disk.open(path, 'append');
  try {
    const { size } = await file.stat();
    if (size === 0) await syncFolder(dirname(path), disk);
    return { file, size };
  } catch (error) {
    await file.close();
    throw error;
  }
}

type Place = { path: string; disk: Disk; whole: () => Uint8Array };

function appendTo({ path, disk, whole }: Place, opened: DiskFile, initialSize: number): AppendFile {
  let file = opened;
  let size = initialSize;
  let inDoubt = false;
  let isCut = false;
  let last: Promise<unknown> = Promise.resolve();

  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = last.then(() => orTrouble(path, work));
    last = turn.catch(() => undefined);
    return turn;
  }

  /** A torn end that could not be cut would stand between two good records: no writing until it is gone. */
  async function openAnew(): Promise<void> {
    const again = await openAtEnd(path, disk);
    // Not waited for: a disk that has gone may never answer.
    void file.close().catch(() => undefined);
    file = again.file;
    if (again.size < size) {
      isCut = true;
      size = again.size;
    }
    await file.truncate(size);
    inDoubt = false;
  }

  async function append(bytes: Uint8Array): Promise<void> {
    if (inDoubt) await openAnew();
    const added = isCut ? Buffer.concat([whole(), bytes]) : bytes;
    try {
      await writeAll(file, added, size);
      await file.datasync();
      await mustHaveName(file);
    } catch (error) {
      inDoubt = true;
      await file.truncate(size).catch(() => undefined);
      throw error;
    }
    size += added.length;
    isCut = false;
  }

  async function truncate(length: number): Promise<void> {
    await file.truncate(length);
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

/** What is written to a file that has been removed is gone when it is closed. */
async function mustHaveName(file: DiskFile): Promise<void> {
  const { nlink } = await file.stat();
  if (nlink === 0) throw Object.assign(new Error('the file has been removed'), { code: 'ENOENT' });
}
