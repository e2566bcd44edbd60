import { basename, dirname, isAbsolute, join, relative } from 'node:path';
import { nodeDisk, type Disk } from './disk.ts';

/** Whether the path is the folder or leads into it, also by a link, and also when it is not there yet. */
export async function leadsInto(folder: string, path: string, disk: Disk = nodeDisk): Promise<boolean> {
  const way = relative(await realPath(folder, disk), await realPath(path, disk));
  return way !== '..' && !/^\.\.[/\\]/.test(way) && !isAbsolute(way);
}

/** Where the path leads; what is not there yet will be where the nearest folder above it leads. */
async function realPath(path: string, disk: Disk): Promise<string> {
  const above = dirname(path);
  if (above === path) return path;
  return disk.realpath(path).catch(async () => join(await realPath(above, disk), basename(path)));
}
