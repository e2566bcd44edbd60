import { join } from 'node:path';
import { ensureFolder, removeFile } from '#main/files/arrange.ts';
import { nodeDisk, type Disk } from '#main/files/disk.ts';
import { folderExists, listFolder, readFileBytes } from '#main/files/read.ts';
import { safeWrite } from '#main/files/safe-write.ts';
import { FileTrouble } from '#main/files/trouble.ts';
import { superfluous, type Generation } from './kept-generations.ts';
import { decodeSnapshot, encodeSnapshot, type Snapshot, type SnapshotHead } from './snapshot-file.ts';

export const snapshotFolder = 'snapshots';

/** One snapshot on the disk, by its name. */
export type SnapshotName = Generation & { name: string };

/** The snapshots of one session, the newest first. */
export type Snapshots = {
  /**
   * Writes one, reads it back, and only then removes what generations no longer keep, if that can be done. One that
   * does not come back as it was written does not stay. Throws FileTrouble.
   */
  take: (snapshot: Snapshot) => Promise<void>;
  list: () => Promise<SnapshotName[]>;
  /** Null for one that is gone or damaged. */
  read: (name: string) => Promise<Snapshot | null>;
  /** The newest that is whole, passing over damaged ones; `damaged` counts those. */
  newestWhole: () => Promise<{ snapshot: Snapshot | null; damaged: number }>;
};

const namePattern = /^(\d{8})-(\d+)\.snapshot$/;

export function snapshotsIn(sessionFolder: string, disk: Disk = nodeDisk): Snapshots {
  const folder = join(sessionFolder, snapshotFolder);

  async function list(): Promise<SnapshotName[]> {
    if (!(await folderExists(folder, disk))) return [];
    const entries = await listFolder(folder, disk);
    return entries.flatMap(({ name }) => named(name)).toSorted((a, b) => b.sequence - a.sequence);
  }
  async function read(name: string): Promise<Snapshot | null> {
    const bytes = namePattern.test(name) ? await readFileBytes(join(folder, name), disk) : null;
    return bytes && decodeSnapshot(bytes);
  }
  async function prune(): Promise<void> {
    for (const { name } of superfluous(await list())) await removeFile(join(folder, name), disk);
  }
  return {
    list,
    read,
    take: async (snapshot) => {
      await ensureFolder(folder, disk);
      const [last] = await list();
      const name = nameOf((last?.sequence ?? 0) + 1, snapshot.head);
      const path = join(folder, name);
      await safeWrite(path, encodeSnapshot(snapshot), disk);
      try {
        if (!(await read(name))) throw new FileTrouble('other', path);
      } catch (error) {
        await removeFile(path, disk).catch(() => undefined);
        throw error;
      }
      // It is taken: an old one that someone holds open goes another time.
      await prune().catch(() => undefined);
    },
    newestWhole: async () => {
      let damaged = 0;
      for (const { name } of await list()) {
        // One that the disk does not give is passed over as one that is damaged.
        const snapshot = await read(name).catch(() => null);
        if (snapshot) return { snapshot, damaged };
        damaged += 1;
      }
      return { snapshot: null, damaged };
    },
  };
}

function nameOf(sequence: number, { takenAt }: SnapshotHead): string {
  return `${String(sequence).padStart(8, '0')}-${Math.max(0, Math.round(takenAt))}.snapshot`;
}

function named(name: string): SnapshotName[] {
  const [, sequence, takenAt] = namePattern.exec(name) ?? [];
  return sequence && takenAt ? [{ name, sequence: Number(sequence), takenAt: Number(takenAt) }] : [];
}
