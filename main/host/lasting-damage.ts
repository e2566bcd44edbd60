import type { News } from '#shared/contract/bridge.ts';
import { isLacking } from '#main/vault/lacking.ts';
import type { OpenSession } from './open-session.ts';

const judged = new WeakSet<OpenSession>();

/**
 * What remains to be told of damage when all copies have been asked, the window's own last: null when nothing is known
 * to be missing. Once for each opening; a doubt is told of once. `isBrought`: the window had something that was missing.
 */
export function lastingDamage(
  open: OpenSession,
  isBrought: boolean,
): Extract<News['from'], 'nowhere' | 'doubtful'> | null {
  if (judged.has(open)) return null;
  judged.add(open);
  const isDoubtful = open.doubt.isThere(isBrought ? 'ballots' : undefined);
  void open.doubt.settle();
  if (isLacking(open.doc)) return 'nowhere';
  return isDoubtful ? 'doubtful' : null;
}
