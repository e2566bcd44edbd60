import { basename } from 'node:path';
import type { Disk } from '#main/files/disk.ts';
import { fileExists } from '#main/files/read.ts';
import type { CopyPlace } from '#main/vault/copy-index.ts';
import type { CopyFile } from '#main/vault/second-copy.ts';

/**
 * Full paths of the copies that have been made in a place and are not in it now: two sticks that are used in turn get the
 * same letter. Also those that a person has tidied away, which cannot be told from them.
 */
export async function onOtherSticks(place: CopyPlace, disk: Disk | undefined): Promise<string[]> {
  const made = place.copiedAt === null ? place.elsewhere : [...place.elsewhere, place.path];
  // What cannot be looked at may well be there.
  const isThere = await Promise.all(made.map((path) => fileExists(path, disk).catch(() => true)));
  return made.filter((_, index) => !isThere[index]);
}

/**
 * Whether the latest copy that was made in a place is not among the files that are there, and none of those is later:
 * another laptop may have written on, and thinned out ours.
 */
export function isLatestElsewhere({ path, copiedAt }: CopyPlace, there: readonly CopyFile[]): boolean {
  return copiedAt !== null && there.every((file) => file.path !== path && timeIn(file.path) <= timeIn(path));
}

/** Without its number, which each stick counts for itself. */
function timeIn(path: string): string {
  return basename(path).replace(/^\d+ /, '');
}
