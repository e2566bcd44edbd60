import { join } from 'node:path';
import { removeFile } from '#main/files/arrange.ts';
import type { Disk } from '#main/files/disk.ts';
import { fileExists } from '#main/files/read.ts';
import { safeWrite } from '#main/files/safe-write.ts';
import type { Snapshot } from './snapshot-file.ts';

/** What was damaged: up to which byte of the journal (0: nothing), and in how many places of the sealed stream. */
export type Damage = { journalTo: number; sealedPlaces: number };

/**
 * Whether damage may have taken something that the newest whole snapshot does not have: it was written after that, or
 * more ballots are gone than the snapshot brought back.
 */
export function mayMiss(damage: Damage, snapshot: Snapshot | null, ballotsBrought: number): boolean {
  return damage.journalTo > (snapshot?.head.journalSize ?? 0) || damage.sealedPlaces > ballotsBrought;
}

/** Whether a session may lack something, until that is settled, also over starts: the damage itself is mended at once. */
export type Doubt = { isThere: () => boolean; settle: () => Promise<void> };

/** The doubt about the session of a folder; `isNew` when damage has just been found. A disk that refuses forgets it. */
export async function openDoubt(folder: string, isNew: boolean, disk: Disk): Promise<Doubt> {
  const path = join(folder, 'doubtful');
  if (isNew) await safeWrite(path, new Uint8Array(), disk).catch(() => undefined);
  let isThere = isNew || (await fileExists(path, disk).catch(() => false));
  return {
    isThere: () => isThere,
    settle: async () => {
      if (!isThere) return;
      isThere = false;
      await removeFile(path, disk).catch(() => undefined);
    },
  };
}
