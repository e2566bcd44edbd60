import type { News } from '#shared/contract/bridge.ts';
import type { Id } from '#shared/domain/id.ts';
import type { CopyIndex, CopyPlace } from '#main/vault/copy-index.ts';
import { secondCopyIn } from '#main/vault/second-copy.ts';
import type { SessionFile } from '#main/vault/session-file.ts';
import { isLacking } from '#main/vault/lacking.ts';
import type { Vault } from '#main/vault/vault.ts';
import { watchDamage } from './lasting-damage.ts';
import type { OpenSession } from './open-session.ts';
import { mergeInto } from './session-copies.ts';
import { withinPatience } from './within-patience.ts';

/** A stick or a shared drive that does not answer must not hold up the start, in milliseconds. */
const patience = 3000;

type RestorerParts = { vault: Vault; index: CopyIndex; tell: (news: News) => void };

/** Brings back from the second copy what the vault has lost, and tells what was brought back from anywhere. */
export type Restorer = {
  /** A session has been opened: what was damaged or gone is looked for in the second copy too. */
  opened: (open: OpenSession) => Promise<void>;
  /** The sessions that have a second copy and are gone from the vault, though nobody has deleted them. */
  missing: () => Promise<Id[]>;
};

export function createRestorer({ vault, index, tell }: RestorerParts): Restorer {
  function newestPlace(id: Id): CopyPlace | undefined {
    const places = index.places(id).filter(({ copiedAt }) => copiedAt !== null);
    return places.toSorted((a, b) => Number(b.copiedAt) - Number(a.copiedAt))[0];
  }
  async function fromCopy(id: Id): Promise<SessionFile | null> {
    const place = newestPlace(id);
    if (!place) return null;
    const found = secondCopyIn(place.folder, vault.disk).newest(id);
    return withinPatience(found, patience);
  }
  return {
    opened: async (open) => {
      const { restored, wasEmpty, damagedPlaces, isDoubtful } = open.healing;
      if (restored) tell(newsOf(open, 'snapshot'));
      if (!wasEmpty && damagedPlaces === 0 && !isLacking(open.doc)) return;
      const file = await fromCopy(open.id);
      if (file && (await bringsNews(open, () => withinPatience(mergeInto(open, file), patience))))
        tell(newsOf(open, 'copy'));
      const unanswered = isDoubtful && file === null;
      if (unanswered || isLacking(open.doc))
        watchDamage(open, unanswered, () => tell(newsOf(open, 'nowhere')));
    },
    missing: async () => {
      const here = new Set(await vault.sessionIds());
      const gone = index.ids().filter((id) => !here.has(id) && !vault.erased.has(id) && newestPlace(id));
      const aside = await Promise.all(gone.map(async (id) => (await vault.asideFolder(id)) !== null));
      return gone.filter((_, at) => !aside[at]);
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
