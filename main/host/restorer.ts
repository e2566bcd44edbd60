import type { News } from '#shared/contract/bridge.ts';
import type { Id } from '#shared/domain/id.ts';
import type { CopyIndex } from '#main/vault/copy-index.ts';
import { secondCopyIn } from '#main/vault/second-copy.ts';
import type { SessionFile } from '#main/vault/session-file.ts';
import { isLacking } from '#main/vault/lacking.ts';
import type { Vault } from '#main/vault/vault.ts';
import type { AskFolder } from './ask-folder.ts';
import type { OpenSession } from './open-session.ts';
import { mergeInto } from './session-copies.ts';
import type { SessionShelf } from './session-shelf.ts';
import { withinPatience } from './within-patience.ts';

/** A disk that does not take what was brought back must not hold up who opens the session, in milliseconds. */
const patience = 3000;

type RestorerParts = { vault: Vault; index: CopyIndex; ask: AskFolder; tell: (news: News) => void };

/** Brings back from the second copy what the vault has lost, and tells what was brought back from anywhere. */
export type Restorer = {
  /** A session has been opened: what was damaged or gone is looked for in the second copy too. */
  opened: (open: OpenSession) => Promise<void>;
  /**
   * Brings back the sessions that have a second copy and are gone from the vault, though nobody has deleted them. One
   * whose copy cannot be read now is not begun: an empty session would be taken for it, here and in its next copies.
   */
  bringBack: (begin: SessionShelf['begin']) => Promise<void>;
};

export function createRestorer({ vault, index, ask, tell }: RestorerParts): Restorer {
  /** What has been read of a session that is to be opened. */
  const atHand = new Map<Id, SessionFile>();
  /** From the newest place that has one; where only its writing is known of, there may be one all the same. */
  async function fromCopy(id: Id): Promise<SessionFile | null> {
    if (vault.wasErased(id)) return null;
    const places = index.places(id).toSorted((a, b) => Number(b.copiedAt) - Number(a.copiedAt));
    for (const { folder } of places) {
      const file = await ask(folder, () => secondCopyIn(folder, vault.disk).newest(id));
      if (file) return file;
    }
    return null;
  }
  async function missing(): Promise<Id[]> {
    const here = new Set(await vault.sessionIds());
    const gone = index.ids().filter((id) => !here.has(id) && !vault.erased.has(id));
    const aside = await Promise.all(gone.map(async (id) => (await vault.asideFolder(id)) !== null));
    return gone.filter((_, at) => !aside[at]);
  }
  return {
    opened: async (open) => {
      const { restored, wasEmpty, damagedPlaces } = open.healing;
      if (restored) tell(newsOf(open, 'snapshot'));
      // One that has been opened empty before is no longer without a journal, but still without a name.
      const isLost = wasEmpty || open.session().info.title === '';
      if (!isLost && damagedPlaces === 0 && !isLacking(open.doc) && !open.doubt.isThere()) return;
      const file = atHand.get(open.id) ?? (await fromCopy(open.id));
      if (!file) return;
      const ballots = open.sealed.all().length;
      const isNews = await bringsNews(open, () => withinPatience(mergeInto(open, file), patience));
      const isBallots = open.sealed.all().length > ballots;
      if (isNews) await open.doubt.settle('words');
      if (isBallots) await open.doubt.settle('ballots');
      if (isNews || isBallots) tell(newsOf(open, 'copy'));
    },
    bringBack: async (begin) => {
      for (const id of await missing()) {
        const file = await fromCopy(id);
        if (!file) continue;
        atHand.set(id, file);
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

export function newsOf(open: OpenSession, from: News['from']): News {
  return { sessionId: open.id, title: open.session().info.title, from };
}

async function bringsNews(open: OpenSession, work: () => Promise<unknown>): Promise<boolean> {
  let changed = false;
  const stop = open.listen({
    updated: () => {
      changed = true;
    },
  });
  await work();
  stop();
  return changed;
}
