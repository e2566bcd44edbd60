import { open } from 'node:fs/promises';
import { systemCode } from './trouble.ts';

/** What platforms and file systems answer that cannot flush a folder (Windows, some network drives). */
const refusals = new Set(['EPERM', 'EISDIR', 'EACCES', 'EINVAL', 'ENOTSUP', 'EBADF']);

/** Makes new, renamed and removed names in the folder survive a power cut, where the platform can. */
export async function syncFolder(folder: string): Promise<void> {
  try {
    await using handle = await open(folder, 'r');
    await handle.sync();
  } catch (error) {
    if (!refusals.has(systemCode(error))) throw error;
  }
}
