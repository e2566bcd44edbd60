/** A snapshot is taken at the latest so long after a change (ms), or after so many changes. */
const longest = 30_000;
const mostChanges = 1000;

/** Decides when a session is due for a snapshot. */
export type SnapshotPace = {
  changed: () => void;
  /** Takes the last one if something has changed since the one before; resolves when it is done or has failed. */
  finish: () => Promise<void>;
};

/** `take` may fail: the changes then count as not yet in a snapshot, and it is tried again in its time. */
export function snapshotPace(take: () => Promise<void>): SnapshotPace {
  let changes = 0;
  let timer: NodeJS.Timeout | undefined;
  let taking: Promise<void> = Promise.resolve();

  function due(): Promise<void> {
    clearTimeout(timer);
    timer = undefined;
    const counted = changes;
    changes = 0;
    taking = taking.then(take).catch(() => {
      changes += counted;
      wait();
    });
    return taking;
  }
  function wait(): void {
    timer ??= setTimeout(() => void due(), longest).unref();
  }
  return {
    changed: () => {
      changes += 1;
      if (changes >= mostChanges) void due();
      else wait();
    },
    finish: async () => {
      if (changes > 0) await due();
      clearTimeout(timer);
      await taking;
    },
  };
}
