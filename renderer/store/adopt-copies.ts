import type { SessionSummary } from '#shared/contract/bridge.ts';
import { readSession } from '#shared/document/read.ts';
import type { Bridge } from '#renderer/bridge/bridge.ts';
import { linkDocument } from '#renderer/bridge/document-link.ts';
import { copiedSessions, openSessionCopy } from '#renderer/db/session-copy.ts';

/**
 * Gives the host back the sessions that only this window's own copy has: the vault's folder was lost. Resolves with
 * whether any was taken back. Those that were deleted or erased stay so: the host knows.
 */
export async function adoptCopies(bridge: Bridge, listed: readonly SessionSummary[]): Promise<boolean> {
  const { vaultId } = await bridge.call('app.info', {});
  const whole = new Set(listed.filter(({ title }) => title !== '').map(({ id }) => id));
  const lost = await copiedSessions(vaultId, whole);
  let adopted = false;
  for (const sessionId of lost) adopted = (await adopt(bridge, sessionId, vaultId)) || adopted;
  return adopted;
}

async function adopt(bridge: Bridge, sessionId: string, vaultId: string): Promise<boolean> {
  const copy = await openSessionCopy(sessionId, vaultId);
  const isWhole = readSession(copy.doc).info.title !== '';
  const { adopted } = isWhole ? await bridge.call('sessions.adopt', { sessionId }) : { adopted: false };
  if (!adopted) {
    await copy.release();
    return false;
  }
  const { promise: saved, resolve } = Promise.withResolvers<void>();
  const link = linkDocument(bridge, sessionId, copy.doc, ({ state }) => state === 'saved' && resolve());
  await link.synced;
  await saved;
  link.close();
  await copy.release();
  return true;
}
