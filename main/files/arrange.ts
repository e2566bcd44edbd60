import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { nodeDisk, type Disk } from './disk.ts';
import { fileInWay } from './expect-folder.ts';
import { retryWhileHeld } from './retry.ts';
import { safeWrite } from './safe-write.ts';
import { syncFolder } from './sync-folder.ts';
import { FileTrouble, orTrouble } from './trouble.ts';

/** Makes the folder and those above it where absent. Throws FileTrouble: 'not-folder', about the file, when one is in its way. */
export async function ensureFolder(path: string, disk: Disk = nodeDisk): Promise<void> {
  await orTrouble(path, async () => {
    const firstMade = await disk.mkdir(path).catch(async (cause: unknown) => {
      const file = await fileInWay(path, disk);
      throw file === null ? cause : new FileTrouble('not-folder', file, cause);
    });
    if (firstMade !== undefined) await syncFolder(dirname(firstMade), disk);
  });
}

/** Removes the file; an absent one is no trouble. Throws FileTrouble. */
export async function removeFile(path: string, disk: Disk = nodeDisk): Promise<void> {
  await orTrouble(path, async () => {
    await retryWhileHeld(() => disk.remove(path));
  });
}

/** Removes the folder with all that is in it; an absent one is no trouble. Throws FileTrouble. */
export async function removeFolder(path: string, disk: Disk = nodeDisk): Promise<void> {
  await orTrouble(path, async () => {
    await retryWhileHeld(() => disk.removeFolder(path));
  });
}

/**
 * Gives a file a new name or folder on the same disk. A file that already has the new name is replaced: to
 * keep it, use writeNew. Throws FileTrouble.
 */
export async function moveFile(from: string, to: string, disk: Disk = nodeDisk): Promise<void> {
  await move(disk, from, to);
}

/** Gives a folder a new name or place on the same disk; a folder that is there must be empty. Throws FileTrouble. */
export async function moveFolder(from: string, to: string, disk: Disk = nodeDisk): Promise<void> {
  await move(disk, from, to);
}

async function move(disk: Disk, from: string, to: string): Promise<void> {
  await orTrouble(from, async () => {
    await retryWhileHeld(() => disk.rename(from, to));
    await syncFolder(dirname(to), disk);
  });
}

/** Copies a file, whole or not at all, over any file that has the new name. Throws FileTrouble. */
export async function copyFile(from: string, to: string, disk: Disk = nodeDisk): Promise<void> {
  const bytes = await orTrouble(from, () => disk.readFile(from));
  await safeWrite(to, bytes, disk);
}

/** Makes a new empty folder among the system's temporary ones; remove it when done. Throws FileTrouble. */
export async function makeTempFolder(prefix: string): Promise<string> {
  const start = join(tmpdir(), prefix);
  return orTrouble(start, () => mkdtemp(start));
}
