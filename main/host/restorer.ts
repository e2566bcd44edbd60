import type { News } from '#shared/contract/bridge.ts';
import type { Id } from '#shared/domain/id.ts';
import type { CopyIndex, CopyPlace } from '#main/vault/copy-index.ts';
import { isLacking } from '#main/vault/lacking.ts';
import { secondCopyIn } from '#main/vault/second-copy.ts';
import type { SessionFile } from '#main/vault/session-file.ts';
import type { Vault } from '#main/vault/vault.ts';
import type { AskFolder } from './ask-folder.ts';
import { newsOf, type OpenSession } from './open-session.ts';
import { isLatestElsewhere } from './other-sticks.ts';
import { mergeInto } from './session-copies.ts';
import type { SessionShelf } from './session-shelf.ts';
import type { Reach, TakeIn } from './take-in.ts';
import { withinPatience } from './within-patience.ts';

/** Neither a disk that does not take what was brought back nor many copies hold up who opens a session, in milliseconds. */
const patience = 3000;

type RestorerParts = {
  vault: Vault;
  index: CopyIndex;
  ask: AskFolder;
  takeIn: TakeIn;
  tell: (news: News) => void;
  /** A folder that was not in place, though it may have what the session lacks; once for each session. */
  away: (id: Id, folder: string) => void;
};

/** Brings back from the second copy what the vault has lost, and tells what was brought back from anywhere. */
export type Restorer = {
  /** A session has been opened: what was damaged or gone is looked for in the second copy too. */
  opened: (open: OpenSession) => Promise<void>;
  /** Resolves when all copies that can be reached have been asked: with many, that goes on after the opening. */
  asked: (open: OpenSession) => Promise<void>;
  /**
   * Brings back the sessions that have a second copy and are gone from the vault, though nobody has deleted them. One
   * whose copy cannot be read now is not begun: an empty session would be taken for it, here and in its next copies.
   */
  bringBack: (begin: SessionShelf['begin']) => Promise<void>;
};

export function createRestorer({ vault, index, ask, takeIn, tell, away }: RestorerParts): Restorer {
  /** What has been read of a session that is to be opened. */
  const atHand = new Map<Id, Found>();
  const askings = new WeakMap<OpenSession, Promise<void>>();
  const awaited = new Set<Id>();
  const placesOf = (id: Id) => index.places(id).toSorted((a, b) => Number(b.copiedAt) - Number(a.copiedAt));
  /** From the newest place that has one; where only its writing is known of, there may be one all the same. */
  async function fromCopy(id: Id): Promise<Found> {
    let isNewerAway = false;
    if (vault.wasErased(id)) return { file: null, isNewerAway };
    for (const place of placesOf(id)) {
      const answer = await ask(place.folder, () => newestIn(id, place));
      isNewerAway ||= answer?.isNewerAway ?? true;
      if (answer?.file) return { file: answer.file, isNewerAway };
    }
    return { file: null, isNewerAway };
  }
  async function newestIn(id: Id, place: CopyPlace): Promise<Found> {
    const copy = secondCopyIn(place.folder, vault.disk);
    let isNewerAway = isLatestElsewhere(place, await copy.filesOf(id));
    const file = await copy.newest(id, () => (isNewerAway = true));
    return { file, isNewerAway };
  }
  async function missing(): Promise<Id[]> {
    const here = new Set(await vault.sessionIds());
    const gone = index.ids().filter((id) => !here.has(id) && !vault.erased.has(id));
    const aside = await Promise.all(gone.map(async (id) => (await vault.asideFolder(id)) !== null));
    return gone.filter((_, at) => !aside[at]);
  }
  /** Where nothing is in doubt, the newest has all there is; that is much sooner read than all of them. */
  async function bringNewest(open: OpenSession): Promise<void> {
    const { wasEmpty, damagedPlaces, restored } = open.healing;
    // One that has been opened empty before is no longer without a journal, but still without a name.
    const isWhole = !wasEmpty && damagedPlaces === 0 && open.session().info.title !== '';
    // A snapshot that gave something back may be older than the copy.
    if (isWhole && !restored) return;
    const { file, isNewerAway } = atHand.get(open.id) ?? (await fromCopy(open.id));
    // Else the next copies would be laid on top of what that folder has, and it would never be asked.
    if (isNewerAway) await open.doubt.note('words');
    if (file && (await bringsNews(open, () => withinPatience(mergeInto(open, file), patience))))
      tell(newsOf(open, 'copy'));
  }
  async function askAll(open: OpenSession): Promise<void> {
    for (const { folder } of placesOf(open.id))
      await takeIn.from(open, folder, reachBy(ask, folder)).catch(() => wait(open, folder));
  }
  function wait({ id }: OpenSession, folder: string): void {
    if (awaited.has(id)) return;
    awaited.add(id);
    away(id, folder);
  }
  return {
    opened: async (open) => {
      if (open.healing.restored) tell(newsOf(open, 'snapshot'));
      if (!open.doubt.isThere() && !isLacking(open.doc)) await bringNewest(open);
      if (!takeIn.mayLack(open)) return;
      const asking = askAll(open);
      askings.set(open, asking);
      await withinPatience(asking, patience);
    },
    asked: async (open) => askings.get(open),
    bringBack: async (begin) => {
      for (const id of await missing()) {
        const found = await fromCopy(id);
        if (!found.file) continue;
        atHand.set(id, found);
        try {
          await (await begin(id)).release();
        } catch {
          // A full disk, a file in its place: that bars no other session, and the next start tries again.
        } finally {
          atHand.delete(id);
        }
      }
    },
  };
}

/** The newest copy that could be read, if any. A newer one may be in a folder that has not answered, on another stick, or where the disk does not give it. */
type Found = { file: SessionFile | null; isNewerAway: boolean };

/** A folder that does not answer is as good as away. */
function reachBy(ask: AskFolder, folder: string): Reach {
  return async (work) => {
    const answer = await ask(folder, async () => ({ value: await work() }));
    if (!answer) throw new Error(`${folder} has not answered`);
    return answer.value;
  };
}

async function bringsNews(open: OpenSession, work: () => Promise<unknown>): Promise<boolean> {
  let changed = false;
  const ballots = open.sealed.all().length;
  const stop = open.listen({
    updated: () => {
      changed = true;
    },
  });
  await work();
  stop();
  return changed || open.sealed.all().length > ballots;
}
