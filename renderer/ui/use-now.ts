import { useEffect, useReducer } from 'react';

/** The wall clock, which every drawing of a running clock must read anew. */
const clock = () => Date.now();

/** The time, told anew every quarter of a second while `ticking`: often enough for a clock of seconds. */
export function useNow(ticking: boolean): number {
  const [, tick] = useReducer((count: number) => count + 1, 0);
  useEffect(() => {
    if (!ticking) return;
    const timer = setInterval(tick, 250);
    return () => clearInterval(timer);
  }, [ticking]);
  return clock();
}
