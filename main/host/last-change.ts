import { join } from 'node:path';
import type { Disk } from '#main/files/disk.ts';
import { fileModifiedAt, fileSize } from '#main/files/read.ts';

/**
 * When a session was changed last, in milliseconds since 1970: its document, or a ballot that was sealed. Null for one
 * that has neither yet. Throws FileTrouble.
 */
export async function lastChange(folder: string, disk: Disk): Promise<number | null> {
  const written = await fileModifiedAt(join(folder, 'journal.bin'), disk);
  // What the disk does not tell of the ballots hides no session.
  const sealed = await sealedAt(join(folder, 'sealed.bin'), disk).catch(() => null);
  return sealed === null ? written : Math.max(sealed, written ?? 0);
}

/** An empty one may have been made by an opening, and tells of no change. */
async function sealedAt(path: string, disk: Disk): Promise<number | null> {
  return (await fileSize(path, disk)) ? fileModifiedAt(path, disk) : null;
}
