import { useEffect, useReducer } from 'react';

/** The wall clock, which every drawing of a running clock must read anew. */
const clock = () => Date.now();

const ticking = new Set<() => void>();

/** Draws every running clock anew at once: the computer has slept, and its timers with it. */
export function tellTime(): void {
  for (const tick of ticking) tick();
}

/** The time, told anew every quarter of a second while `isTicking`: often enough for a clock of seconds. */
export function useNow(isTicking: boolean): number {
  const [, tick] = useReducer((count: number) => count + 1, 0);
  useEffect(() => {
    if (!isTicking) return;
    const timer = setInterval(tick, 250);
    ticking.add(tick);
    return () => {
      clearInterval(timer);
      ticking.delete(tick);
    };
  }, [isTicking]);
  return clock();
}
