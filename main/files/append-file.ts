import { dirname } from 'node:path';
import { ensureFolder } from './arrange.ts';
import { nodeDisk, type Disk, type DiskFile } from './disk.ts';
import { identityOf, isSameFile, type FileIdentity } from './file-identity.ts';
import { syncFolder } from './sync-folder.ts';
import { orTrouble, systemCode } from './trouble.ts';
import { writeAll } from './write-all.ts';

/** A file that only grows. Calls may overlap: they are carried out one at a time, in order. */
export type AppendFile = {
  /**
   * Adds the bytes; resolves when they are on the disk, in the file that the path leads to. After a FileTrouble the
   * file ends where it ended before, and the next call opens it anew: the disk may have been taken away and put back.
   */
  append(bytes: Uint8Array): Promise<void>;
  /** Length in bytes of what is on the disk for certain. */
  readonly size: number;
  /** Cuts the file to `size` bytes (a torn tail found when reading). Throws FileTrouble. */
  truncate(size: number): Promise<void>;
  /** Finishes what was asked before, then lets go of the file. What is asked after it is refused. */
  close(): Promise<void>;
};

/**
 * Opens the file for adding, and makes it if absent. `whole` gives what a file that has been removed, replaced or
 * changed by another program meanwhile is to hold; it comes after what is there, before the next bytes. Throws FileTrouble.
 */
export async function openAppend(
  path: string,
  whole: () => Uint8Array,
  disk: Disk = nodeDisk,
): Promise<AppendFile> {
  return orTrouble(path, async () => {
    return appendTo({ path, disk, whole }, await openAtEnd(path, disk));
  });
}

/** `identity` is null where the disk does not tell. */
type Opened = { file: DiskFile; identity: FileIdentity | null; size: number };

async function openAtEnd(path: string, disk: Disk): Promise<Opened> {
  const file = await disk.open(path, 'append');
  try {
    const opened = await file.stat();
    if (opened.size === 0) await syncFolder(dirname(path), disk);
    return { file, identity: identityOf(opened, await disk.stat(path)), size: opened.size };
  } catch (error) {
    await file.close();
    throw error;
  }
}

/** A folder that somebody has removed is made again, unless the one above it is gone too: then the whole disk may be. */
async function openWithFolder(path: string, disk: Disk): Promise<Opened> {
  try {
    return await openAtEnd(path, disk);
  } catch (error) {
    const folder = dirname(path);
    if (systemCode(error) !== 'ENOENT') throw error;
    await disk.stat(dirname(folder));
    await ensureFolder(folder, disk);
    return openAtEnd(path, disk);
  }
}

type Place = { path: string; disk: Disk; whole: () => Uint8Array };

function appendTo({ path, disk, whole }: Place, opened: Opened): AppendFile {
  let { file, identity, size } = opened;
  /** As far as we may have written: what lies between `size` and here is a torn end of ours. */
  let ownEnd = size;
  let inDoubt = false;
  let isCut = false;
  let isClosed = false;
  let last: Promise<unknown> = Promise.resolve();

  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = last.then(() => orTrouble(path, work));
    last = turn.catch(() => undefined);
    return turn;
  }
  function mustBeOpen(): void {
    if (isClosed) throw new Error('the file has been closed');
  }

  /** A torn end that could not be cut would stand between two good records: no writing until it is gone. */
  async function openAnew(): Promise<void> {
    const again = await openWithFolder(path, disk);
    // Not waited for: a disk that has gone may never answer.
    void file.close().catch(() => undefined);
    const isOther = identity !== null && again.identity !== null && !isSameFile(identity, again.identity);
    ({ file, identity } = again);
    if (isOther || again.size < size || again.size > ownEnd) {
      isCut = true;
      size = again.size;
      ownEnd = size;
    }
    await cutTornEnd(again.size);
    inDoubt = false;
  }

  /** A file that ends elsewhere is not ours to cut, and one that is shorter would get zeros at its end. */
  async function cutTornEnd(length: number): Promise<void> {
    if (length > size && length <= ownEnd) await file.truncate(size);
  }

  async function append(bytes: Uint8Array): Promise<void> {
    mustBeOpen();
    if (inDoubt) await openAnew();
    const added = isCut ? Buffer.concat([whole(), bytes]) : bytes;
    try {
      mustEndAt(size, await file.stat());
      ownEnd = Math.max(ownEnd, size + added.length);
      if (added.length > 0) {
        await writeAll(file, added, size);
        await file.datasync();
      }
      await mustLeadHere(size + added.length);
    } catch (error) {
      inDoubt = true;
      await file
        .stat()
        .then((now) => cutTornEnd(now.size))
        .catch(() => undefined);
      throw error;
    }
    size += added.length;
    ownEnd = size;
    isCut = false;
  }

  /** What is written to a file that has been removed, moved or replaced is not found again at its path. */
  async function mustLeadHere(length: number): Promise<void> {
    const [now, there] = await Promise.all([file.stat(), disk.stat(path)]);
    mustEndAt(length, now);
    const leadsHere = identity ? isSameFile(identity, there) : now.nlink > 0 && there.size === length;
    if (!leadsHere) throw missing('the path leads to another file');
  }

  async function truncate(length: number): Promise<void> {
    mustBeOpen();
    await file.truncate(length);
    size = length;
    ownEnd = length;
    await file.datasync();
  }

  return {
    append: (bytes) => inTurn(() => append(bytes)),
    truncate: (length) => inTurn(() => truncate(length)),
    close: () =>
      inTurn(() => {
        isClosed = true;
        return file.close();
      }),
    get size() {
      return size;
    },
  };
}

/** Another program has cut or written the file. */
function mustEndAt(length: number, { size }: { size: number }): void {
  if (size !== length) throw missing(`the file ends at ${size}, not at ${length}`);
}

function missing(what: string): Error {
  return Object.assign(new Error(what), { code: 'ENOENT' });
}
