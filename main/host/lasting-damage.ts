import type { News } from '#shared/contract/bridge.ts';
import { openVotings } from '#shared/domain/voting.ts';
import { isLacking } from '#main/vault/lacking.ts';
import { isEmpty, newsOf, type OpenSession } from './open-session.ts';

const judged = new WeakSet<OpenSession>();

type Copies = {
  /** Resolves when the copies that can be reached have been asked. */
  asked: (open: OpenSession) => Promise<void>;
  /** The folders of those that could not. */
  unasked: (open: OpenSession) => string[];
};

/**
 * What remains to be told of damage when all copies have been asked, the window's own last: null when nothing is known
 * to be missing. Once for each opening; a doubt is told of once, and settled when no copy is left to ask. `isBrought`:
 * the window had something that was missing.
 */
export async function lastingDamage(
  open: OpenSession,
  isBrought: boolean,
  { asked, unasked }: Copies,
): Promise<News | null> {
  if (judged.has(open)) return null;
  judged.add(open);
  let isClosed = false;
  const stop = open.listen({ closed: () => (isClosed = true) });
  await asked(open);
  stop();
  // Closed meanwhile, or on its way, with copies that have not been asked: the next opening goes on.
  if (isClosed) return null;
  const { doubt } = open;
  const isDoubtful = !doubt.isTold() && doubt.isThere(isBrought ? 'ballots' : undefined);
  const isKnown = isUnread(open) || isLacking(open.doc);
  const [away] = unasked(open);
  if (away !== undefined || isKnown) void doubt.told();
  // Not before what was brought is on the disk.
  else
    void open.saved().then(
      () => doubt.settle(),
      () => undefined,
    );
  return isKnown || isDoubtful ? newsOfDamage(open, away) : null;
}

/** How damage stands when all copies have been asked but those in the folder `away`, if there is one. */
export function newsOfDamage(open: OpenSession, away: string | undefined): News {
  const isVoting = openVotings(open.session().votings).length > 0;
  const ballots = isVoting && open.doubt.isThere('ballots') ? { mayLackBallots: true } : {};
  if (away !== undefined) return { ...newsOf(open, 'unreached'), ...ballots, folder: away };
  if (isUnread(open)) return newsOf(open, 'unread');
  return { ...newsOf(open, isLacking(open.doc) ? 'nowhere' : 'doubtful'), ...ballots };
}

/** One that was begun just now, for a window that has not filled it yet, has had no name and no journal. */
export function isUnread(open: OpenSession): boolean {
  return isEmpty(open) && (!open.healing.wasEmpty || open.summary(0).title !== '');
}
