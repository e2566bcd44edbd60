import type { CopyState } from '#shared/contract/bridge.ts';
import type { Id } from '#shared/domain/id.ts';
import { FileTrouble, systemCode } from '#main/files/trouble.ts';
import type { Disk } from '#main/files/disk.ts';
import type { CopyIndex } from '#main/vault/copy-index.ts';
import { secondCopyIn } from '#main/vault/second-copy.ts';
import { packSession } from '#main/vault/session-file.ts';
import { sealedForCopy, type OpenSession } from './open-session.ts';
import { withinPatience } from './within-patience.ts';

/**
 * In milliseconds. `after`: from a change to its copy; with the time the writing takes, no more than 30 s are uncopied.
 * `retry`: until the next try when the folder refuses. `patience`: a folder that has not answered for so long is told
 * of; the answer is still waited for.
 */
const usualPace = { after: 15_000, retry: 5_000, patience: 10_000 };
/** Longest wait at the end of the program. */
const lastPatience = 3_000;

type CopyDeskParts = {
  index: CopyIndex;
  disk: Disk | undefined;
  /** Opens a session for as long as a copy takes; null for one that is gone. */
  use: (id: Id) => Promise<{ open: OpenSession; release: () => Promise<void> } | null>;
  tell: (state: CopyState) => void;
  now: () => number;
  pace?: typeof usualPace;
};

/** Keeps the second copy behind the work: what has changed is written in its time, what failed is tried again. */
export type CopyDesk = {
  /** The folder to copy to; '' for none. What it lacks of `ids` is copied. */
  setFolder: (folder: string, ids: readonly Id[]) => void;
  touched: (id: Id) => void;
  state: (id: Id) => CopyState;
  /** Nothing of this session is copied any more. */
  forget: (id: Id) => Promise<void>;
  /** Writes what waits, as far as there is time; the rest is caught up at the next start. */
  close: () => Promise<void>;
};

export function createCopyDesk(parts: CopyDeskParts): CopyDesk {
  const { index, disk, use, tell, now, pace = usualPace } = parts;
  let folder = '';
  const waiting = new Set<Id>();
  const forgotten = new Set<Id>();
  const troubles = new Map<Id, CopyState['trouble']>();
  let timer: NodeJS.Timeout | null = null;
  let working: Promise<void> | null = null;

  function state(sessionId: Id): CopyState {
    const entry = index.get(sessionId);
    const copiedAt = entry?.folder === folder ? entry.copiedAt : null;
    return { sessionId, folder, copiedAt, trouble: troubles.get(sessionId) ?? null };
  }
  function due(inMilliseconds: number): void {
    if (folder !== '') timer ??= setTimeout(() => void work(), inMilliseconds).unref();
  }
  function work(): Promise<void> {
    if (timer) clearTimeout(timer);
    timer = null;
    if (working) return working;
    const round = copyAll(folder).finally(() => {
      if (working !== round) return;
      working = null;
      if (waiting.size > 0) due(troubles.size > 0 ? pace.retry : pace.after);
    });
    working = round;
    return round;
  }
  async function copyAll(to: string): Promise<void> {
    // What fails waits again: it has its next try in the next round.
    for (const id of Array.from(waiting)) if (isCurrent(id, to)) await copyOne(id, to);
  }
  /** A folder that has not answered may do so when another has been chosen, or the session is gone. */
  function isCurrent(id: Id, to: string): boolean {
    return to !== '' && to === folder && !forgotten.has(id);
  }
  async function copyOne(id: Id, to: string): Promise<void> {
    waiting.delete(id);
    const late = setTimeout(() => inTrouble(id, to, 'slow'), pace.patience);
    try {
      await write(id, to);
      if (isCurrent(id, to)) troubles.delete(id);
    } catch (error) {
      if (isCurrent(id, to)) waiting.add(id);
      inTrouble(id, to, troubleOf(error));
    } finally {
      clearTimeout(late);
      if (isCurrent(id, to)) tell(state(id));
    }
  }
  async function write(id: Id, to: string): Promise<void> {
    const used = await use(id);
    if (!used) return index.set(id, null);
    const { open, release } = used;
    try {
      const { title } = open.session().info;
      const takenAt = now();
      const bytes = packSession({ doc: open.doc, ...sealedForCopy(open) }, takenAt, 'quick');
      const path = await secondCopyIn(to, disk).write(id, title, bytes, takenAt);
      if (isCurrent(id, to))
        await index.set(id, { folder: to, title, copiedAt: takenAt, path, pending: waiting.has(id) });
    } finally {
      await release();
    }
  }
  function inTrouble(id: Id, to: string, trouble: CopyState['trouble']): void {
    if (!isCurrent(id, to)) return;
    troubles.set(id, trouble);
    tell(state(id));
  }
  function touched(id: Id): void {
    forgotten.delete(id);
    waiting.add(id);
    const entry = index.get(id);
    if (entry && !entry.pending) void index.set(id, { ...entry, pending: true });
    due(pace.after);
  }
  return {
    state,
    touched,
    setFolder: (next, ids) => {
      if (next === folder) return;
      folder = next;
      troubles.clear();
      waiting.clear();
      // What is still under way to the folder before is not waited for: it may never answer.
      working = null;
      for (const id of ids) {
        const entry = index.get(id);
        if (entry?.folder !== next || entry.pending) waiting.add(id);
        tell(state(id));
      }
      if (folder !== '' && waiting.size > 0) void work();
    },
    forget: async (id) => {
      forgotten.add(id);
      waiting.delete(id);
      troubles.delete(id);
      if (working) await withinPatience(working, pace.patience);
      await index.set(id, null);
    },
    close: async () => {
      const copied = waiting.size > 0 && folder !== '' ? work() : working;
      if (copied) await withinPatience(copied, lastPatience);
      if (timer) clearTimeout(timer);
      folder = '';
    },
  };
}

/** What the system says after having waited for a network drive: no other than that it does not answer. */
const noAnswer = new Set(['ETIMEDOUT', 'EHOSTDOWN', 'EHOSTUNREACH', 'ENETUNREACH', 'ENETDOWN', 'ENOTCONN']);

function troubleOf(error: unknown): CopyState['trouble'] {
  if (!(error instanceof FileTrouble)) return 'other';
  return noAnswer.has(systemCode(error.cause)) ? 'slow' : error.code;
}
