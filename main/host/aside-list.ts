import { join } from 'node:path';
import type { SessionSummary } from '#shared/contract/bridge.ts';
import type { Id } from '#shared/domain/id.ts';
import { fileModifiedAt } from '#main/files/read.ts';
import { readSummary } from '#main/vault/summary-file.ts';
import type { Vault } from '#main/vault/vault.ts';
import { openSession, summaryOf } from './open-session.ts';

/** The sessions that have been put aside and can be brought back or erased, the latest changed first. */
export async function listAside(vault: Vault, now: () => number): Promise<SessionSummary[]> {
  const ids = await vault.asideIds();
  const found = await Promise.all(ids.map((id) => summary(vault, id, now)));
  return found.filter((each) => each !== null).toSorted((a, b) => b.changedAt - a.changedAt);
}

/** One that cannot be read is listed without a name: it can still be erased. Null when it has gone meanwhile. */
async function summary(vault: Vault, id: Id, now: () => number): Promise<SessionSummary | null> {
  const folder = await vault.asideFolder(id);
  if (folder === null) return null;
  const changedAt = (await fileModifiedAt(join(folder, 'journal.bin'), vault.disk)) ?? now();
  const unknown = { title: '', question: '', place: '', date: '', notes: 0, clusters: 0 };
  const known =
    (await readSummary(folder, vault.disk)) ??
    (await readOnce(id, folder, vault, now).catch(() => null)) ??
    unknown;
  return { ...known, id, changedAt };
}

async function readOnce(
  id: Id,
  folder: string,
  vault: Vault,
  now: () => number,
): Promise<Omit<SessionSummary, 'id' | 'changedAt'>> {
  const open = await openSession(id, folder, now, vault.disk);
  const made = summaryOf(open.session(), 0);
  await open.close();
  return made;
}
