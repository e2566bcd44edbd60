import { join } from 'node:path';
import { sweepTemps } from '#main/files/safe-write.ts';
import { snapshotFolder } from './snapshots.ts';
import type { Vault } from './vault.ts';

/**
 * Removes from the sessions' folders what writes that a crash cut short have left there: before any is opened, since a
 * session writes in its folder. What cannot be removed now is left to the next start. Throws FileTrouble.
 */
export async function sweepSessions({
  sessionIds,
  placeOf,
  disk,
}: Pick<Vault, 'sessionIds' | 'placeOf' | 'disk'>): Promise<void> {
  const folders = (await sessionIds()).flatMap((id) => [placeOf(id), join(placeOf(id), snapshotFolder)]);
  await Promise.all(folders.map((folder) => sweepTemps(folder, disk).catch(() => 0)));
}
