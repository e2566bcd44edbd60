import type { Id } from '#shared/domain/id.ts';
import type { CopyIndex } from '#main/vault/copy-index.ts';
import type { CopyDesk } from './copy-desk.ts';
import { eraseCopies } from './erase-copies.ts';
import type { SessionShelf } from './session-shelf.ts';

/** A drive that does not answer must not keep a person waiting, in milliseconds. */
const usualPatience = 10_000;

/**
 * Erases a session for good: journal, sealed stream, snapshots, what was put aside, and its second copies. Answers by
 * folder what could not be removed: one here of which another program holds a file, one on a stick that is not here or
 * on a drive that is offline. They are tried again at the next start. Throws FileTrouble when nothing was erased.
 */
export async function eraseSession(
  { shelf, index, copies }: { shelf: SessionShelf; index: CopyIndex; copies: CopyDesk },
  id: Id,
  patience = usualPatience,
): Promise<{ left: string[] }> {
  await copies.forget(id);
  // Only once it is marked as erased: until then a copy that was under way could still end as a copy.
  const isWriting = (folder: string) => copies.isWriting(id, folder);
  const here = await shelf.erase(id);
  const elsewhere = await eraseCopies({ index, disk: shelf.vault.disk }, id, isWriting, patience);
  return { left: [...here, ...elsewhere] };
}
