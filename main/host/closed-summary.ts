import type { SessionSummary } from '#shared/contract/bridge.ts';
import type { Id } from '#shared/domain/id.ts';
import { migrate, NewerDocument } from '#shared/document/migrations/migrate.ts';
import { readSession } from '#shared/document/read.ts';
import { folderExists } from '#main/files/read.ts';
import { readDocument } from '#main/vault/read-document.ts';
import { lastSummary, readSummary } from '#main/vault/summary-file.ts';
import type { Vault } from '#main/vault/vault.ts';
import { lastChange } from './last-change.ts';
import { summaryOf, titleOf } from './open-session.ts';

/**
 * What can be told of a session that is not opened for it: its folder is only read. Null when it has gone meanwhile.
 * What the disk does not give of it is no error: it keeps the others from no list.
 */
export async function closedSummary(
  vault: Vault,
  { id, folder }: { id: Id; folder: string },
  now: () => number,
): Promise<SessionSummary | null> {
  const at = await lastChange(folder, vault.disk).catch(() => null);
  const kept = await readSummary(folder, vault.disk).catch(() => null);
  const known = kept ?? (await summaryFromJournal(folder, vault).catch(() => unread));
  const last = known === unread ? await lastSummary(folder, vault.disk).catch(() => null) : null;
  if (known === unread && !(await folderExists(folder, vault.disk).catch(() => true))) return null;
  return { ...known, ...last, ...(last && { isUnread: true }), id, changedAt: at ?? now() };
}

type Known = Omit<SessionSummary, 'id' | 'changedAt'>;

/** It is not known what is in it: it must not look like one that holds nothing. */
const unread: Known = { title: '', question: '', place: '', date: '', notes: 0, clusters: 0, isUnread: true };

async function summaryFromJournal(folder: string, { disk }: Vault): Promise<Known> {
  const doc = await readDocument(folder, disk);
  try {
    migrate(doc);
  } catch (error) {
    if (!(error instanceof NewerDocument)) throw error;
    return { ...unread, title: titleOf(doc), isUnread: false, isNewer: true };
  }
  const session = readSession(doc);
  return session.info.title === '' ? unread : summaryOf(session, 0);
}
