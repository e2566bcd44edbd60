import { createHash, randomBytes } from 'node:crypto';
import { link, open, readFile, rename, rm } from 'node:fs/promises';
import { join, parse } from 'node:path';
import { retryWhileHeld } from './retry.ts';
import { syncFolder } from './sync-folder.ts';
import { orTrouble, systemCode } from './trouble.ts';
import { writeAll } from './write-all.ts';

/**
 * Writes an export under a name that nobody has: `name`, else `name (2)`, `name (3)`… before the extension.
 * Nothing is overwritten, also when two write at once. The bytes are read back from the disk or share and
 * compared before the name is given. Answers the path. Throws FileTrouble, and then leaves nothing behind.
 */
export async function writeNew(folder: string, name: string, bytes: Uint8Array): Promise<string> {
  return orTrouble(join(folder, name), async () => {
    const partial = join(folder, `${name}.partial-${randomBytes(4).toString('hex')}`);
    try {
      await writeAndReadBack(partial, bytes);
      const path = await nameIt(partial, folder, name);
      await syncFolder(folder);
      return path;
    } finally {
      await rm(partial, { force: true }).catch(() => undefined);
    }
  });
}

async function writeAndReadBack(path: string, bytes: Uint8Array): Promise<void> {
  {
    await using file = await open(path, 'wx');
    await writeAll(file, bytes, 0);
    await file.sync();
  }
  if (sha256(await readFile(path)) !== sha256(bytes)) throw new Error('what was read back differs');
}

async function nameIt(partial: string, folder: string, name: string): Promise<string> {
  const { name: stem, ext } = parse(name);
  for (let version = 1; ; version++) {
    const path = join(folder, version === 1 ? name : `${stem} (${version})${ext}`);
    if (await claim(partial, path)) return path;
  }
}

/** A hard link never replaces a file. Memory sticks (FAT, exFAT) have none: there an empty file claims the name. */
async function claim(partial: string, path: string): Promise<boolean> {
  return link(partial, path).then(
    () => true,
    () => claimWithoutLinks(partial, path),
  );
}

async function claimWithoutLinks(partial: string, path: string): Promise<boolean> {
  try {
    await (await open(path, 'wx')).close();
  } catch (error) {
    if (systemCode(error) === 'EEXIST') return false;
    throw error;
  }
  try {
    await retryWhileHeld(() => rename(partial, path));
  } catch (error) {
    await rm(path, { force: true }).catch(() => undefined);
    throw error;
  }
  return true;
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
