import { mkdir, mkdtemp, readFile, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { retryWhileHeld } from './retry.ts';
import { safeWrite } from './safe-write.ts';
import { syncFolder } from './sync-folder.ts';
import { orTrouble } from './trouble.ts';

/** Makes the folder and those above it where absent. Throws FileTrouble. */
export async function ensureFolder(path: string): Promise<void> {
  await orTrouble(path, async () => {
    const firstMade = await mkdir(path, { recursive: true });
    if (firstMade !== undefined) await syncFolder(dirname(firstMade));
  });
}

/** Removes the file; an absent one is no trouble. Throws FileTrouble. */
export async function removeFile(path: string): Promise<void> {
  await orTrouble(path, async () => {
    await retryWhileHeld(() => rm(path, { force: true }));
  });
}

/** Removes the folder with all that is in it; an absent one is no trouble. Throws FileTrouble. */
export async function removeFolder(path: string): Promise<void> {
  await orTrouble(path, async () => {
    await retryWhileHeld(() => rm(path, { recursive: true, force: true }));
  });
}

/**
 * Gives a file a new name or folder on the same disk. A file that already has the new name is replaced: to
 * keep it, use writeNew. Throws FileTrouble.
 */
export async function moveFile(from: string, to: string): Promise<void> {
  await move(from, to);
}

/** Gives a folder a new name or place on the same disk; a folder that is there must be empty. Throws FileTrouble. */
export async function moveFolder(from: string, to: string): Promise<void> {
  await move(from, to);
}

async function move(from: string, to: string): Promise<void> {
  await orTrouble(from, async () => {
    await retryWhileHeld(() => rename(from, to));
    await syncFolder(dirname(to));
  });
}

/** Copies a file, whole or not at all, over any file that has the new name. Throws FileTrouble. */
export async function copyFile(from: string, to: string): Promise<void> {
  const bytes = await orTrouble(from, () => readFile(from));
  await safeWrite(to, bytes);
}

/** Makes a new empty folder among the system's temporary ones; remove it when done. Throws FileTrouble. */
export async function makeTempFolder(prefix: string): Promise<string> {
  const start = join(tmpdir(), prefix);
  return orTrouble(start, () => mkdtemp(start));
}
