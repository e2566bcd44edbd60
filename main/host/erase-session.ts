import type { Id } from '#shared/domain/id.ts';
import type { CopyIndex } from '#main/vault/copy-index.ts';
import type { CopyDesk } from './copy-desk.ts';
import { eraseCopies } from './erase-copies.ts';
import type { SessionShelf } from './session-shelf.ts';

/** A drive that does not answer must not keep a person waiting, in milliseconds. */
const usualPatience = 10_000;

/**
 * Erases a session for good: journal, sealed stream, snapshots, what was put aside, and its second copies. Answers the
 * files that could not be reached, by name: a stick that is not here, a drive that is offline. They are tried again at
 * the next start, and when it is erased again. Throws FileTrouble when something of it could not be removed from the
 * vault, once the copies have been tried.
 */
export async function eraseSession(
  { shelf, index, copies }: { shelf: SessionShelf; index: CopyIndex; copies: CopyDesk },
  id: Id,
  patience = usualPatience,
): Promise<{ left: string[] }> {
  await copies.forget(id);
  // Only once it is marked as erased: until then a copy that was under way could still end as a copy.
  const isWriting = (folder: string) => copies.isWriting(id, folder);
  const eraseAll = () => eraseCopies({ index, disk: shelf.vault.disk }, id, isWriting, patience);
  try {
    await shelf.erase(id);
  } catch (error) {
    // A file that is held here is no reason to leave the copies where they are.
    if (shelf.vault.erased.has(id)) await eraseAll();
    throw error;
  }
  return { left: await eraseAll() };
}
