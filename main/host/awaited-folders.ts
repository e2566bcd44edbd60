import type { News } from '#shared/contract/bridge.ts';
import type { Id } from '#shared/domain/id.ts';
import { isLacking } from '#main/vault/lacking.ts';
import { isUnread, newsOfDamage } from './lasting-damage.ts';
import { newsOf, type OpenSession } from './open-session.ts';

/** Folders that a window has been told were out of reach. That line is true until they have been asked; then another takes its place. */
export type AwaitedFolders = {
  add: (id: Id, folder: string) => void;
  /** Something has been brought, and that is told: it takes the place of the line. */
  brought: (id: Id) => void;
  /** A folder of the session has been asked: `isNews`, it had something; `unasked` are those that are left to ask. */
  asked: (open: OpenSession, unasked: readonly string[], isNews: boolean) => void;
};

export function createAwaitedFolders(tell: (news: News) => void): AwaitedFolders {
  const awaited = new Map<Id, string>();
  /** Of these, what was brought has been told after the line. */
  const answered = new Set<Id>();
  return {
    add: (id, folder) => {
      answered.delete(id);
      awaited.set(id, folder);
    },
    brought: (id) => void answered.add(id),
    asked: (open, [away], isNews) => {
      const { id } = open;
      const folder = awaited.get(id);
      // What was brought has been told of in its place: what is still awaited is told of again.
      if (folder === undefined || (folder === away && !isNews)) return;
      if (away === undefined) awaited.delete(id);
      else awaited.set(id, away);
      const isAll = isNews && away === undefined && !isUnread(open) && !isLacking(open.doc);
      if (!isAll) return tell(newsOfDamage(open, away));
      // The line may have been told while what was brought was being written: it would stand for ever.
      if (!answered.has(id)) tell(newsOf(open, 'copy'));
    },
  };
}
