import { join } from 'node:path';
import { z } from 'zod';
import { idSchema, type Id } from '#shared/domain/id.ts';
import { nodeDisk, type Disk } from '#main/files/disk.ts';
import { readText } from '#main/files/read.ts';
import { safeWrite } from '#main/files/safe-write.ts';

/** Folders of the data folder in which browsers keep what pages store. */
export const browserProfiles = ['browser', 'browser-projector', 'electron'] as const;
export type BrowserProfile = (typeof browserProfiles)[number];

const fileSchema = z.object({
  ids: z.array(idSchema),
  /** Profiles that may still hold the words of an erased session; emptied at the next start. */
  profiles: z.array(z.enum(browserProfiles)),
});

/**
 * Which sessions have been erased for good: no copy may bring them back by itself. It is written before anything is
 * removed, so that an erasing that was cut off is finished at the next start.
 */
export type Erased = {
  ids: () => readonly Id[];
  has: (id: Id) => boolean;
  add: (id: Id) => Promise<void>;
  /** A person has opened the session again from a file of their own. */
  take: (id: Id) => Promise<void>;
  profiles: () => readonly BrowserProfile[];
  profilesEmptied: (emptied: readonly BrowserProfile[]) => Promise<void>;
};

/** Throws FileTrouble, also from `add` and `take`. */
export async function openErased(dataFolder: string, disk: Disk = nodeDisk): Promise<Erased> {
  const path = join(dataFolder, 'erased.json');
  let state = parsed(await readText(path, disk));
  async function change(next: z.infer<typeof fileSchema>): Promise<void> {
    await safeWrite(path, new TextEncoder().encode(JSON.stringify(next)), disk);
    state = next;
  }
  return {
    ids: () => state.ids,
    has: (id) => state.ids.includes(id),
    add: (id) => change({ ids: [...new Set([...state.ids, id])], profiles: [...browserProfiles] }),
    take: async (id) => {
      if (state.ids.includes(id)) await change({ ...state, ids: state.ids.filter((each) => each !== id) });
    },
    profiles: () => state.profiles,
    profilesEmptied: (emptied) =>
      change({ ...state, profiles: state.profiles.filter((profile) => !emptied.includes(profile)) }),
  };
}

function parsed(text: string | null): z.infer<typeof fileSchema> {
  try {
    return fileSchema.parse(JSON.parse(text ?? ''));
  } catch {
    return { ids: [], profiles: [] };
  }
}
