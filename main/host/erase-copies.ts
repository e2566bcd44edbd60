import { dirname } from 'node:path';
import type { Id } from '#shared/domain/id.ts';
import type { Disk } from '#main/files/disk.ts';
import type { CopyIndex, CopyPlace } from '#main/vault/copy-index.ts';
import type { Erased } from '#main/vault/erased.ts';
import { secondCopyIn } from '#main/vault/second-copy.ts';
import type { AskFolder } from './ask-folder.ts';
import { onOtherSticks } from './other-sticks.ts';
import { withinPatience } from './within-patience.ts';

type Copies = { index: CopyIndex; disk: Disk | undefined };

/**
 * Removes all that one folder has of the session, and only then forgets that it had something. Answers the files that
 * were made there and are not: they are on another stick, which has had the same letter. Throws FileTrouble.
 */
export async function eraseCopy({ index, disk }: Copies, id: Id, folder: string): Promise<string[]> {
  const place = index.places(id).find((each) => each.folder === folder);
  const away = place ? await onOtherSticks(place, disk) : [];
  const wasFound = await secondCopyIn(folder, disk).erase(id);
  // The files have other names than we know of: a person has tidied among them, or another laptop has.
  const isLatest = wasFound && place !== undefined && away.length === place.elsewhere.length + 1;
  const left = isLatest ? away.filter((path) => path !== place.path) : away;
  await index.gone(id, folder, left);
  return left;
}

/**
 * Removes the session's copies from every folder it has been copied to, but for those in which one `isWriting`: who
 * writes there removes it when that is done. Answers the session's folders of which something was not reached in
 * `patience` milliseconds: only the latest file in one is known, and a person must not overlook those before it.
 */
export async function eraseCopies(
  copies: Copies,
  id: Id,
  isWriting: (folder: string) => boolean,
  patience: number,
): Promise<string[]> {
  const left = copies.index.places(id).map(async (place) => {
    const { folder } = place;
    const files = isWriting(folder) ? null : await withinPatience(eraseCopy(copies, id, folder), patience);
    return files?.map((path) => dirname(path)) ?? ownFolders(place);
  });
  return [...new Set((await Promise.all(left)).flat())];
}

function ownFolders({ path, copiedAt, elsewhere }: CopyPlace): string[] {
  const own = copiedAt === null ? path : dirname(path);
  return [own, ...elsewhere.map((file) => dirname(file))];
}

/**
 * Tries again what an erasing did not reach: a stick that was not here, a program that was killed on the way. One folder
 * after the other, until `ending`.
 */
export async function eraseLeftCopies(
  copies: Copies,
  erased: Erased,
  ask: AskFolder,
  ending: AbortSignal,
): Promise<void> {
  const { index } = copies;
  const left = index.ids().filter((id) => erased.has(id));
  const folders = new Set(left.flatMap((id) => index.places(id)).map(({ folder }) => folder));
  for (const folder of folders)
    for (const id of left) {
      if (ending.aborted) return;
      const mayHaveCopy = erased.has(id) && index.places(id).some((place) => place.folder === folder);
      if (mayHaveCopy) await ask(folder, () => eraseCopy(copies, id, folder));
    }
}
