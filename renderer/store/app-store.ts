import { create } from 'zustand';
import type { CallResult, SessionSummary, Settings, Start } from '#shared/contract/bridge.ts';
import type { FaultFacts } from '#shared/domain/fault.ts';
import { faultFacts } from '#shared/domain/fault.ts';
import type { Bridge } from '#renderer/bridge/bridge.ts';
import { followCopies } from './copy-store.ts';
import { followNews } from './news-store.ts';
import { type HandedFile, readHandedFile } from './handed-file.ts';

type AppState = {
  /** Names the data folder of the host; '' until it has answered the first time. */
  vaultId: string;
  settings: Settings;
  /** Null until the host has answered the first time. */
  sessions: SessionSummary[] | null;
  /** Those that have been put aside: they can be brought back or erased. */
  aside: SessionSummary[];
  projectorOpen: boolean;
  /** Where the room's page is opened by hand, until that has been put away; null when it has a window. */
  projectorAddress: string | null;
  /** What went wrong last, told until dismissed: of several files it may be several things. */
  faults: readonly FaultFacts[];
};

export const useApp = create<AppState>(() => ({
  settings: {
    language: 'sv',
    theme: 'system',
    sound: true,
    exportFolder: '',
    copyFolder: '',
    name: '',
    topics: [],
  },
  vaultId: '',
  sessions: null,
  aside: [],
  projectorOpen: false,
  projectorAddress: null,
  faults: [],
}));

let bridge: Bridge;

/** The host, for features with calls of their own. Ready after `startApp`. */
export function host(): Bridge {
  return bridge;
}

/** Connects the store to the host and reads what the first screen shows. */
export async function startApp(connected: Bridge): Promise<void> {
  bridge = connected;
  bridge.on('projectorState', ({ open, address }) =>
    useApp.setState({ projectorOpen: open, projectorAddress: address }),
  );
  followCopies(bridge);
  const [settings, sessions, { vaultId }] = await Promise.all([
    bridge.call('settings.read', {}),
    bridge.call('sessions.list', {}),
    bridge.call('app.info', {}),
    followNews(bridge).catch(() => undefined),
  ]);
  useApp.setState({ settings, sessions, vaultId });
}

/**
 * Gives the host back what only this window's own copies have. For when the first screen has been drawn: the database is read
 * then, every copy of it, and most often nothing is lost. A copy that cannot be read has nothing to give back.
 */
export async function bringLostBack(): Promise<void> {
  await refreshAside();
  const { vaultId, sessions, aside } = useApp.getState();
  if (sessions === null) return;
  try {
    const { adoptCopies } = await import('./adopt-copies.ts');
    if (await adoptCopies(bridge, vaultId, sessions, aside)) await refreshSessions();
    // After the words: a voting may have been opened while the host was away.
    const { giveKeptBallots } = await import('./give-ballots.ts');
    await giveKeptBallots(vaultId, useApp.getState().sessions ?? sessions);
  } catch {
    // As above.
  }
}

/** Runs work whose fault, if any, is told to the facilitator; gives null then. */
export async function orTellFault<T>(work: Promise<T>): Promise<T | null> {
  try {
    return await work;
  } catch (error) {
    tellFault(error);
    return null;
  }
}

export function tellFault(error: unknown): void {
  useApp.setState({ faults: [faultFacts(error)] });
}

export function dismissFault(): void {
  useApp.setState({ faults: [] });
}

export function putProjectorAddressAway(): void {
  useApp.setState({ projectorAddress: null });
}

/** In force at once. True when they are on the disk; else the fault is told, and they are in force until the end. */
export async function changeSettings(changes: Partial<Settings>): Promise<boolean> {
  useApp.setState(({ settings }) => ({ settings: { ...settings, ...changes } }));
  return (await orTellFault(bridge.call('settings.write', changes))) !== null;
}

/** Unlike other settings it is in force only when the host has taken it. True when it has; else the fault is told. */
export async function chooseCopyFolder(copyFolder: string): Promise<boolean> {
  const settings = await orTellFault(bridge.call('settings.write', { copyFolder }));
  if (settings) useApp.setState({ settings });
  return settings !== null;
}

export async function refreshSessions(): Promise<void> {
  const sessions = await orTellFault(bridge.call('sessions.list', {}));
  if (sessions) useApp.setState({ sessions });
  await refreshAside();
}

async function refreshAside(): Promise<void> {
  const aside = await orTellFault(bridge.call('sessions.list', { aside: true }));
  if (aside) useApp.setState({ aside });
}

/** Gives the new session's id, or null when it could not be made. */
export async function createSession(start: Start): Promise<string | null> {
  const made = await orTellFault(bridge.call('sessions.create', start));
  return made?.sessionId ?? null;
}

/** True when the copy is made; a fault is told. */
export async function duplicateSession(sessionId: string, title: string): Promise<boolean> {
  return listedAnew(bridge.call('sessions.duplicate', { sessionId, title }));
}

/** Puts a session aside. True when it is done; a fault is told. */
export async function deleteSession(sessionId: string): Promise<boolean> {
  return listedAnew(bridge.call('sessions.delete', { sessionId, forGood: false }));
}

/** Brings a session back. True when it is done; a fault is told. */
export async function restoreSession(sessionId: string): Promise<boolean> {
  return listedAnew(bridge.call('sessions.restore', { sessionId }));
}

/** Tells when a deleted session is no longer among those that can be brought back: it is back, or erased. */
export function onceNotAside(sessionId: string, tell: () => void): void {
  const stop = useApp.subscribe(({ aside }) => {
    if (aside.some(({ id }) => id === sessionId)) return;
    stop();
    tell();
  });
}

/** Removes a session for good; gives what could not be removed or reached, or null when a fault was told. */
export async function eraseSession(sessionId: string): Promise<readonly string[] | null> {
  const answer = await orTellFault(bridge.call('sessions.delete', { sessionId, forGood: true }));
  if (answer) await dropOwn(sessionId);
  await refreshSessions();
  return answer?.left ?? null;
}

/** What this window keeps of a session. */
async function dropOwn(sessionId: string): Promise<void> {
  const { dropCopy } = await import('#renderer/db/session-copy.ts');
  const { forgetKeptOf } = await import('#renderer/db/kept-ballots.ts');
  await Promise.all([dropCopy(sessionId), forgetKeptOf(sessionId)]);
}

/** Opens an earlier point in time beside the present; gives the new session's id, or null when a fault was told. */
export async function restoreVersion(
  sessionId: string,
  version: string,
  title: string,
): Promise<string | null> {
  const restored = await orTellFault(bridge.call('versions.restore', { sessionId, version, title }));
  await refreshSessions();
  return restored?.sessionId ?? null;
}

async function listedAnew(work: Promise<unknown>): Promise<boolean> {
  const answer = await orTellFault(work);
  await refreshSessions();
  return answer !== null;
}

/** Opens a `.radslag` file; gives what became of it, or null when it could not be read. */
export async function openSessionFile(file: HandedFile): Promise<CallResult<'sessions.openFile'>> {
  const opened = await orTellFault(
    readHandedFile(file).then((read) => bridge.call('sessions.openFile', read)),
  );
  await refreshSessions();
  return opened;
}
