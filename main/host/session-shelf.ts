import type { SessionSummary } from '#shared/contract/bridge.ts';
import { Fault } from '#shared/domain/fault.ts';
import type { Id } from '#shared/domain/id.ts';
import { readSummary } from '#main/vault/summary-file.ts';
import type { Vault } from '#main/vault/vault.ts';
import { countLateBallots } from './ballot-desk.ts';
import { lastChange } from './last-change.ts';
import { withinPatience } from './within-patience.ts';
import { openSession, type OpenSession } from './open-session.ts';
import { withSession, type HeldSession } from './with-session.ts';

/** All sessions of the data folder, and those that are open: each at most once, however many use it. */
export type SessionShelf = {
  list: () => Promise<SessionSummary[]>;
  /** Opens a session for one user of it; `release` lets go, and the last one closes it. Throws Fault 'session-missing'. */
  use: (id: Id) => Promise<HeldSession>;
  /** Like `use`, for a session that does not exist yet. */
  begin: (id: Id) => Promise<HeldSession>;
  has: (id: Id) => Promise<boolean>;
  /** The data folder behind the shelf, for what concerns sessions that are not open. */
  vault: Vault;
  delete: (id: Id) => Promise<void>;
  /** Removes a session from the vault for good; answers what of it could not be removed (see Vault). */
  erase: (id: Id) => Promise<string[]>;
  /** Brings back what was deleted; one that is here already is left alone. Throws Fault 'session-missing'. */
  restore: (id: Id) => Promise<void>;
  close: () => Promise<void>;
};

type Entry = { opening: Promise<OpenSession>; users: number };

/** A disk that does not take what was brought back must not hold up who opens the session, in milliseconds. */
const usualPatience = 3000;

/** `opened` is waited for before anyone gets a session that has just been opened. */
export function createShelf(
  vault: Vault,
  now: () => number,
  opened: (open: OpenSession) => Promise<void> = async () => undefined,
  patience = usualPatience,
): SessionShelf {
  const entries = new Map<Id, Entry>();
  /** A session that is being closed must be wholly closed before it is opened again. */
  const closing = new Map<Id, Promise<void>>();
  /** Being put aside or erased: opened now, a session would make its folder anew. */
  const leaving = new Set<Id>();

  async function begin(id: Id) {
    // Not waited for when nothing is closing: in that moment one could begin to.
    for (let ending = closing.get(id); ending; ending = closing.get(id)) await ending;
    if (leaving.has(id)) throw new Fault('session-missing');
    const entry = entries.get(id) ?? { opening: openIn(id), users: 0 };
    entries.set(id, entry);
    entry.users += 1;
    try {
      const open = await entry.opening;
      // It was put aside or erased while it was being opened.
      if (entries.get(id) !== entry) throw new Fault('session-missing');
      return { open, release: once(() => letGo(id, entry)) };
    } catch (error) {
      await letGo(id, entry);
      throw error;
    }
  }
  async function openIn(id: Id): Promise<OpenSession> {
    const open = await openSession(id, await vault.folderOf(id), now, vault.disk);
    try {
      await opened(open);
      await withinPatience(countLateBallots(open), patience);
    } catch (error) {
      // Left open, it would look after its files for ever, and make them anew when the session has been erased.
      await open.close().catch(() => undefined);
      throw error;
    }
    return open;
  }
  async function letGo(id: Id, entry: Entry): Promise<void> {
    entry.users -= 1;
    if (entry.users === 0) await shut(id, entry);
  }
  async function shut(id: Id, entry: Entry): Promise<void> {
    if (entries.get(id) !== entry) return;
    entries.delete(id);
    const ending = entry.opening.then((open) => open.close()).catch(() => undefined);
    closing.set(id, ending);
    await ending;
    if (closing.get(id) === ending) closing.delete(id);
  }
  async function use(id: Id) {
    // One that is open makes its folder again if somebody has removed that.
    if (!entries.has(id) && !(await vault.has(id))) throw new Fault('session-missing');
    return begin(id);
  }
  async function summary(id: Id): Promise<SessionSummary> {
    const folder = vault.placeOf(id);
    const at = (await lastChange(folder, vault.disk)) ?? now();
    const entry = entries.get(id);
    if (entry) return (await entry.opening).summary(at);
    const kept = await readSummary(folder, vault.disk);
    // One without a name has been lost, or could not be read: opening it looks for it in the second copy.
    if (kept && kept.title !== '' && !kept.isUnread) return { ...kept, changedAt: at };
    return withSession(use(id), async (open) => open.summary(at)).catch((error: unknown) =>
      newerSummary(id, error, at),
    );
  }
  /** A session that was cut off at its very beginning does not know its own id. */
  async function namedSummary(id: Id): Promise<SessionSummary | null> {
    // Erased since the list was begun: looking at it would make its folder anew.
    if (vault.erased.has(id)) return null;
    return { ...(await summary(id)), id };
  }
  async function leave<T>(id: Id, work: () => Promise<T>): Promise<T> {
    leaving.add(id);
    try {
      await shutWholly(id);
      return await work();
    } finally {
      leaving.delete(id);
    }
  }
  async function shutWholly(id: Id): Promise<void> {
    const entry = entries.get(id);
    if (entry) await shut(id, entry);
    await closing.get(id);
  }
  return {
    vault,
    begin,
    use,
    has: vault.has,
    list: async () => {
      const ids = await vault.sessionIds();
      const summaries = await Promise.all(ids.map((id) => namedSummary(id).catch(() => null)));
      return summaries.filter((found) => found !== null).toSorted((a, b) => b.changedAt - a.changedAt);
    },
    delete: (id) =>
      leave(id, async () => {
        if (await vault.has(id)) await vault.putAside(id);
      }),
    erase: (id) => leave(id, () => vault.erase(id)),
    restore: async (id) => {
      if (await vault.has(id)) return;
      if (!(await vault.bringBack(id))) throw new Fault('session-missing');
    },
    close: async () => {
      await Promise.all([...entries].map(([id, entry]) => shut(id, entry)));
      await Promise.all(closing.values());
    },
  };
}

/** What the list says of a session that only a later Rådslag can open; any other error passes. */
function newerSummary(id: Id, error: unknown, changedAt: number): SessionSummary {
  if (!(error instanceof Fault) || error.code !== 'session-newer') throw error;
  const title = String(error.values['title']);
  const unknown = { question: '', place: '', date: '', notes: 0, clusters: 0 };
  return { id, title, changedAt, ...unknown, isNewer: true };
}

function once(work: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | null = null;
  return () => (done ??= work());
}
