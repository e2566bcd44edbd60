import { nodeDisk, type Disk } from './disk.ts';
import { systemCode } from './trouble.ts';

/** What platforms and file systems answer that cannot flush a folder (Windows, some network drives). */
const refusals = new Set(['EPERM', 'EISDIR', 'EACCES', 'EINVAL', 'ENOTSUP', 'EBADF']);

/** Makes new, renamed and removed names in the folder survive a power cut, where the platform can. */
export async function syncFolder(folder: string, disk: Disk = nodeDisk): Promise<void> {
  try {
    await using handle = await disk.open(folder, 'read');
    await handle.sync();
  } catch (error) {
    if (!refusals.has(systemCode(error))) throw error;
  }
}
