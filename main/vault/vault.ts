import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { Id } from '#shared/domain/id.ts';
import { idSchema } from '#shared/domain/id.ts';
import { nodeDisk, type Disk } from '#main/files/disk.ts';
import { ensureFolder, moveFolder, removeFolder } from '#main/files/arrange.ts';
import { folderExists, listFolder, readText } from '#main/files/read.ts';
import { safeWrite } from '#main/files/safe-write.ts';
import { asideFoldersIn, idNamed } from './aside-folders.ts';
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
  /** False for one that is erased, though something of it is left: what is done in it would go at the next start. */
  has: (id: Id) => Promise<boolean>;
  /** Where the session's folder is, or would be. */
  placeOf: (id: Id) => string;
  /** Makes the session's folder if absent and gives its path. */
  folderOf: (id: Id) => Promise<string>;
  putAside: (id: Id) => Promise<void>;
  /** The sessions that have been put aside, but for those that are here as well, and where the latest of each lies. */
  aside: () => Promise<{ id: Id; folder: string }[]>;
  /** Where what was put aside last of a session lies, or null. */
  asideFolder: (id: Id) => Promise<string | null>;
  /**
   * Removes the session from the vault for good, also what was put aside of it. Answers the folders that could not be
   * removed, which the next start tries again. Throws FileTrouble when it could not be marked as erased: then it is whole.
   */
  erase: (id: Id) => Promise<string[]>;
  /**
   * A person opens an erased session again from a file of their own. What its erasing left goes first, or it would be
   * back with it; where that cannot go, the session stays erased. Throws FileTrouble.
   */
  takeBack: (id: Id) => Promise<void>;
  /** Also of one that has been taken back since the start: its second copies may still hold what was erased. */
  wasErased: (id: Id) => boolean;
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

  const placeOf = (id: Id) => join(sessions, id);
  const aside = asideFoldersIn(deleted, disk);

  const foldersOf = async (id: Id) => [placeOf(id), ...(await aside.of(id))];
  /** What an erasing has not been able to remove is not shown as if it were back. */
  const notErased = (id: Id) => !erased.has(id);
  /** All at once: what is held by another program is waited for. Answers the folders that are still there. */
  async function removeAll(folders: readonly string[]): Promise<string[]> {
    await Promise.allSettled(folders.map((place) => removeFolder(place, disk)));
    const isLeft = await Promise.all(folders.map((place) => folderExists(place, disk).catch(() => true)));
    return folders.filter((_, index) => isLeft[index]);
  }
  async function sessionIds(): Promise<Id[]> {
    const entries = await listFolder(sessions, disk);
    const ids = entries.filter((entry) => entry.kind === 'folder').flatMap((entry) => idNamed(entry.name));
    return ids.filter(notErased);
  }
  /** Erasings that were cut off. What cannot be removed bars no other session; the next start tries again. */
  async function finishErasing(): Promise<void> {
    const all = await aside.all();
    await removeAll(erased.ids().flatMap((id) => [placeOf(id), ...(all.get(id) ?? [])]));
  }
  const takenBack = new Set<Id>();
  async function take(id: Id): Promise<void> {
    if (!erased.has(id)) return;
    for (const place of await foldersOf(id)) await removeFolder(place, disk);
    takenBack.add(id);
    await erased.take(id);
  }
  /** One at a time of each: a second one must not remove what has been opened after the first. */
  const takings = new Map<Id, Promise<void>>();
  if (erased.ids().length > 0) await finishErasing();
  return {
    folder,
    disk,
    vaultId,
    erased,
    sessionIds,
    // An id from outside may be no id but a path.
    has: async (id) => idSchema.safeParse(id).success && !erased.has(id) && folderExists(placeOf(id), disk),
    placeOf,
    folderOf: async (id) => {
      const path = placeOf(id);
      await ensureFolder(path, disk);
      return path;
    },
    putAside: async (id) => {
      await moveFolder(placeOf(id), await aside.freePlaceFor(id), disk);
    },
    erase: async (id) => {
      const folders = await foldersOf(id);
      await erased.add(id);
      return removeAll(folders);
    },
    takeBack: (id) => {
      const taking = takings.get(id) ?? take(id).finally(() => takings.delete(id));
      takings.set(id, taking);
      return taking;
    },
    wasErased: (id) => erased.has(id) || takenBack.has(id),
    aside: async () => {
      const here = new Set(await sessionIds());
      const all = [...(await aside.all())].filter(([id]) => !here.has(id) && notErased(id));
      return all.flatMap(([id, [latest]]) => (latest === undefined ? [] : [{ id, folder: latest }]));
    },
    asideFolder: async (id) => (await aside.of(id))[0] ?? null,
    bringBack: async (id) => {
      const [place] = await aside.of(id);
      if (place === undefined || erased.has(id)) return false;
      await moveFolder(place, placeOf(id), disk);
      return true;
    },
  };
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
