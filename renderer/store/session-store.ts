import { create } from 'zustand';
import { faultFacts, type FaultFacts } from '#shared/domain/fault.ts';
import { emptySession, type Session } from '#shared/domain/session.ts';
import type { SavedState } from '#renderer/bridge/document-link.ts';
import { host, useApp } from './app-store.ts';
import { addNews } from './news-store.ts';
import type { Operation, SessionDesk } from './session-desk.ts';

type SessionState = {
  /** The open session as plain data: only what changed is a new object, so components can select one note. */
  session: Session;
  status: 'closed' | 'opening' | 'open';
  saved: SavedState;
  can: { undo: boolean; redo: boolean };
};

const closed: SessionState = {
  session: emptySession('none'),
  status: 'closed',
  saved: { state: 'saving' },
  can: { undo: false, redo: false },
};

export const useSession = create<SessionState>(() => closed);

let desk: SessionDesk | null = null;
let latest = 0;

/** Opens a session in this window; the one open before is closed. A fault is told and leaves none open. */
export async function openSession(id: string): Promise<void> {
  closeSession();
  const mine = ++latest;
  useSession.setState({ ...closed, status: 'opening' });
  try {
    // The document and the database are in no hurry before that: the library shows neither.
    const { openSessionDesk } = await import('./session-desk.ts');
    const opened = await openSessionDesk(host(), id, {
      sessionChanged: (session) => mine === latest && useSession.setState({ session }),
      savedChanged: (saved) => mine === latest && useSession.setState({ saved }),
      copyRebuilt: () => mine === latest && addNews({ kind: 'rebuilt' }),
      undoChanged: (can) => mine === latest && useSession.setState({ can }),
    });
    if (mine !== latest) return opened.close();
    desk = opened;
    useSession.setState({ status: 'open' });
  } catch (error) {
    if (mine !== latest) return;
    useSession.setState(closed);
    useApp.setState({ faults: [faultFacts(error)] });
  }
}

export function closeSession(): void {
  latest += 1;
  desk?.close();
  desk = null;
  useSession.setState(closed);
}

/** Refused is told by a fault of its own; nothing is what is locked, frozen, or as it should be already. */
export type Became = 'changed' | 'nothing' | 'refused';

let changeListeners: (() => void)[] = [];
/** What has become of the last change that was asked for. */
let became: Became = 'changed';
let isAttempting = false;

function tellChange(): void {
  const listeners = changeListeners;
  changeListeners = [];
  for (const listener of listeners) listener();
}

/** Changes the open session through an operation of shared/document; undo takes it back as one step. */
export function change(operation: Operation, series?: string): void {
  tellChange();
  const isChanged = desk?.change(operation, series) ?? false;
  // Work of several changes has changed something as soon as one of them has.
  if (isChanged) became = 'changed';
  else if (!isAttempting || became !== 'changed') became = 'nothing';
}

/** Does work that should change the session, and says what became of it beside what it answers. */
export function attempt<T>(work: () => T): { became: Became; answer: T } {
  became = 'nothing';
  isAttempting = true;
  try {
    const answer = work();
    return { became, answer };
  } finally {
    isAttempting = false;
  }
}

/** Tells why a change was not made, in its place. */
export function refuseChange(fault: FaultFacts): void {
  became = 'refused';
  useApp.setState({ faults: [fault] });
}

/** Changes the room's state (clock, current step, voting opened): not undone. */
export function changeRoom(operation: Operation): void {
  desk?.changeRoom(operation);
}

export function undo(): void {
  tellChange();
  desk?.undo();
}

export function redo(): void {
  tellChange();
  desk?.redo();
}

/**
 * A toast's offer to undo the change just made, which ends with the next change: by then undo means another.
 * The toast about a change that was refused is put away before it is seen.
 */
export function undoAction(label: string) {
  const until = (end: () => void): void => {
    if (became !== 'changed') end();
    else changeListeners.push(end);
  };
  return { label, onPress: undo, until };
}

/** The session as it is now, for event handlers; components use the hook. */
export function sessionNow(): Session {
  return useSession.getState().session;
}
