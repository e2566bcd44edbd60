/** A snapshot is taken at the latest so long after a change (ms), or after so many changes. */
const longest = 30_000;
const mostChanges = 1000;

/** Decides when a session is due for a snapshot. */
export type SnapshotPace = {
  changed: () => void;
  /** Takes the last one if something has changed since the one before; resolves when it is done or has failed. None is taken after it. */
  finish: () => Promise<void>;
};

/** `take` may fail: the changes then count as not yet in a snapshot, and it is tried again in its time. */
export function snapshotPace(take: () => Promise<void>): SnapshotPace {
  let changes = 0;
  let timer: NodeJS.Timeout | undefined;
  let taking: Promise<void> = Promise.resolve();
  let isFinished = false;
  /** A disk that refuses is not asked again at each change. */
  let hasFailed = false;

  function due(): Promise<void> {
    clearTimeout(timer);
    timer = undefined;
    const counted = changes;
    changes = 0;
    taking = taking.then(take).then(
      () => {
        hasFailed = false;
      },
      () => {
        hasFailed = true;
        changes += counted;
        wait();
      },
    );
    return taking;
  }
  /** One taken after the end would make the folder anew of a session that has been put aside or erased. */
  function wait(): void {
    if (isFinished) return;
    timer ??= setTimeout(() => void due(), longest).unref();
  }
  return {
    changed: () => {
      if (isFinished) return;
      changes += 1;
      if (changes >= mostChanges && !hasFailed) void due();
      else wait();
    },
    finish: async () => {
      isFinished = true;
      clearTimeout(timer);
      if (changes > 0) await due();
      await taking;
    },
  };
}
