import { randomBytes } from 'node:crypto';
import { basename, dirname, join } from 'node:path';
import { nodeDisk, type Disk, type DiskFile } from './disk.ts';
import { retryWhileHeld } from './retry.ts';
import { syncFolder } from './sync-folder.ts';
import { orTrouble } from './trouble.ts';
import { writeAll } from './write-all.ts';

const tempName = /^\..+\.[0-9a-f]{12}\.tmp$/;

/**
 * Puts `bytes` at `path`, whole or not at all: after any failure before the rename the old file stands as it
 * was and nothing is left beside it. Resolves when the bytes and the name are on the disk.
 * Throws FileTrouble.
 */
export async function safeWrite(path: string, bytes: Uint8Array, disk: Disk = nodeDisk): Promise<void> {
  await orTrouble(path, async () => {
    // A rename over a symbolic link would replace the link and leave the file it points to stale.
    const target = await disk.realpath(path).catch(() => path);
    const temp = tempBeside(target);
    try {
      await writeTemp(disk, temp, bytes, await modeOf(disk, target));
      await retryWhileHeld(() => disk.rename(temp, target));
    } catch (error) {
      await disk.remove(temp).catch(() => undefined);
      throw error;
    }
    await syncFolder(dirname(target), disk);
  });
}

/**
 * Removes what writes cut short by a crash or a power cut left in the folder; answers how many.
 * Only for a folder that no other process writes to (see lockFolder). Throws FileTrouble.
 */
export async function sweepTemps(folder: string, disk: Disk = nodeDisk): Promise<number> {
  return orTrouble(folder, async () => {
    const temps = (await disk.readdir(folder)).filter((name) => tempName.test(name));
    for (const name of temps) await disk.remove(join(folder, name));
    return temps.length;
  });
}

/** The start of the name is kept short, so that a file whose own name is near the limit can be written. */
function tempBeside(path: string): string {
  const start = basename(path).slice(0, 40);
  return join(dirname(path), `.${start}.${randomBytes(6).toString('hex')}.tmp`);
}

async function modeOf(disk: Disk, path: string): Promise<number> {
  const existing = await disk.stat(path).catch(() => null);
  return existing ? existing.mode & 0o777 : 0o666;
}

async function writeTemp(disk: Disk, temp: string, bytes: Uint8Array, mode: number): Promise<void> {
  await using file = await disk.open(temp, 'new', mode);
  await writeAll(file, bytes, 0);
  await file.sync();
  await checkSize(file, bytes.length);
}

async function checkSize(file: DiskFile, expected: number): Promise<void> {
  const { size } = await file.stat();
  if (size !== expected) throw new Error(`wrote ${expected} bytes, the file has ${size}`);
}
