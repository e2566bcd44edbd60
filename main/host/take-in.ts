import type { News } from '#shared/contract/bridge.ts';
import type { Id } from '#shared/domain/id.ts';
import type { Disk } from '#main/files/disk.ts';
import type { CopyIndex, CopyPlace } from '#main/vault/copy-index.ts';
import type { Missed } from '#main/vault/doubt.ts';
import { isLacking } from '#main/vault/lacking.ts';
import { mergedCopies } from '#main/vault/merged-copies.ts';
import { secondCopyIn } from '#main/vault/second-copy.ts';
import type { SessionFile } from '#main/vault/session-file.ts';
import type { Vault } from '#main/vault/vault.ts';
import { createAwaitedFolders } from './awaited-folders.ts';
import { isEmpty, newsOf, type OpenSession } from './open-session.ts';
import { mergeInto } from './session-copies.ts';
import { withinPatience } from './within-patience.ts';

/** A laptop's disk that does not take what was brought holds up no more than this, in milliseconds. */
const patience = 3000;

type TakeInParts = {
  vault: Pick<Vault, 'wasErased'>;
  index: CopyIndex;
  disk: Disk | undefined;
  tell: (news: News) => void;
};

/** How a folder is asked for one thing: it may be given up. */
export type Reach = <T>(work: () => Promise<T>) => Promise<T>;

/** Takes into a session that may lack something all that its copies have, not only the newest: that may be damaged too. */
export type TakeIn = {
  mayLack: (open: OpenSession) => boolean;
  /** Whether the folder has copies that have not been read since the damage. Throws FileTrouble. */
  hasUnread: (open: OpenSession, folder: string) => Promise<boolean>;
  /** Reads them, and tells of what they bring. Throws FileTrouble when the folder goes away meanwhile. */
  from: (open: OpenSession, folder: string, reach?: Reach) => Promise<void>;
  /** A copy that was written after all that was there had been taken in. */
  wrote: (open: OpenSession, path: string) => Promise<void>;
  /** The folders of those known copies that have not been read: they may have what is missing. */
  unasked: (open: OpenSession) => string[];
  /** A window has been told that this folder was out of reach: when it has been asked, what then remains is told of. */
  awaits: (id: Id, folder: string) => void;
};

/**
 * Since the session was opened: what has been read, files and folders; folders that went meanwhile; what it all brought.
 * `turns` for each folder: one that never answers keeps no other from being asked.
 */
type State = {
  read: Set<string>;
  unfinished: Set<string>;
  brought: Set<Missed>;
  turns: Map<string, Promise<void>>;
};

type Brought = { isNews: boolean; isSaved: boolean };
const nothing: Brought = { isNews: false, isSaved: true };

