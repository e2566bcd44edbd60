import { isLacking } from '#main/vault/lacking.ts';
import type { OpenSession } from './open-session.ts';

/** How long a window has to bring back what is missing from its own copy, in milliseconds. */
const usualPatience = 3000;

/**
 * Calls `tell` when an opened session still lacks something after its windows have had time to bring it, or when it is
 * closed before that. `isDoubtful`: something was damaged, and no copy on a disk could be asked whether it is missed;
 * what a window brings is then taken for it.
 */
export function watchDamage(
  open: OpenSession,
  isDoubtful: boolean,
  tell: () => void,
  patience = usualPatience,
): void {
  let isBrought = false;
  const look = (): void => {
    clearTimeout(timer);
    stop();
    if (isLacking(open.doc) || (isDoubtful && !isBrought)) tell();
  };
  const timer = setTimeout(look, patience).unref();
  const stop = open.listen({
    updated: () => {
      isBrought = true;
    },
    closed: look,
  });
}
