import type { Id } from '#shared/domain/id.ts';
import type { CopyIndex } from '#main/vault/copy-index.ts';
import { secondCopyIn } from '#main/vault/second-copy.ts';
import type { CopyDesk } from './copy-desk.ts';
import type { SessionShelf } from './session-shelf.ts';
import { withinPatience } from './within-patience.ts';

/** A drive that does not answer must not keep a person waiting, in milliseconds. */
const usualPatience = 10_000;

/**
 * Erases a session for good: journal, sealed stream, snapshots, what was put aside, and its second copy. Answers the
 * files that could not be reached, by name: a stick that is not here, a drive that is offline.
 */
export async function eraseSession(
  { shelf, index, copies }: { shelf: SessionShelf; index: CopyIndex; copies: CopyDesk },
  id: Id,
  patience = usualPatience,
): Promise<{ left: string[] }> {
  const entry = index.get(id);
  await copies.forget(id);
  await shelf.erase(id);
  if (!entry || entry.path === '') return { left: [] };
  const erased = secondCopyIn(entry.folder, shelf.vault.disk).erase(id);
  const gone = await withinPatience(
    erased.then(() => true),
    patience,
  );
  return { left: gone ? [] : [entry.path] };
}
