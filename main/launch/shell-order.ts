import type { Shell } from './options.ts';

/** How one shell went: it ran and ended with a code, or `why` (a part of a sentence) it did not start. */
export type Outcome = { code: number } | { why: string };

/** Which shells to try, in order. A shell that was asked for is tried alone: who names one wants that one. */
export function shellOrder(asked: Shell | null): Shell[] {
  return asked === null ? ['electron', 'browser', 'serve'] : [asked];
}

/**
 * Runs the first shell that starts and answers its exit code, or why none did. `run` is told why the shells
 * before did not; `stopped` tells that the user wants no more tried.
 */
export async function runFirst(
  shells: Shell[],
  run: (shell: Shell, why: string[]) => Promise<Outcome>,
  stopped: () => boolean,
): Promise<{ code: number } | { why: string[] }> {
  const why: string[] = [];
  for (const shell of shells) {
    if (stopped()) return { code: 0 };
    const outcome = await run(shell, why);
    if ('code' in outcome) return outcome;
    if (!why.includes(outcome.why)) why.push(outcome.why);
  }
  return stopped() ? { code: 0 } : { why };
}
