import { join } from 'node:path';
import { z } from 'zod';
import { idSchema, type Id } from '#shared/domain/id.ts';
import { nodeDisk, type Disk } from '#main/files/disk.ts';
import { readText } from '#main/files/read.ts';
import { safeWrite } from '#main/files/safe-write.ts';

const placeSchema = z.object({
  /** The folder that was chosen for the second copy. */
  folder: z.string(),
  /** Full path of the latest file there that was read back; of the session's folder there while there is none yet. */
  path: z.string(),
  /** Milliseconds since 1970 of that file; null when there is none yet. */
  copiedAt: z.number().nullable(),
  /** Full paths of the latest files on other sticks that have had the folder's path. */
  elsewhere: z.array(z.string()).default([]),
});
export type CopyPlace = z.infer<typeof placeSchema>;

const entrySchema = z.object({
  /** Every folder that may hold something of the session, the one it was copied to last at the end. */
  places: z.array(placeSchema),
  /** Something has changed since, or is being written. */
  pending: z.boolean(),
});
type CopyEntry = z.infer<typeof entrySchema>;

const indexSchema = z.record(idSchema, entrySchema);

/**
 * Which sessions have a second copy, and where: kept beside the sessions, so that a lost one can be found again, and
 * one that is erased leaves nothing anywhere. A place is known before anything is written there, until it is empty.
 */
export type CopyIndex = {
  ids: () => Id[];
  places: (id: Id) => readonly CopyPlace[];
  /** Whether the folder has all there is of the session. */
  isCopiedTo: (id: Id, folder: string) => boolean;
  /** A copy is about to be written there; `path` is the session's folder in it. */
  begin: (id: Id, folder: string, path: string) => Promise<void>;
  copied: (id: Id, place: CopyPlace, pending: boolean) => Promise<void>;
  /** The session is not as it was copied any more. */
  changed: (id: Id) => void;
  /** The folder holds nothing of the session any more, but for the files `left`, on other sticks. */
  gone: (id: Id, folder: string, left: readonly string[]) => Promise<void>;
};

export async function openCopyIndex(dataFolder: string, disk: Disk = nodeDisk): Promise<CopyIndex> {
  const path = join(dataFolder, 'second-copy.json');
  const entries = new Map(Object.entries(parsed(await readText(path, disk).catch(() => null))));
  let last: Promise<void> = Promise.resolve();
  /** It is a help for memory, no truth: a disk that refuses it costs nothing now. */
  const write = () => {
    const text = JSON.stringify(Object.fromEntries(entries), null, 2);
    last = last.then(() => safeWrite(path, new TextEncoder().encode(text), disk)).catch(() => undefined);
    return last;
  };
  async function set(id: Id, { places, pending }: CopyEntry): Promise<void> {
    if (places.length === 0) entries.delete(id);
    else entries.set(id, { places, pending });
    await write();
  }
  const places = (id: Id): CopyPlace[] => entries.get(id)?.places ?? [];
  const others = (id: Id, folder: string) => places(id).filter((place) => place.folder !== folder);
  const isPending = (id: Id) => entries.get(id)?.pending ?? true;
  return {
    ids: () => [...entries.keys()],
    places,
    isCopiedTo: (id, folder) => places(id).at(-1)?.folder === folder && !isPending(id),
    begin: async (id, folder, own) => {
      // What has changed since its last copy is known to be under way already.
      if (places(id).at(-1)?.folder === folder && isPending(id)) return;
      const known = places(id).find((place) => place.folder === folder);
      const place = known ?? { folder, path: own, copiedAt: null, elsewhere: [] };
      await set(id, { places: [...others(id, folder), place], pending: true });
    },
    copied: (id, place, pending) => set(id, { places: [...others(id, place.folder), place], pending }),
    changed: (id) => {
      if (!isPending(id)) void set(id, { places: places(id), pending: true });
    },
    gone: (id, folder, left) => {
      const place = places(id).find((each) => each.folder === folder);
      const [latest, ...elsewhere] = left;
      const kept = place && latest !== undefined ? [{ ...place, path: latest, elsewhere }] : [];
      return set(id, { places: [...others(id, folder), ...kept], pending: isPending(id) });
    },
  };
}

function parsed(text: string | null): Record<Id, CopyEntry> {
  try {
    return indexSchema.parse(JSON.parse(text ?? '{}'));
  } catch {
    return {};
  }
}
