import { access, chmod, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { newFolder } from './files.ts';

/** A path whose parent is a file: no folder can ever be there. */
export async function underAFile(folder: string): Promise<string> {
  await writeFile(join(folder, 'en fil'), '');
  return join(folder, 'en fil', 'mapp');
}

/**
 * A folder that cannot be written to, or null where none can be had. The superuser may write to any folder on a
 * disk, whatever its mode, but not to the kernel's own.
 */
export async function readOnlyFolder(folder: string): Promise<string | null> {
  if (process.platform === 'win32') return null;
  if (process.getuid?.() === 0)
    return access('/sys/kernel').then(
      () => '/sys/kernel',
      () => null,
    );
  const path = await newFolder(folder, 'skrivskyddad');
  await chmod(path, 0o555);
  return path;
}
