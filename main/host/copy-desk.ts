import type { CopyState } from '#shared/contract/bridge.ts';
import type { Id } from '#shared/domain/id.ts';
import { FileTrouble, systemCode } from '#main/files/trouble.ts';
import type { Disk } from '#main/files/disk.ts';
import type { CopyIndex, CopyPlace } from '#main/vault/copy-index.ts';
import { secondCopyIn } from '#main/vault/second-copy.ts';
import { removeFile } from '#main/files/arrange.ts';
import { folderExists } from '#main/files/read.ts';
import { packSession } from '#main/vault/session-file.ts';
import { eraseCopy } from './erase-copies.ts';
import { lackingCopies } from './lacking-copies.ts';
import { sealedForCopy, type OpenSession } from './open-session.ts';
import { onOtherSticks } from './other-sticks.ts';
import type { TakeIn } from './take-in.ts';
import type { HeldSession } from './with-session.ts';
import { withinPatience } from './within-patience.ts';

/**
 * In milliseconds. `after`: from a change to its copy; with the time the writing takes, no more than 30 s are uncopied.
 * `retry`: until the next try when the folder refuses. `patience`: a folder that has not answered for so long is told
 * of; the answer is still waited for. `look`: from one look whether the folder is there to the next, while nothing is written.
 */
const usualPace = { after: 15_000, retry: 5_000, patience: 10_000, look: 20_000 };
/** Longest wait at the end of the program. */
const lastPatience = 3_000;

type CopyDeskParts = {
  index: CopyIndex;
  disk: Disk | undefined;
  /** Opens a session for as long as a copy takes; null for one that is gone. */
  use: (id: Id) => Promise<HeldSession | null>;
  isErased: (id: Id) => boolean;
  takeIn: TakeIn;
  tell: (state: CopyState) => void;
  now: () => number;
  pace?: typeof usualPace;
};

/** Keeps the second copy behind the work: what has changed is written in its time, what failed is tried again. */
export type CopyDesk = {
  /** The folder to copy to; '' for none. What it lacks of `ids` is copied. */
  setFolder: (folder: string, ids: readonly Id[]) => void;
  touched: (id: Id) => void;
  /** What the folder has of the session is needed: it is read as soon as the folder is there. */
  seek: (id: Id) => void;
  state: (id: Id) => CopyState;
  /** Nothing of this session is copied any more; what is being written is waited for, as long as there is patience. */
  forget: (id: Id) => Promise<void>;
  /** Whether a copy of the session is on its way to the folder; if the session is erased meanwhile, it does not stay. */
  isWriting: (id: Id, folder: string) => boolean;
  /** Writes what waits, as far as there is time; the rest is caught up at the next start. */
  close: () => Promise<void>;
};

/** One choice of a folder. The same folder chosen again is another: what was under way to it before counts no more. */
type Choice = {
  folder: string;
  /** Sessions that take in what the folder has before they are copied to it. */
  takingIn: Set<Id>;
};
type Writing = { id: Id; folder: string; done: Promise<void> };

