import { join } from 'node:path';
import type { Id } from '#shared/domain/id.ts';
import { idSchema } from '#shared/domain/id.ts';
import { nodeDisk, type Disk } from '#main/files/disk.ts';
import { ensureFolder, moveFolder } from '#main/files/arrange.ts';
import { folderExists, listFolder } from '#main/files/read.ts';

/**
 * The data folder: `sessions/<id>/` holds a session's journal and sealed stream, `deleted/<id>/` those that
 * have been put aside and can be brought back.
 */
export type Vault = {
  folder: string;
  disk: Disk;
  sessionIds: () => Promise<Id[]>;
  has: (id: Id) => Promise<boolean>;
  /** Makes the session's folder if absent and gives its path. */
  folderOf: (id: Id) => Promise<string>;
  putAside: (id: Id) => Promise<void>;
  isAside: (id: Id) => Promise<boolean>;
  /** Brings back what was put aside last. */
  bringBack: (id: Id) => Promise<void>;
};

export async function openVault(folder: string, disk: Disk = nodeDisk): Promise<Vault> {
  const sessions = join(folder, 'sessions');
  const deleted = join(folder, 'deleted');
  await ensureFolder(sessions, disk);
  await ensureFolder(deleted, disk);
  return {
    folder,
    disk,
    sessionIds: async () => {
      const entries = await listFolder(sessions, disk);
      return entries.filter((entry) => entry.kind === 'folder').flatMap((entry) => asId(entry.name));
    },
    // An id from outside may be no id but a path.
    has: async (id) => idSchema.safeParse(id).success && folderExists(join(sessions, id), disk),
    folderOf: async (id) => {
      const path = join(sessions, id);
      await ensureFolder(path, disk);
      return path;
    },
    putAside: async (id) => {
      const place = join(deleted, id);
      // A session may be put aside, opened from a file and put aside again: the first of them is not lost for it.
      if (await folderExists(place, disk)) await moveFolder(place, await freeNameFor(place, disk), disk);
      await moveFolder(join(sessions, id), place, disk);
    },
    isAside: (id) => folderExists(join(deleted, id), disk),
    bringBack: (id) => moveFolder(join(deleted, id), join(sessions, id), disk),
  };
}

async function freeNameFor(place: string, disk: Disk): Promise<string> {
  let count = 2;
  while (await folderExists(`${place}-${count}`, disk)) count += 1;
  return `${place}-${count}`;
}

function asId(name: string): Id[] {
  const id = idSchema.safeParse(name);
  return id.success ? [id.data] : [];
}
