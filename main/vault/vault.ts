import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { Id } from '#shared/domain/id.ts';
import { idSchema } from '#shared/domain/id.ts';
import { nodeDisk, type Disk } from '#main/files/disk.ts';
import { ensureFolder, moveFolder, removeFolder } from '#main/files/arrange.ts';
import { folderExists, listFolder, readText } from '#main/files/read.ts';
import { safeWrite } from '#main/files/safe-write.ts';
import { openErased, type Erased } from './erased.ts';

/**
 * The data folder: `sessions/<id>/` holds a session's journal and sealed stream, `deleted/<id>/` those that
 * have been put aside and can be brought back.
 */
export type Vault = {
  folder: string;
  disk: Disk;
  /** Names the data folder, for as long as it lives. */
  vaultId: string;
  erased: Erased;
  sessionIds: () => Promise<Id[]>;
  has: (id: Id) => Promise<boolean>;
  /** Makes the session's folder if absent and gives its path. */
  folderOf: (id: Id) => Promise<string>;
  putAside: (id: Id) => Promise<void>;
  isAside: (id: Id) => Promise<boolean>;
  /** Removes the session from the vault for good, also what was put aside of it. */
  erase: (id: Id) => Promise<void>;
  /** Brings back what was put aside last. */
  bringBack: (id: Id) => Promise<void>;
};

export async function openVault(folder: string, disk: Disk = nodeDisk): Promise<Vault> {
  const sessions = join(folder, 'sessions');
  const deleted = join(folder, 'deleted');
  await ensureFolder(sessions, disk);
  await ensureFolder(deleted, disk);
  const erased = await openErased(folder, disk);
  const vaultId = await nameOf(folder, disk);

  async function removeAll(id: Id): Promise<void> {
    await removeFolder(join(sessions, id), disk);
    const aside = (await listFolder(deleted, disk)).filter(({ name }) => isAsideOf(name, id));
    for (const { name } of aside) await removeFolder(join(deleted, name), disk);
  }
  // An erasing that a crash has cut off.
  for (const id of erased.ids()) await removeAll(id);
  return {
    folder,
    disk,
    vaultId,
    erased,
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
    erase: async (id) => {
      await erased.add(id);
      await removeAll(id);
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

/** What is put aside a second time has a number after its id. */
function isAsideOf(name: string, id: Id): boolean {
  return name === id || (name.startsWith(`${id}-`) && /^\d+$/.test(name.slice(id.length + 1)));
}

/** A folder of an earlier Rådslag is named now. One that cannot be written to has no name that lasts. */
async function nameOf(folder: string, disk: Disk): Promise<string> {
  const path = join(folder, 'vault-id');
  const known = await readText(path, disk).catch(() => null);
  if (known !== null && /^[0-9a-f-]{36}$/.test(known)) return known;
  const made = randomUUID();
  await safeWrite(path, new TextEncoder().encode(made), disk).catch(() => undefined);
  return made;
}

function asId(name: string): Id[] {
  const id = idSchema.safeParse(name);
  return id.success ? [id.data] : [];
}
