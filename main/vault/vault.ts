import { join } from 'node:path';
import type { Id } from '#shared/domain/id.ts';
import { idSchema } from '#shared/domain/id.ts';
import { ensureFolder, moveFolder } from '#main/files/arrange.ts';
import { folderExists, listFolder } from '#main/files/read.ts';

/**
 * The data folder: `sessions/<id>/` holds a session's journal and sealed stream, `deleted/<id>/` those that
 * have been put aside and can be brought back.
 */
export type Vault = {
  folder: string;
  sessionIds: () => Promise<Id[]>;
  has: (id: Id) => Promise<boolean>;
  /** Makes the session's folder if absent and gives its path. */
  folderOf: (id: Id) => Promise<string>;
  putAside: (id: Id) => Promise<void>;
  isAside: (id: Id) => Promise<boolean>;
  /** Brings back what was put aside last. */
  bringBack: (id: Id) => Promise<void>;
};

export async function openVault(folder: string): Promise<Vault> {
  const sessions = join(folder, 'sessions');
  const deleted = join(folder, 'deleted');
  await ensureFolder(sessions);
  await ensureFolder(deleted);
  return {
    folder,
    sessionIds: async () => {
      const entries = await listFolder(sessions);
      return entries.filter((entry) => entry.kind === 'folder').flatMap((entry) => asId(entry.name));
    },
    // An id from outside may be no id but a path.
    has: async (id) => idSchema.safeParse(id).success && folderExists(join(sessions, id)),
    folderOf: async (id) => {
      const path = join(sessions, id);
      await ensureFolder(path);
      return path;
    },
    putAside: async (id) => {
      const place = join(deleted, id);
      // A session may be put aside, opened from a file and put aside again: the first of them is not lost for it.
      if (await folderExists(place)) await moveFolder(place, await freeNameFor(place));
      await moveFolder(join(sessions, id), place);
    },
    isAside: (id) => folderExists(join(deleted, id)),
    bringBack: (id) => moveFolder(join(deleted, id), join(sessions, id)),
  };
}

async function freeNameFor(place: string): Promise<string> {
  let count = 2;
  while (await folderExists(`${place}-${count}`)) count += 1;
  return `${place}-${count}`;
}

function asId(name: string): Id[] {
  const id = idSchema.safeParse(name);
  return id.success ? [id.data] : [];
}
