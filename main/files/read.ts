import { access, constants } from 'node:fs/promises';
import { join } from 'node:path';
import { nodeDisk, type Disk, type DiskEntry } from './disk.ts';
import { orTrouble, systemCode } from './trouble.ts';

/** One name in a folder. `modifiedAt` is milliseconds since 1970; `size` is bytes (0 for a folder). */
export type FolderEntry = { name: string; kind: 'file' | 'folder'; modifiedAt: number; size: number };

/** The whole file, or null if there is none. Throws FileTrouble. */
export async function readFileBytes(
  path: string,
  disk: Disk = nodeDisk,
): Promise<Uint8Array<ArrayBuffer> | null> {
  return orNull(path, () => disk.readFile(path));
}

/** The whole file as UTF-8 without its byte order mark, or null if there is none. Throws FileTrouble. */
export async function readText(path: string, disk: Disk = nodeDisk): Promise<string | null> {
  const bytes = await readFileBytes(path, disk);
  return bytes && new TextDecoder().decode(bytes);
}

/** Whether there is a file (not a folder) at the path. Throws FileTrouble when that cannot be known. */
export async function fileExists(path: string, disk: Disk = nodeDisk): Promise<boolean> {
  return (await statOrNull(disk, path))?.isFile() ?? false;
}

/** Whether there is a folder at the path. Throws FileTrouble when that cannot be known. */
export async function folderExists(path: string, disk: Disk = nodeDisk): Promise<boolean> {
  return (await statOrNull(disk, path))?.isDirectory() ?? false;
}

/** Whether there is a program at the path that this user may run. */
export async function isProgram(path: string): Promise<boolean> {
  const runs = access(path, constants.X_OK).then(
    () => true,
    () => false,
  );
  return (await runs) && (await fileExists(path));
}

/** Bytes in the file, or null if there is none. Throws FileTrouble. */
export async function fileSize(path: string, disk: Disk = nodeDisk): Promise<number | null> {
  return (await statOrNull(disk, path))?.size ?? null;
}

/** When the file was last written, in milliseconds since 1970, or null if there is none. Throws FileTrouble. */
export async function fileModifiedAt(path: string, disk: Disk = nodeDisk): Promise<number | null> {
  return (await statOrNull(disk, path))?.mtimeMs ?? null;
}

/**
 * The files and folders in a folder, by name. A link counts as what it points to; broken links and devices
 * are left out. An absent folder is a FileTrouble 'missing', so that an unplugged drive never looks empty.
 */
export async function listFolder(path: string, disk: Disk = nodeDisk): Promise<FolderEntry[]> {
  // Removed since the folder was read, or not ours to look at: as good as not there.
  return (await listFolderWhole(path, disk)).entries;
}

/** As listFolder, with the names in the folder that the disk does not tell of: broken links, and what it does not give. */
export async function listFolderWhole(
  path: string,
  disk: Disk = nodeDisk,
): Promise<{ entries: FolderEntry[]; unread: string[] }> {
  const names = (await orTrouble(path, () => disk.readdir(path))).toSorted();
  const looks = names.map(async (name) => ({
    name,
    found: await disk.stat(join(path, name)).catch(() => null),
  }));
  const all = await Promise.all(looks);
  return {
    entries: all.flatMap(({ name, found }) => (found ? asEntry(name, found) : [])),
    unread: all.filter(({ found }) => !found).map(({ name }) => name),
  };
}

function asEntry(name: string, found: DiskEntry): FolderEntry[] {
  const modifiedAt = found.mtimeMs;
  if (found.isDirectory()) return [{ name, kind: 'folder', modifiedAt, size: 0 }];
  return found.isFile() ? [{ name, kind: 'file', modifiedAt, size: found.size }] : [];
}

async function statOrNull(disk: Disk, path: string): Promise<DiskEntry | null> {
  return orNull(path, () => disk.stat(path));
}

async function orNull<T>(path: string, work: () => Promise<T>): Promise<T | null> {
  return orTrouble(path, () =>
    work().catch((error: unknown) => {
      if (['ENOENT', 'ENOTDIR'].includes(systemCode(error))) return null;
      throw error;
    }),
  );
}
