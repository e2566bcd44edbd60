import { dirname } from 'node:path';
import { nodeDisk, type Disk } from './disk.ts';
import { folderExists } from './read.ts';
import { FileTrouble, systemCode } from './trouble.ts';

/** Throws FileTrouble when there is no folder at the path: 'not-folder', about the file that is in its way, or 'missing'. */
export async function expectFolder(path: string, disk: Disk = nodeDisk): Promise<void> {
  if (await folderExists(path, disk)) return;
  const file = await fileInWay(path, disk);
  throw file === null ? new FileTrouble('missing', path) : new FileTrouble('not-folder', file);
}

/** The file that stands where the folder, or one above it, should be; null when there is none, or it cannot be known. */
export async function fileInWay(path: string, disk: Disk = nodeDisk): Promise<string | null> {
  try {
    return (await disk.stat(path)).isDirectory() ? null : path;
  } catch (error) {
    const isAbsent = ['ENOENT', 'ENOTDIR'].includes(systemCode(error));
    return isAbsent && dirname(path) !== path ? fileInWay(dirname(path), disk) : null;
  }
}
