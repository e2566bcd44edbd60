import { access, constants, readdir, readFile, stat } from 'node:fs/promises';
import type { Stats } from 'node:fs';
import { join } from 'node:path';
import { orTrouble, systemCode } from './trouble.ts';

/** One name in a folder. `modifiedAt` is milliseconds since 1970; `size` is bytes (0 for a folder). */
export type FolderEntry = { name: string; kind: 'file' | 'folder'; modifiedAt: number; size: number };

/** The whole file, or null if there is none. Throws FileTrouble. */
export async function readFileBytes(path: string): Promise<Uint8Array<ArrayBuffer> | null> {
  const bytes = await orNull(path, () => readFile(path));
  return bytes && new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** The whole file as UTF-8 without its byte order mark, or null if there is none. Throws FileTrouble. */
export async function readText(path: string): Promise<string | null> {
  const bytes = await readFileBytes(path);
  return bytes && new TextDecoder().decode(bytes);
}

/** Whether there is a file (not a folder) at the path. Throws FileTrouble when that cannot be known. */
export async function fileExists(path: string): Promise<boolean> {
  return (await statOrNull(path))?.isFile() ?? false;
}

/** Whether there is a folder at the path. Throws FileTrouble when that cannot be known. */
export async function folderExists(path: string): Promise<boolean> {
  return (await statOrNull(path))?.isDirectory() ?? false;
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
export async function fileSize(path: string): Promise<number | null> {
  return (await statOrNull(path))?.size ?? null;
}

/** When the file was last written, in milliseconds since 1970, or null if there is none. Throws FileTrouble. */
export async function fileModifiedAt(path: string): Promise<number | null> {
  return (await statOrNull(path))?.mtimeMs ?? null;
}

/**
 * The files and folders in a folder, by name. A link counts as what it points to; broken links and devices
 * are left out. An absent folder is a FileTrouble 'missing', so that an unplugged drive never looks empty.
 */
export async function listFolder(path: string): Promise<FolderEntry[]> {
  const names = await orTrouble(path, () => readdir(path));
  const entries = await Promise.all(names.toSorted().map((name) => readEntry(path, name)));
  return entries.filter((entry) => entry !== null);
}

async function readEntry(folder: string, name: string): Promise<FolderEntry | null> {
  // Removed since the folder was read, or not ours to look at: as good as not there.
  const found = await stat(join(folder, name)).catch(() => null);
  if (found?.isDirectory()) return { name, kind: 'folder', modifiedAt: found.mtimeMs, size: 0 };
  if (found?.isFile()) return { name, kind: 'file', modifiedAt: found.mtimeMs, size: found.size };
  return null;
}

async function statOrNull(path: string): Promise<Stats | null> {
  return orNull(path, () => stat(path));
}

async function orNull<T>(path: string, work: () => Promise<T>): Promise<T | null> {
  return orTrouble(path, () =>
    work().catch((error: unknown) => {
      if (['ENOENT', 'ENOTDIR'].includes(systemCode(error))) return null;
      throw error;
    }),
  );
}
