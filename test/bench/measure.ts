/** Figures of one thing measured several times, in milliseconds. */
export type Figures = { runs: number; min: number; median: number; p95: number; p99: number; max: number };

export function figuresOf(samples: readonly number[]): Figures {
  const sorted = samples.toSorted((a, b) => a - b);
  const at = (share: number) =>
    rounded(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0);
  return { runs: sorted.length, min: at(0), median: at(0.5), p95: at(0.95), p99: at(0.99), max: at(1) };
}

export async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

function rounded(milliseconds: number): number {
  return Math.round(milliseconds * 100) / 100;
}
