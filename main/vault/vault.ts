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
  /** The sessions that have been put aside, but for those that are here as well. */
  asideIds: () => Promise<Id[]>;
  /** Where what was put aside last of a session lies, or null. */
  asideFolder: (id: Id) => Promise<string | null>;
  /** Removes the session from the vault for good, also what was put aside of it. */
  erase: (id: Id) => Promise<void>;
  /** Brings back what was put aside last. False when nothing was. */
  bringBack: (id: Id) => Promise<boolean>;
};

export async function openVault(folder: string, disk: Disk = nodeDisk): Promise<Vault> {
  const sessions = join(folder, 'sessions');
  const deleted = join(folder, 'deleted');
  await ensureFolder(sessions, disk);
  await ensureFolder(deleted, disk);
  const erased = await openErased(folder, disk);
  const vaultId = await nameOf(folder, disk);

  /** A session's folders among those put aside, the latest first. */
  async function asideOf(id: Id): Promise<string[]> {
    const names = (await listFolder(deleted, disk)).map(({ name }) => name);
    const own = names.filter((name) => idIn(name) === id);
    return own.toSorted((a, b) => asideOrder(b) - asideOrder(a)).map((name) => join(deleted, name));
  }
  async function removeAll(id: Id): Promise<void> {
    await removeFolder(join(sessions, id), disk);
    for (const place of await asideOf(id)) await removeFolder(place, disk);
  }
  async function sessionIds(): Promise<Id[]> {
    const entries = await listFolder(sessions, disk);
    return entries.filter((entry) => entry.kind === 'folder').flatMap((entry) => asId(entry.name));
  }
  // An erasing that a crash has cut off.
  for (const id of erased.ids()) await removeAll(id);
  return {
    folder,
    disk,
    vaultId,
    erased,
    sessionIds,
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
    asideIds: async () => {
      const here = new Set(await sessionIds());
      const entries = (await listFolder(deleted, disk)).filter(({ kind }) => kind === 'folder');
      const ids = new Set(entries.flatMap(({ name }) => asId(idIn(name))));
      return [...ids].filter((id) => !here.has(id));
    },
    asideFolder: async (id) => (await asideOf(id))[0] ?? null,
    bringBack: async (id) => {
      const [place] = await asideOf(id);
      if (place === undefined) return false;
      await moveFolder(place, join(sessions, id), disk);
      return true;
    },
  };
}

async function freeNameFor(place: string, disk: Disk): Promise<string> {
  let count = 2;
  while (await folderExists(`${place}~${count}`, disk)) count += 1;
  return `${place}~${count}`;
}

/**
 * What was put aside before has a number after its id, the higher the later; what was put aside last has none. No id
 * has the mark between them.
 */
const asideNumber = /~(\d+)$/;

function idIn(name: string): string {
  return name.replace(asideNumber, '');
}

function asideOrder(place: string): number {
  return Number(asideNumber.exec(place)?.[1] ?? Infinity);
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
