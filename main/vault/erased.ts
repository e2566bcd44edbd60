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

type State = z.infer<typeof fileSchema>;

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
  let last: Promise<void> = Promise.resolve();
  /** One at a time, each from what the one before left: of two at once, one would be forgotten. */
  function change(to: (from: State) => State): Promise<void> {
    const turn = last.then(async () => {
      const after = to(state);
      await safeWrite(path, new TextEncoder().encode(JSON.stringify(after)), disk);
      state = after;
    });
    last = turn.catch(() => undefined);
    return turn;
  }
  return {
    ids: () => state.ids,
    has: (id) => state.ids.includes(id),
    add: (id) => change(({ ids }) => ({ ids: [...new Set([...ids, id])], profiles: [...browserProfiles] })),
    take: async (id) => {
      if (state.ids.includes(id))
        await change(({ ids, ...rest }) => ({ ...rest, ids: ids.filter((each) => each !== id) }));
    },
    profiles: () => state.profiles,
    profilesEmptied: (emptied) =>
      change(({ profiles, ...rest }) => ({
        ...rest,
        profiles: profiles.filter((profile) => !emptied.includes(profile)),
      })),
  };
}

function parsed(text: string | null): State {
  try {
    return fileSchema.parse(JSON.parse(text ?? ''));
  } catch {
    return { ids: [], profiles: [] };
  }
}
