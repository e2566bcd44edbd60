import type { Id } from '#shared/domain/id.ts';
import type { CopyIndex } from '#main/vault/copy-index.ts';
import { secondCopyIn } from '#main/vault/second-copy.ts';
import type { CopyDesk } from './copy-desk.ts';
import type { SessionShelf } from './session-shelf.ts';

/**
 * Erases a session for good: journal, sealed stream, snapshots, what was put aside, and its second copy. Answers the
 * files that could not be reached, by name: a stick that is not here, a drive that is offline.
 */
export async function eraseSession(
  { shelf, index, copies }: { shelf: SessionShelf; index: CopyIndex; copies: CopyDesk },
  id: Id,
): Promise<{ left: string[] }> {
  const entry = index.get(id);
  await copies.forget(id);
  await shelf.erase(id);
  if (!entry || entry.path === '') return { left: [] };
  const gone = await secondCopyIn(entry.folder, shelf.vault.disk)
    .erase(id)
    .then(
      () => true,
      () => false,
    );
  return { left: gone ? [] : [entry.path] };
}