export function createTakeIn({ vault, index, disk, tell }: TakeInParts): TakeIn {
  const states = new WeakMap<OpenSession, State>();
  const awaited = createAwaitedFolders(tell);
  function stateOf(open: OpenSession): State {
    const state = states.get(open) ?? {
      read: new Set(),
      unfinished: new Set(),
      brought: new Set(),
      turns: new Map(),
    };
    states.set(open, state);
    return state;
  }
  const isRead = (open: OpenSession, path: string) =>
    stateOf(open).read.has(path) || open.doubt.hasRead(path);
  const unasked = (open: OpenSession) =>
    placesOf(open)
      .filter(
        (place) =>
          stateOf(open).unfinished.has(place.folder) || knownIn(place).some((path) => !isRead(open, path)),
      )
      .map(({ folder }) => folder);
  const placesOf = ({ id }: OpenSession) => (vault.wasErased(id) ? [] : index.places(id));

  const mayLack = (open: OpenSession) =>
    !vault.wasErased(open.id) && (open.doubt.isThere() || isLacking(open.doc) || isEmpty(open));

  async function unreadIn(open: OpenSession, folder: string): Promise<string[]> {
    const files = await secondCopyIn(folder, disk).filesOf(open.id);
    return files.map(({ path }) => path).filter((path) => !isRead(open, path));
  }
  async function take(open: OpenSession, folder: string, reach: Reach): Promise<void> {
    const { id, doubt } = open;
    if (!mayLack(open)) return;
    // Until all is asked: what has been read is kept with the doubt.
    if (!doubt.isThere()) await doubt.note('words');
    const { unfinished } = stateOf(open);
    unfinished.add(folder);
    const unread = await reach(() => unreadIn(open, folder));
    const copy = secondCopyIn(folder, disk);
    const isThere = () => reach(() => copy.filesOf(id));
    const found = await readAll(open, unread, async (path) => {
      const file = await reach(() => copy.read(path)).catch(() => null);
      // One that is damaged is passed over, as long as the folder is there: of one that has gone, no file is there either.
      if (!file) await isThere();
      return file;
    });
    const { isNews, isSaved } = found.file ? await bring(open, found.file) : nothing;
    for (const path of found.read) stateOf(open).read.add(path);
    if (isSaved) await doubt.read(found.read);
    if (!found.failure) {
      unfinished.delete(folder);
      stateOf(open).read.add(folder);
    }
    awaited.asked(open, unasked(open), isNews);
    if (found.failure) throw found.failure;
    if (isSaved) await settle(open);
  }
  /** What it brings is there, and told of, also before it is on the disk. */
  async function bring(open: OpenSession, file: SessionFile): Promise<Brought> {
    // Closed meanwhile: nothing of it would be written, and nothing refused.
    if (open.doc.isDestroyed) return { isNews: false, isSaved: false };
    const { brought } = stateOf(open);
    const ballots = open.sealed.all().length;
    let isWords = false;
    const stop = open.listen({ updated: () => (isWords = true) });
    const writing = mergeInto(open, file).then(() => true);
    stop();
    const isBallots = open.sealed.all().length > ballots;
    if (isWords) brought.add('words');
    if (isBallots) brought.add('ballots');
    const isNews = isWords || isBallots;
    if (isNews) {
      tell(newsOf(open, 'copy'));
      awaited.brought(open.id);
    }
    return { isNews, isSaved: (await withinPatience(writing, patience)) ?? false };
  }
  /** What was brought may be only some of it, as long as a copy is left to ask; what was told of awaits no window. */
  async function settle(open: OpenSession): Promise<void> {
    const { doubt } = open;
    if (unasked(open).length > 0 || isLacking(open.doc) || isEmpty(open)) return;
    if (doubt.isTold()) return doubt.settle();
    for (const what of stateOf(open).brought) await doubt.settle(what);
  }
  return {
    unasked,
    awaits: awaited.add,
    mayLack,
    hasUnread: async (open, folder) => (await unreadIn(open, folder)).length > 0,
    from: (open, folder, reach = (work) => work()) => {
      const { turns } = stateOf(open);
      const before = turns.get(folder) ?? Promise.resolve();
      const taking = before.then(() => take(open, folder, reach));
      turns.set(
        folder,
        taking.catch(() => undefined),
      );
      return taking;
    },
    wrote: async (open, path) => {
      stateOf(open).read.add(path);
      await open.doubt.read([path]);
    },
  };
}

/** What is known to be in a place: files, also on other sticks of the same path; or only that it was written to. */
function knownIn({ folder, path, copiedAt, elsewhere }: CopyPlace): string[] {
  return [copiedAt === null ? folder : path, ...elsewhere];
}

/** The newest first, each let go of when it is merged: dozens of whole documents have no room beside each other. Ends where the folder does (`failure`), and with the session. */
async function readAll(
  open: OpenSession,
  paths: readonly string[],
  readOne: (path: string) => Promise<SessionFile | null>,
) {
  const found = { file: null as SessionFile | null, read: [] as string[], failure: null as Error | null };
  const stop = open.listen({ closed: () => (found.failure = new Error('the session has been closed')) });
  for (const path of paths) {
    const file = await readOne(path).catch((error: Error) => ((found.failure ??= error), null));
    if (found.failure) break;
    if (file) found.file = found.file ? mergedCopies(found.file, file) : file;
    found.read.push(path);
  }
  stop();
  return found;
}
