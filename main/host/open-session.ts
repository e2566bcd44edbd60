import * as Y from 'yjs';
import type { News, SessionSummary } from '#shared/contract/bridge.ts';
import type { Ballot } from '#shared/domain/ballot.ts';
import { Fault } from '#shared/domain/fault.ts';
import type { Id } from '#shared/domain/id.ts';
import type { Session } from '#shared/domain/session.ts';
import { documentBytes } from '#shared/document/document.ts';
import { migrate, NewerDocument } from '#shared/document/migrations/migrate.ts';
import { infoOf } from '#shared/document/layout.ts';
import { readSession, watchSession } from '#shared/document/read.ts';
import { nodeDisk, type Disk } from '#main/files/disk.ts';
import type { Doubt } from '#main/vault/doubt.ts';
import type { Healing } from '#main/vault/healing.ts';
import type { SealedBallots } from '#main/vault/sealed.ts';
import { openSessionStreams, type SessionStreams } from '#main/vault/session-streams.ts';
import { snapshotPace } from '#main/vault/snapshot-pace.ts';
import type { Snapshot } from '#main/vault/snapshot-file.ts';
import type { Snapshots } from '#main/vault/snapshots.ts';
import { lastSummary, writeSummary } from '#main/vault/summary-file.ts';

export type SessionListener = {
  /** The session has changed, from any side. */
  changed?: (session: Session) => void;
  /** An update has come in; `origin` is who made it. */
  updated?: (update: Uint8Array, origin: unknown) => void;
  /** Something has changed that a copy should have: the document, or a sealed ballot. */
  touched?: () => void;
  /** A sealed ballot has come or gone, from any side. */
  sealed?: () => void;
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
  snapshots: Snapshots;
  /** What opening found damaged and what it brought back. */
  healing: Healing;
  /** Whether something that was damaged may be missed. */
  doubt: Doubt;
  session: () => Session;
  /** What lists show of it. Of one that cannot be read, what it was when that could be done. */
  summary: (changedAt: number) => SessionSummary;
  /** Resolves when all that has been changed so far is on disk. */
  saved: () => Promise<void>;
  listen: (listener: SessionListener) => () => void;
  close: () => Promise<void>;
};

export async function openSession(
  id: Id,
  folder: string,
  now: () => number,
  disk: Disk = nodeDisk,
): Promise<OpenSession> {
  const listeners = new Set<SessionListener>();
  const streams = await openSessionStreams(
    folder,
    (error) => {
      for (const listener of listeners) listener.trouble?.(error);
    },
    disk,
  );
  const { doc } = streams;
  const pace = snapshotPace(async () => {
    // As the newest whole snapshot it would hide those that hold something.
    if (isEmpty({ session: () => session })) return;
    await streams.snapshots.take(snapshotOf(streams, session, now()));
  });
  const touched = () => {
    pace.changed();
    for (const listener of listeners) listener.touched?.();
  };
  const sealed = watched(streams.sealed, () => {
    touched();
    for (const listener of listeners) listener.sealed?.();
  });
  let session = readSession(doc);
  let saved: Promise<void> = Promise.resolve();
  doc.on('update', (update: Uint8Array, origin: unknown) => {
    // The stream keeps order, so the newest record on disk means that all before it are.
    saved = streams.keep(update);
    // Refused once the session has been closed: who waits for `saved` is told.
    saved.catch(() => undefined);
    touched();
    for (const listener of listeners) listener.updated?.(update, origin);
  });
  try {
    migrate(doc);
  } catch (cause) {
    await streams.close();
    if (cause instanceof NewerDocument) throw new Fault('session-newer', { title: titleOf(doc) }, { cause });
    throw cause;
  }
  session = readSession(doc);
  const last = await lastSummary(folder, disk);
  const summary = (changedAt: number): SessionSummary =>
    isEmpty({ session: () => session })
      ? { ...summaryOf(session, changedAt), ...last, id, changedAt, isUnread: true }
      : summaryOf(session, changedAt);
  const stopWatching = watchSession(doc, session, (next) => {
    session = next;
    for (const listener of listeners) listener.changed?.(next);
  });
  return {
    id,
    doc,
    sealed,
    snapshots: streams.snapshots,
    healing: streams.healing,
    doubt: streams.doubt,
    session: () => session,
    summary,
    saved: () => saved,
    listen: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: async () => {
      for (const listener of listeners) listener.closed?.();
      stopWatching();
      await pace.finish();
      await streams.close();
      await writeSummary(folder, streams.journalSize(), summary(now()), disk).catch(() => undefined);
      doc.destroy();
    },
  };
}

/** Tells of each ballot that comes or goes. */
function watched(sealed: SealedBallots, touched: () => void): SealedBallots {
  const told = async (work: Promise<void>) => {
    await work;
    touched();
  };
  return {
    ...sealed,
    cast: (ballot) => told(sealed.cast(ballot)),
    withdraw: (ballotId) => told(sealed.withdraw(ballotId)),
    adopt: (part) => told(sealed.adopt(part)),
  };
}

function snapshotOf(streams: SessionStreams, session: Session, takenAt: number): Snapshot {
  return {
    head: {
      takenAt,
      notes: Object.keys(session.notes).length,
      clusters: Object.keys(session.clusters).length,
      journalSize: streams.journalSizeToBe(),
    },
    document: documentBytes(streams.doc),
    sealed: streams.sealed.part(),
  };
}

/** Nothing of it could be read, or it has not been filled yet: each session has a board and a name from its beginning. */
export function isEmpty(open: Pick<OpenSession, 'session'>): boolean {
  const { info, boards, notes } = open.session();
  return info.title === '' && Object.keys(boards).length === 0 && Object.keys(notes).length === 0;
}

export function newsOf(open: OpenSession, from: News['from']): News {
  return { sessionId: open.id, title: open.summary(0).title, from };
}

/** A later Rådslag has most likely left the title where it was. */
export function titleOf(doc: Y.Doc): string {
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
export function sealedForCopy(open: OpenSession): { sealed: Ballot[]; withdrawn: Id[] } {
  const { ballots } = open.session();
  const part = open.sealed.part();
  return { sealed: part.ballots.filter((ballot) => !ballots[ballot.id]), withdrawn: part.withdrawn };
}
