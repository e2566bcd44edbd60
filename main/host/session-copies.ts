import * as Y from 'yjs';
import type { Start } from '#shared/contract/bridge.ts';
import type { Id } from '#shared/domain/id.ts';
import { documentBytes } from '#shared/document/document.ts';
import { followMergedClusters } from '#shared/document/operations/follow-merged.ts';
import { layApart } from '#shared/document/operations/lay-apart.ts';
import { renameCopy } from '#shared/document/operations/session.ts';
import { readSession } from '#shared/document/read.ts';
import { unpackSession, type SessionFile } from '#main/vault/session-file.ts';
import { countLateBallots } from './ballot-desk.ts';
import type { OpenSession } from './open-session.ts';
import { newId } from './new-id.ts';
import type { SessionShelf } from './session-shelf.ts';
import { startSession } from './start-session.ts';
import { withSession } from './with-session.ts';

export async function createSession(
  shelf: SessionShelf,
  start: Start,
  now: number,
): Promise<{ sessionId: Id }> {
  const sessionId = newId();
  await withSession(shelf.begin(sessionId), (open) => {
    startSession(open.doc, sessionId, start, now);
    return open.saved();
  });
  return { sessionId };
}

/** A copy of a session under another name. Ballots of open votings stay with the original: nobody votes twice. */
export async function duplicateSession(
  shelf: SessionShelf,
  sessionId: Id,
  title: string,
  now: number,
): Promise<{ sessionId: Id }> {
  const document = await withSession(shelf.use(sessionId), async ({ doc }) => documentBytes(doc));
  return beginCopy(shelf, document, title, now);
}

/** A session of its own with what the document holds. */
export async function beginCopy(
  shelf: SessionShelf,
  document: Uint8Array,
  title: string,
  now: number,
): Promise<{ sessionId: Id }> {
  const sessionId = newId();
  await withSession(shelf.begin(sessionId), (open) => {
    Y.applyUpdate(open.doc, document);
    renameCopy(open.doc, sessionId, title, now);
    return open.saved();
  });
  return { sessionId };
}

/**
 * Opens a session file: a session that is here already is merged with it and nothing is doubled, any other is
 * added. Resolves when all of it is on disk. Throws FileTrouble when it was erased and something of it cannot be removed.
 */
export async function openSessionFile(
  shelf: SessionShelf,
  file: { name: string; bytes: Uint8Array },
): Promise<{ sessionId: Id; title: string; merged: boolean }> {
  const found = unpackSession(file.bytes, file.name);
  const { id: sessionId, title } = readSession(found.doc).info;
  await shelf.vault.takeBack(sessionId);
  const merged = await shelf.has(sessionId);
  await withSession(shelf.begin(sessionId), (open) => mergeInto(open, found));
  return { sessionId, title, merged };
}

/** Resolves when all of the file is on disk in the session. */
export async function mergeInto(
  open: OpenSession,
  { doc, sealed, withdrawn = [] }: SessionFile,
): Promise<void> {
  meet(open, doc);
  const { ballots } = open.session();
  await open.sealed.adopt({ ballots: sealed.filter(({ id }) => !ballots[id]), withdrawn });
  // The voting may have been revealed on one of the two laptops while the other still held ballots of it.
  await countLateBallots(open);
}

/** In one go: notes that have come upon each other would, after a crash in between, be taken for laid so on purpose. */
function meet(open: OpenSession, brought: Y.Doc): void {
  const here = open.session();
  open.doc.transact(() => {
    Y.applyUpdate(open.doc, documentBytes(brought));
    followMergedClusters(open.doc, readSession(open.doc));
    layApart(open.doc, readSession(open.doc), [here, readSession(brought)]);
  });
}
