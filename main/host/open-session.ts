import * as Y from 'yjs';
import type { SessionSummary } from '#shared/contract/bridge.ts';
import type { Ballot } from '#shared/domain/ballot.ts';
import { Fault } from '#shared/domain/fault.ts';
import type { Id } from '#shared/domain/id.ts';
import type { Session } from '#shared/domain/session.ts';
import { migrate, NewerDocument } from '#shared/document/migrations/migrate.ts';
import { infoOf } from '#shared/document/layout.ts';
import { readSession, watchSession } from '#shared/document/read.ts';
import type { SealedBallots } from '#main/vault/sealed.ts';
import { openSessionStreams } from '#main/vault/session-streams.ts';
import { writeSummary } from '#main/vault/summary-file.ts';

export type SessionListener = {
  /** The session has changed, from any side. */
  changed?: (session: Session) => void;
  /** An update has come in; `origin` is who made it. */
  updated?: (update: Uint8Array, origin: unknown) => void;
  /** The disk refuses (the error), or takes writes again (null). */
  trouble?: (error: unknown) => void;
  /** The session is being closed under its listener (put aside, or the program ends): nothing more is kept. */
  closed?: () => void;
};

/** A session the host has open: the truth (DESIGN §3). */
export type OpenSession = {
  id: Id;
  doc: Y.Doc;
  sealed: SealedBallots;
  session: () => Session;
  /** Resolves when all that has been changed so far is on disk. */
  saved: () => Promise<void>;
  listen: (listener: SessionListener) => () => void;
  close: () => Promise<void>;
};

export async function openSession(id: Id, folder: string, now: () => number): Promise<OpenSession> {
  const listeners = new Set<SessionListener>();
  const streams = await openSessionStreams(folder, (error) => {
    for (const listener of listeners) listener.trouble?.(error);
  });
  const { doc, sealed } = streams;
  let saved: Promise<void> = Promise.resolve();
  doc.on('update', (update: Uint8Array, origin: unknown) => {
    // The stream keeps order, so the newest record on disk means that all before it are.
    saved = streams.keep(update);
    for (const listener of listeners) listener.updated?.(update, origin);
  });
  try {
    migrate(doc);
  } catch (cause) {
    await streams.close();
    if (cause instanceof NewerDocument) throw new Fault('session-newer', { title: titleOf(doc) }, { cause });
    throw cause;
  }
  let session = readSession(doc);
  const stopWatching = watchSession(doc, session, (next) => {
    session = next;
    for (const listener of listeners) listener.changed?.(next);
  });
  return {
    id,
    doc,
    sealed,
    session: () => session,
    saved: () => saved,
    listen: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: async () => {
      for (const listener of listeners) listener.closed?.();
      stopWatching();
      await streams.close();
      await writeSummary(folder, streams.journalSize(), summaryOf(session, now())).catch(() => undefined);
      doc.destroy();
    },
  };
}

/** A later Rådslag has most likely left the title where it was. */
function titleOf(doc: Y.Doc): string {
  const title = infoOf(doc).get('title');
  return typeof title === 'string' ? title : '';
}

export function summaryOf(session: Session, changedAt: number): SessionSummary {
  const { id, title, place, date } = session.info;
  return {
    id,
    title,
    place,
    date,
    changedAt,
    question: session.charter.question,
    notes: Object.keys(session.notes).length,
    clusters: Object.keys(session.clusters).length,
  };
}

/** What a session file carries besides the document: the sealed ballots that are not yet in it. */
export function stillSealed(open: OpenSession): Ballot[] {
  const { ballots } = open.session();
  return open.sealed.all().filter((ballot) => !ballots[ballot.id]);
}
