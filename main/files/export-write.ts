import { createHash, randomBytes } from 'node:crypto';
import { join, parse } from 'node:path';
import { nodeDisk, type Disk } from './disk.ts';
import { retryWhileHeld } from './retry.ts';
import { syncFolder } from './sync-folder.ts';
import { orTrouble, systemCode } from './trouble.ts';
import { writeAll } from './write-all.ts';

/**
 * Writes an export under a name that nobody has: `name`, else `name (2)`, `name (3)`… before the extension.
 * Nothing is overwritten, also when two write at once. The bytes are read back from the disk or share and
 * compared before the name is given. Answers the path. Throws FileTrouble, and then leaves nothing behind.
 */
export async function writeNew(
  folder: string,
  name: string,
  bytes: Uint8Array,
  disk: Disk = nodeDisk,
): Promise<string> {
  return orTrouble(join(folder, name), async () => {
    const partial = join(folder, `${name}.partial-${randomBytes(4).toString('hex')}`);
    try {
      await writeAndReadBack(disk, partial, bytes);
      const path = await nameIt(disk, partial, folder, name);
      await syncFolder(folder, disk);
      return path;
    } finally {
      await disk.remove(partial).catch(() => undefined);
    }
  });
}

/** Where these very bytes are already, under a name that writeNew gives; null where not, or where that cannot be known. */
export async function findWritten(
  folder: string,
  name: string,
  bytes: Uint8Array,
  isOther: (path: string) => boolean,
  disk: Disk = nodeDisk,
): Promise<string | null> {
  for (let version = 1; ; version++) {
    const path = join(folder, versionOf(name, version));
    const found = await disk.stat(path).catch(() => null);
    if (!found) return null;
    if (found.size !== bytes.length || isOther(path)) continue;
    const there = await disk.readFile(path).catch(() => null);
    if (there && Buffer.compare(there, bytes) === 0) return path;
  }
}

/** Whether a file of this name was being written by writeNew, and has not got its name yet. */
export function isPartial(name: string): boolean {
  return /\.partial-[0-9a-f]{8}$/.test(name);
}

async function writeAndReadBack(disk: Disk, path: string, bytes: Uint8Array): Promise<void> {
  {
    await using file = await disk.open(path, 'new');
    await writeAll(file, bytes, 0);
    await file.sync();
  }
  if (sha256(await disk.readFile(path)) !== sha256(bytes)) throw new Error('what was read back differs');
}

async function nameIt(disk: Disk, partial: string, folder: string, name: string): Promise<string> {
  for (let version = 1; ; version++) {
    const path = join(folder, versionOf(name, version));
    if (await claim(disk, partial, path)) return path;
  }
}

function versionOf(name: string, version: number): string {
  const { name: stem, ext } = parse(name);
  return version === 1 ? name : `${stem} (${version})${ext}`;
}

/** A hard link never replaces a file. Memory sticks (FAT, exFAT) have none: there an empty file claims the name. */
async function claim(disk: Disk, partial: string, path: string): Promise<boolean> {
  return disk.link(partial, path).then(
    () => true,
    () => claimWithoutLinks(disk, partial, path),
  );
}

async function claimWithoutLinks(disk: Disk, partial: string, path: string): Promise<boolean> {
  try {
    await (await disk.open(path, 'new')).close();
  } catch (error) {
    if (systemCode(error) === 'EEXIST') return false;
    throw error;
  }
  try {
    await retryWhileHeld(() => disk.rename(partial, path));
  } catch (error) {
    await disk.remove(path).catch(() => undefined);
    throw error;
  }
  return true;
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
