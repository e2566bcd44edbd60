import type { SessionSummary } from '#shared/contract/bridge.ts';
import { readSession } from '#shared/document/read.ts';
import type { Bridge } from '#renderer/bridge/bridge.ts';
import { linkDocument } from '#renderer/bridge/document-link.ts';
import { copiedSessions, readSessionCopy } from '#renderer/db/session-copy.ts';

/**
 * Gives the host back the sessions that only this window's own copy has: the vault's folder was lost. Resolves with
 * whether any was taken back. `known` are those that the host has, also the deleted ones; what was erased stays so, as
 * the host knows.
 */
export async function adoptCopies(bridge: Bridge, known: readonly SessionSummary[]): Promise<boolean> {
  const { vaultId } = await bridge.call('app.info', {});
  const whole = new Set(known.filter(({ title }) => title !== '').map(({ id }) => id));
  let adopted = false;
  for (const sessionId of await copiedSessions(vaultId, whole)) {
    // One that cannot be given back now keeps no other from it.
    const isAdopted = await adopt(bridge, sessionId).catch(() => false);
    adopted ||= isAdopted;
  }
  return adopted;
}

async function adopt(bridge: Bridge, sessionId: string): Promise<boolean> {
  const doc = await readSessionCopy(sessionId);
  if (!doc || readSession(doc).info.title === '') return false;
  const { adopted } = await bridge.call('sessions.adopt', { sessionId });
  if (!adopted) return false;
  const { promise: saved, resolve } = Promise.withResolvers<void>();
  const link = linkDocument(bridge, sessionId, doc, ({ state }) => state === 'saved' && resolve());
  await link.synced;
  await saved;
  link.close();
  return true;
}
