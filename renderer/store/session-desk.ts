import * as Y from 'yjs';
import type { Session } from '#shared/domain/session.ts';
import { openVotings } from '#shared/domain/voting.ts';
import { documentRoots } from '#shared/document/layout.ts';
import { migrate } from '#shared/document/migrations/migrate.ts';
import { readSession, watchSession } from '#shared/document/read.ts';
import type { Bridge } from '#renderer/bridge/bridge.ts';
import { linkDocument, type SavedState } from '#renderer/bridge/document-link.ts';
import { openSessionCopy } from '#renderer/db/session-copy.ts';
import { madeHere, roomState } from './local-origin.ts';

export type Operation = (doc: Y.Doc, session: Session) => void;

export type DeskListener = {
  sessionChanged: (session: Session) => void;
  savedChanged: (saved: SavedState) => void;
  /** The window's own copy had to be begun anew. */
  copyRebuilt: () => void;
  undoChanged: (can: { undo: boolean; redo: boolean }) => void;
};

/** The open session's document in this window, its copy in IndexedDB, its line to the host and its undo. */
export type SessionDesk = {
  /** Makes a change that undo takes back. Changes with the same `series` in a row are one step of undo (typing). */
  /** True when the document is another than before. */
  change: (operation: Operation, series?: string) => boolean;
  /** Changes the room's state (clock, current step, voting opened), which is not undone. */
  changeRoom: (operation: Operation) => void;
  undo: () => void;
  redo: () => void;
  close: () => void;
};

const wholeSeries = 1e12;

/** Opens a session: own copy first, then what the host knows. Resolves when the host's document is in. */
export async function openSessionDesk(bridge: Bridge, id: string, tell: DeskListener): Promise<SessionDesk> {
  const { vaultId } = await bridge.call('app.info', {});
  const copy = await openSessionCopy(id, vaultId);
  const link = linkDocument(bridge, id, copy.doc, (saved) => {
    const isAnswering = saved.state === 'saved' || saved.state === 'saving';
    copy.beOnlyCopy(!isAnswering);
    // While it saves, what it was ahead by may still be lost.
    if (!isAnswering) copy.markAhead(true);
    else if (saved.state === 'saved') copy.markAhead(false);
    tell.savedChanged(saved);
  });
  await link.synced;
  if (copy.rebuilt) tell.copyRebuilt();
  migrate(copy.doc);
  let session = readSession(copy.doc);
  tell.sessionChanged(session);
  const undo = createUndo(copy.doc, tell.undoChanged);
  const stopWatching = watchSession(copy.doc, session, (next) => {
    if (isOpened(session, next)) undo.forget();
    session = next;
    tell.sessionChanged(next);
  });
  return {
    change: (operation, series) => {
      undo.begin(series);
      return changes(copy.doc, () => copy.doc.transact(() => operation(copy.doc, session), madeHere));
    },
    changeRoom: (operation) => copy.doc.transact(() => operation(copy.doc, session), roomState),
    undo: undo.undo,
    redo: undo.redo,
    close: () => {
      stopWatching();
      undo.destroy();
      link.close();
      void copy.release();
    },
  };
}

function changes(doc: Y.Doc, work: () => void): boolean {
  let isChanged = false;
  const note = () => {
    isChanged = true;
  };
  doc.on('update', note);
  work();
  doc.off('update', note);
  return isChanged;
}

/** Whether a voting has been opened. What was made before then could take its targets away, if it were undone. */
function isOpened(before: Session, { votings }: Session): boolean {
  if (votings === before.votings) return false;
  return openVotings(votings).some(({ id }) => before.votings[id]?.state !== 'open');
}

function createUndo(doc: Y.Doc, changed: DeskListener['undoChanged']) {
  const manager = new Y.UndoManager(documentRoots(doc), { trackedOrigins: new Set([madeHere]) });
  let lastSeries: string | undefined;
  const tell = () => changed({ undo: manager.canUndo(), redo: manager.canRedo() });
  for (const event of ['stack-item-added', 'stack-item-popped', 'stack-cleared'] as const)
    manager.on(event, tell);
  const leaveSeries = () => {
    lastSeries = undefined;
  };
  return {
    begin(series?: string): void {
      manager.captureTimeout = wholeSeries;
      if (series === undefined || series !== lastSeries) manager.stopCapturing();
      lastSeries = series;
    },
    undo: () => {
      leaveSeries();
      manager.undo();
    },
    redo: () => {
      leaveSeries();
      manager.redo();
    },
    /** Begins anew: nothing made so far is undone. */
    forget: () => {
      leaveSeries();
      manager.clear();
    },
    destroy: () => manager.destroy(),
  };
}
