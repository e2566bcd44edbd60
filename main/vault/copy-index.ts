import { join } from 'node:path';
import { z } from 'zod';
import { idSchema, type Id } from '#shared/domain/id.ts';
import { nodeDisk, type Disk } from '#main/files/disk.ts';
import { readText } from '#main/files/read.ts';
import { safeWrite } from '#main/files/safe-write.ts';

const entrySchema = z.object({
  /** Where the second copy lay when the session was copied. */
  folder: z.string(),
  title: z.string(),
  /** Milliseconds since 1970 of the latest file that was read back; null when there is none yet. */
  copiedAt: z.number().nullable(),
  /** Full path of that file. */
  path: z.string(),
  /** Something has changed since. */
  pending: z.boolean(),
});
export type CopyEntry = z.infer<typeof entrySchema>;

const indexSchema = z.record(idSchema, entrySchema);

/** Which sessions have a second copy, and where: kept beside the sessions, so that a lost one can be found again. */
export type CopyIndex = {
  get: (id: Id) => CopyEntry | undefined;
  ids: () => Id[];
  set: (id: Id, entry: CopyEntry | null) => Promise<void>;
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
  return {
    get: (id) => entries.get(id),
    ids: () => [...entries.keys()],
    set: (id, entry) => {
      if (entry === null) entries.delete(id);
      else entries.set(id, entry);
      return write();
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
