/** What an attack did: how often it tried, and what went wrong. */
export type Outcome = {
  tries: number;
  /** Something that had been called saved is gone. */
  lost: number;
  /** A file under its own name is neither the old one nor the new one. */
  truncated: number;
  hung: number;
  /** What else is to be said: which way it ran, what it measured. */
  note?: string;
};

export type AttackOrder = {
  /** The long form, for hours. */
  long: boolean;
  /** With the safe write broken on purpose: the attack must find it, else it finds nothing. */
  planted: boolean;
};

export type Attack = { name: string; run: (order: AttackOrder) => Promise<Outcome> };

export const clean = (): Outcome => ({ tries: 0, lost: 0, truncated: 0, hung: 0 });

export function sum(outcomes: readonly Outcome[]): Outcome {
  const total = clean();
  for (const { tries, lost, truncated, hung } of outcomes) {
    total.tries += tries;
    total.lost += lost;
    total.truncated += truncated;
    total.hung += hung;
  }
  return total;
}

export const hung = Symbol('hung');

/** The answer, or `hung` when there is none in time (ms). */
export async function within<T>(time: number, work: Promise<T>): Promise<T | typeof hung> {
  const { promise: limit, resolve } = Promise.withResolvers<typeof hung>();
  const timer = setTimeout(resolve, time, hung);
  return Promise.race([work, limit]).finally(() => clearTimeout(timer));
}

/** Runs the work for each item, so many at a time. */
export async function inLanes<T, R>(
  lanes: number,
  items: readonly T[],
  work: (item: T) => Promise<R>,
): Promise<R[]> {
  const results: R[] = [];
  const queue = items.entries();
  const lane = async () => {
    for (const [at, item] of queue) results[at] = await work(item);
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  return results;
}