export function createCopyDesk(parts: CopyDeskParts): CopyDesk {
  const { index, disk, use, isErased, takeIn, tell, now, pace = usualPace } = parts;
  let chosen = choiceOf('');
  const writings = new Set<Writing>();
  const waiting = new Set<Id>();
  const forgotten = new Set<Id>();
  const troubles = new Map<Id, CopyState['trouble']>();
  /** Sessions that have, or are to have, a copy there. */
  const known = new Set<Id>();
  let timer: NodeJS.Timeout | null = null;
  /** Sessions whose copy there has been found to be gone, until it is written again. */
  const lacking = new Set<Id>();
  /** A folder that never answers a look is not waited for when another is chosen. */
  let looking: Choice | null = null;
  const lookout = setInterval(() => void look(), pace.look).unref();
  let working: Promise<void> | null = null;

  function state(sessionId: Id): CopyState {
    const { folder } = chosen;
    const place = index.places(sessionId).find((each) => each.folder === folder);
    const copiedAt = lacking.has(sessionId) ? null : (place?.copiedAt ?? null);
    return { sessionId, folder, copiedAt, trouble: troubles.get(sessionId) ?? null };
  }
  function due(inMilliseconds: number): void {
    if (chosen.folder !== '') timer ??= setTimeout(() => void work(), inMilliseconds).unref();
  }
  function work(): Promise<void> {
    if (timer) clearTimeout(timer);
    timer = null;
    if (working) return working;
    const round = copyAll(chosen).finally(() => {
      if (working !== round) return;
      working = null;
      if (waiting.size > 0) due(troubles.size > 0 ? pace.retry : pace.after);
    });
    working = round;
    return round;
  }
  async function copyAll(to: Choice): Promise<void> {
    // What fails waits again: it has its next try in the next round.
    for (const id of Array.from(waiting)) {
      // A window may have gone on with it while it was erased.
      if (isErased(id)) waiting.delete(id);
      else if (isCurrent(id, to)) await copyOne(id, to);
    }
  }
  /** A folder that has not answered may do so when another has been chosen, or the session is gone. */
  function isCurrent(id: Id, to: Choice): boolean {
    return to.folder !== '' && to === chosen && !forgotten.has(id) && !isErased(id);
  }
  async function copyOne(id: Id, to: Choice): Promise<void> {
    waiting.delete(id);
    const late = setTimeout(() => inTrouble(id, to, 'slow'), pace.patience);
    try {
      await watched(id, to, write(id, to));
      // One that is still taking in what the folder has is not copied.
      if (isCurrent(id, to) && !to.takingIn.has(id)) troubles.delete(id);
    } catch (error) {
      if (isCurrent(id, to)) waiting.add(id);
      inTrouble(id, to, troubleOf(error));
    } finally {
      clearTimeout(late);
      if (isCurrent(id, to)) tell(state(id));
    }
  }
  /** What is written while its session is erased goes again: the erasing cannot have reached all of it. */
  async function watched(id: Id, { folder }: Choice, done: Promise<void>): Promise<void> {
    const writing = { id, folder, done };
    writings.add(writing);
    try {
      await done;
    } finally {
      writings.delete(writing);
      if (isErased(id)) await eraseCopy({ index, disk }, id, folder);
    }
  }
  async function write(id: Id, to: Choice): Promise<void> {
    const used = await use(id);
    if (!used) return;
    const { open, release } = used;
    try {
      if (await isTakingIn(open, to)) return;
      const { title } = open.session().info;
      // An empty session in the place of a lost one: as its newest copy it would hide those that hold something.
      if (title === '') return;
      const takenAt = now();
      const bytes = packSession({ doc: open.doc, ...sealedForCopy(open) }, takenAt, 'quick');
      const { folder } = to;
      const copy = secondCopyIn(folder, disk);
      const own = await copy.placeOf(id, title);
      if (!isCurrent(id, to)) return;
      await index.begin(id, folder, own);
      const before = index.places(id).find((place) => place.folder === folder);
      const elsewhere = before ? await onOtherSticks(before, disk) : [];
      const path = await copy.write(id, title, bytes, takenAt);
      await takeIn.wrote(open, path);
      if (isCurrent(id, to)) await made(id, { folder, path, copiedAt: takenAt, elsewhere });
      // The folder has been chosen anew: this is older than what is written since, and its number may be higher.
      else if (to !== chosen && folder === chosen.folder) await removeFile(path, disk);
    } finally {
      await release();
    }
  }
  /**
   * What is damaged must not be laid on top of what the folder has whole. Apart from the round of copies, since it may
   * take its time; then the session has its turn again.
   */
  async function isTakingIn(open: OpenSession, to: Choice): Promise<boolean> {
    if (to.takingIn.has(open.id)) return true;
    if (!takeIn.mayLack(open) || !(await takeIn.hasUnread(open, to.folder))) return false;
    to.takingIn.add(open.id);
    // The folder has answered: what kept it from that is over.
    if (isCurrent(open.id, to)) troubles.delete(open.id);
    void takeAll(open.id, to);
    return true;
  }
  async function takeAll(id: Id, to: Choice): Promise<void> {
    const late = setTimeout(() => inTrouble(id, to, 'slow'), pace.patience).unref();
    const used = await use(id).catch(() => null);
    // A stick that is pulled out meanwhile is told of when its turn comes again.
    const isTaken =
      used &&
      (await takeIn.from(used.open, to.folder).then(
        () => true,
        () => false,
      ));
    clearTimeout(late);
    to.takingIn.delete(id);
    await used?.release();
    if (!isCurrent(id, to)) return;
    waiting.add(id);
    if (isTaken && !working) void work();
    else due(pace.retry);
  }
  async function made(id: Id, place: CopyPlace): Promise<void> {
    lacking.delete(id);
    await index.copied(id, place, waiting.has(id));
  }
  function inTrouble(id: Id, to: Choice, trouble: CopyState['trouble']): void {
    if (!isCurrent(id, to)) return;
    troubles.set(id, trouble);
    tell(state(id));
  }
  /** What is under way was taken before the last words. A folder that refuses has one more try. */
  async function copyTheLast(): Promise<void> {
    await working;
    const isWaiting = () => waiting.size > 0 && chosen.folder !== '';
    for (let tries = isWaiting(); tries; tries = isWaiting() && troubles.size === 0) await work();
  }
  /** A stick that is pulled out in the break is told of before somebody writes again. */
  async function look(): Promise<void> {
    const to = chosen;
    const isIdle = () => to === chosen && to.folder !== '' && working === null && waiting.size === 0;
    if (looking === to || !isIdle()) return;
    looking = to;
    const isThere = await folderExists(to.folder, disk).catch(() => false);
    const gone = await lackingCopies({ index, disk, folder: to.folder }, known);
    if (looking === to) looking = null;
    if (!isIdle()) return;
    sayWhether(isThere);
    for (const id of gone) writeAgain(id);
    if (waiting.size > 0) void work();
  }
  function sayWhether(isThere: boolean): void {
    for (const id of known) {
      const wasThere = troubles.get(id) !== 'missing';
      if (isThere === wasThere) continue;
      if (isThere) troubles.delete(id);
      else troubles.set(id, 'missing');
      tell(state(id));
    }
  }
  /** Until that is done, its copy is not called made. */
  function writeAgain(id: Id): void {
    if (!known.has(id)) return;
    lacking.add(id);
    waiting.add(id);
    index.changed(id);
    tell(state(id));
  }
  function touched(id: Id): void {
    forgotten.delete(id);
    known.add(id);
    waiting.add(id);
    index.changed(id);
    due(pace.after);
  }
  return {
    state,
    touched,
    seek: (id) => {
      touched(id);
      void work();
    },
    setFolder: (next, ids) => {
      if (next === chosen.folder) return;
      chosen = choiceOf(next);
      troubles.clear();
      waiting.clear();
      lacking.clear();
      // What is still under way to the folder before is not waited for: it may never answer.
      working = null;
      for (const id of ids) {
        // One that is here has not been erased, though that may have been tried.
        forgotten.delete(id);
        known.add(id);
        if (!index.isCopiedTo(id, next)) waiting.add(id);
        tell(state(id));
      }
      if (next !== '') void work().then(look);
    },
    forget: async (id) => {
      forgotten.add(id);
      known.delete(id);
      waiting.delete(id);
      troubles.delete(id);
      const own = [...writings].filter((writing) => writing.id === id);
      await withinPatience(Promise.all(own.map(({ done }) => done.catch(() => undefined))), pace.patience);
    },
    isWriting: (id, folder) =>
      [...writings].some((writing) => writing.id === id && writing.folder === folder),
    close: async () => {
      await withinPatience(copyTheLast(), lastPatience);
      if (timer) clearTimeout(timer);
      clearInterval(lookout);
      chosen = choiceOf('');
    },
  };
}

function choiceOf(folder: string): Choice {
  return { folder, takingIn: new Set() };
}

/** What the system says after having waited for a network drive: no other than that it does not answer. */
const noAnswer = new Set(['ETIMEDOUT', 'EHOSTDOWN', 'EHOSTUNREACH', 'ENETUNREACH', 'ENETDOWN', 'ENOTCONN']);

function troubleOf(error: unknown): CopyState['trouble'] {
  if (!(error instanceof FileTrouble)) return 'other';
  return noAnswer.has(systemCode(error.cause)) ? 'slow' : error.code;
}
