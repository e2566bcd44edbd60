import { ensureFolder } from '#main/files/arrange.ts';
import type { Disk } from '#main/files/disk.ts';
import { findWritten, writeNew } from '#main/files/export-write.ts';
import { aboutFolder, FileTrouble } from '#main/files/trouble.ts';

export type RescueTarget = ReturnType<typeof createRescueTarget>;

/**
 * Where a rescue writes, in folder `to`. A file that cannot be written is kept in mind and keeps no other from being
 * written: what is small may fit where something big did not. What a rescue before has saved there is not written anew,
 * so that a second try needs no more room.
 */
export function createRescueTarget(to: string, disk: Disk) {
  const troubles: FileTrouble[] = [];
  /** What is saved, by where it is. */
  const saved = new Set<string>();

  async function save(folder: string, name: string, bytes: Uint8Array): Promise<string | null> {
    try {
      if (folder !== to) await ensureFolder(folder, disk);
      const path =
        (await findWritten(folder, name, bytes, (other) => saved.has(other), disk)) ??
        (await writeNew(folder, name, bytes, disk));
      saved.add(path);
      return path;
    } catch (error) {
      if (!(error instanceof FileTrouble)) throw error;
      troubles.push(error);
      return null;
    }
  }
  return {
    /** Answers the path, or null. */
    save,
    saved: () => saved.size,
    isFull: () => troubles.some(({ code }) => code === 'full'),
    /** Throws the first trouble when there was some and not one file was saved. */
    orThrow() {
      if (saved.size === 0 && troubles[0]) aboutFolder(troubles[0], to);
    },
  };
}
