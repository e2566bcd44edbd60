import type * as Y from 'yjs';
import type { SessionSummary } from '#shared/contract/bridge.ts';
import { readSession } from '#shared/document/read.ts';
import type { Bridge } from '#renderer/bridge/bridge.ts';
import { linkDocument } from '#renderer/bridge/document-link.ts';
import { markOnlyCopy, onlyCopies } from '#renderer/db/only-copies.ts';
import { copiedSessions, readSessionCopy } from '#renderer/db/session-copy.ts';

/** How long one copy may take to be given back, in milliseconds, before the next has its turn. */
const patience = 15_000;

/**
 * Gives the host back the sessions that only this window's own copy has, since the vault's folder was lost, and what was
 * written in one while the host was away. Resolves with whether any was taken back. `here` are those that the host has,
 * `aside` the deleted ones; what was erased stays so, as the host knows.
 */
export async function adoptCopies(
  bridge: Bridge,
  vaultId: string,
  here: readonly SessionSummary[],
  aside: readonly SessionSummary[],
): Promise<boolean> {
  const named = (sessions: readonly SessionSummary[]) =>
    new Set(sessions.filter(({ title }) => title !== '').map(({ id }) => id));
  // One that the host cannot read has kept its name, and nothing else.
  const known = named(here.filter(({ isUnread }) => !isUnread));
  const lost = await copiedSessions(vaultId, new Set([...known, ...named(aside)]));
  const ahead = (await onlyCopies(vaultId)).filter((id) => known.has(id));
  let adopted = false;
  // One that cannot be given back now keeps no other from it.
  const tried = async (work: Promise<boolean>) => {
    const isAdopted = await work.catch(() => false);
    adopted ||= isAdopted;
  };
  for (const sessionId of lost) await tried(adopt(bridge, sessionId));
  for (const sessionId of ahead) await tried(giveWhatIsAhead(bridge, sessionId, vaultId));
  return adopted;
}

async function adopt(bridge: Bridge, sessionId: string): Promise<boolean> {
  const doc = await readSessionCopy(sessionId);
  if (!doc || readSession(doc).info.title === '') return false;
  const { adopted } = await bridge.call('sessions.adopt', { sessionId });
  if (adopted) await give(bridge, sessionId, doc);
  return adopted;
}

async function giveWhatIsAhead(bridge: Bridge, sessionId: string, vaultId: string): Promise<boolean> {
  const doc = await readSessionCopy(sessionId);
  // Another time it may be read: the database was busy, or the disk did not answer.
  if (!doc) return false;
  await give(bridge, sessionId, doc);
  await markOnlyCopy({ sessionId, vaultId }, false);
  return true;
}

/** Throws when the host does not take it in time: it may be full, or have no such session any more. */
async function give(bridge: Bridge, sessionId: string, doc: Y.Doc): Promise<void> {
  const { promise: saved, resolve, reject } = Promise.withResolvers<void>();
  const timer = setTimeout(() => reject(new Error('the host did not take the copy in time')), patience);
  const link = linkDocument(bridge, sessionId, doc, ({ state }) => state === 'saved' && resolve());
  try {
    await Promise.all([link.synced, saved]);
  } finally {
    clearTimeout(timer);
    link.close();
  }
}
