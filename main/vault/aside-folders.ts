import { join } from 'node:path';
import { idSchema, type Id } from '#shared/domain/id.ts';
import { moveFolder } from '#main/files/arrange.ts';
import type { Disk } from '#main/files/disk.ts';
import { folderExists, listFolder } from '#main/files/read.ts';

/** The folders of sessions that have been put aside. All throw FileTrouble. */
export type AsideFolders = {
  /** By session, the latest of each first. */
  all: () => Promise<Map<Id, string[]>>;
  of: (id: Id) => Promise<string[]>;
  /** Where the session is to be put. What has been put there before is given another name: it is not lost for it. */
  freePlaceFor: (id: Id) => Promise<string>;
};

/**
 * What was put aside before has a number after its id, the higher the later; what was put aside last has none. No id
 * has the mark between them.
 */
const numberPattern = /~(\d+)$/;

export function asideFoldersIn(deleted: string, disk: Disk): AsideFolders {
  async function all(): Promise<Map<Id, string[]>> {
    const folders = (await listFolder(deleted, disk)).filter(({ kind }) => kind === 'folder');
    const latestFirst = folders.map(({ name }) => name).toSorted((a, b) => numberIn(b) - numberIn(a));
    const found = new Map<Id, string[]>();
    for (const name of latestFirst)
      for (const id of idNamed(name.replace(numberPattern, '')))
        found.set(id, [...(found.get(id) ?? []), join(deleted, name)]);
    return found;
  }
  return {
    all,
    of: async (id) => (await all()).get(id) ?? [],
    freePlaceFor: async (id) => {
      const place = join(deleted, id);
      if (await folderExists(place, disk)) await moveFolder(place, await freeNameFor(place, disk), disk);
      return place;
    },
  };
}

async function freeNameFor(place: string, disk: Disk): Promise<string> {
  let count = 2;
  while (await folderExists(`${place}~${count}`, disk)) count += 1;
  return `${place}~${count}`;
}

/** Two without a number compare as NaN, which sorts as equal: they are not of the same session. */
function numberIn(name: string): number {
  return Number(numberPattern.exec(name)?.[1] ?? Infinity);
}

/** The id that a folder is named by; none when its name is no id. */
export function idNamed(name: string): Id[] {
  const id = idSchema.safeParse(name);
  return id.success ? [id.data] : [];
}
