import type { SessionSummary } from '#shared/contract/bridge.ts';
import type { Vault } from '#main/vault/vault.ts';
import { closedSummary } from './closed-summary.ts';

/**
 * The sessions that have been put aside and can be brought back or erased, the latest changed first. They are only
 * read: one may be brought back, and opened, while they are listed.
 */
export async function listAside(vault: Vault, now: () => number): Promise<SessionSummary[]> {
  const aside = await vault.aside();
  const found = await Promise.all(aside.map((each) => closedSummary(vault, each, now)));
  return found.filter((each) => each !== null).toSorted((a, b) => b.changedAt - a.changedAt);
}
