import { basename } from 'node:path';
import type { Id } from '#shared/domain/id.ts';
import type { Disk } from '#main/files/disk.ts';
import { fileExists } from '#main/files/read.ts';
import type { CopyIndex } from '#main/vault/copy-index.ts';
import { secondCopyIn } from '#main/vault/second-copy.ts';

type Folder = { index: CopyIndex; disk: Disk | undefined; folder: string };

/**
 * Those of the sessions whose copy is not in the folder, though the index has it as made: another stick has got the same
 * letter, or somebody has tidied a shared drive. One call of the disk for each, and one at a time: it is asked often.
 */
export async function lackingCopies(at: Folder, ids: Iterable<Id>): Promise<Id[]> {
  const lacking: Id[] = [];
  // What cannot be looked at may well be there: a file that is not to be had, a stick that is pulled out meanwhile.
  for (const id of Array.from(ids)) if (await isLacking(at, id).catch(() => false)) lacking.push(id);
  return lacking;
}

async function isLacking({ index, disk, folder }: Folder, id: Id): Promise<boolean> {
  const path = index.isCopiedTo(id, folder) ? index.places(id).at(-1)?.path : undefined;
  if (path === undefined || (await fileExists(path, disk))) return false;
  // Another laptop may have written newer ones and thinned out ours; written again, it would pass for the newest.
  const [newest] = await secondCopyIn(folder, disk).filesOf(id);
  return newest === undefined || basename(newest.path) < basename(path);
}
