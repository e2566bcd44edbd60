import { join } from 'node:path';
import type { Disk } from '#main/files/disk.ts';
import { listFolderWhole, readFileBytes, type FolderEntry } from '#main/files/read.ts';
import type { RescueTarget } from './rescue-target.ts';

/** What the disk does not give is added to `unread`, what cannot be written to `unsaved`. */
type RawParts = { target: RescueTarget; unread: string[]; unsaved: string[]; disk: Disk };

/** Saves the files of a folder and the folders in it as they are. */
export async function rescueRaw(folder: string, to: string, parts: RawParts): Promise<void> {
  const { target, unread, unsaved, disk } = parts;
  const listed = await listWhatIsGiven(folder, disk);
  unread.push(...listed.unread);
  for (const { name, kind } of listed.entries) {
    const path = join(folder, name);
    if (kind === 'folder') {
      await rescueRaw(path, join(to, name), parts);
      continue;
    }
    const bytes = await readFileBytes(path, disk).catch(() => null);
    if (!bytes) unread.push(path);
    else if ((await target.save(to, name, bytes)) === null) unsaved.push(path);
  }
}

/** What is in the folder; a folder that the disk does not list is itself what could not be read. */
export async function listWhatIsGiven(
  folder: string,
  disk: Disk,
): Promise<{ entries: FolderEntry[]; unread: string[] }> {
  const { entries, unread } = await listFolderWhole(folder, disk).catch(() => notListed);
  return { entries, unread: unread.map((name) => join(folder, name)) };
}

/** An empty name: of the folder itself. */
const notListed = { entries: [], unread: [''] };
