import type { Closeness } from '../compare/closeness.ts';

/**
 * Groups of notes (by place) whose mean closeness is at least `cut`: the two nearest groups are joined until none are
 * that near (average linkage, by nearest-neighbour chains: time grows as the square of the notes). Each note is in
 * one group; the groups come in the order of their first note. The closeness is written over.
 */
export function averageLinkage({ size, rows: near }: Closeness, cut: number): number[][] {
  const counts = new Float64Array(size).fill(1);
  const parents = Array.from({ length: size }, (_, at) => at);
  const rootOf = (at: number): number => {
    let root = at;
    while (parents[root] !== root) root = parents[root] ?? root;
    return root;
  };
  for (const { a, b, closeness: value } of chainMerges(near, counts))
    if (value >= cut) parents[Math.max(rootOf(a), rootOf(b))] = Math.min(rootOf(a), rootOf(b));
  const groups = new Map<number, number[]>();
  for (let at = 0; at < size; at++) {
    const root = rootOf(at);
    if (!groups.get(root)?.push(at)) groups.set(root, [at]);
  }
  return [...groups.values()];
}

type Merge = { a: number; b: number; closeness: number };

/** All merges of the tree. A pair that are each other's nearest may be joined at once, wherever they stand in it. */
function chainMerges(near: Float32Array, counts: Float64Array): Merge[] {
  const size = counts.length;
  const merges: Merge[] = [];
  const gone = new Uint8Array(size);
  const chain: number[] = [];
  let first = 0;
  while (merges.length < size - 1) {
    if (chain.length === 0) {
      while (gone[first]) first++;
      chain.push(first);
    }
    const last = chain.at(-1) ?? 0;
    const before = chain.at(-2);
    const next = nearestTo(near, gone, last, before);
    if (next !== before) {
      chain.push(next);
      continue;
    }
    chain.length -= 2;
    merges.push({ a: next, b: last, closeness: near[last * size + next] ?? 0 });
    join(near, counts, gone, Math.min(next, last), Math.max(next, last));
  }
  return merges;
}

/** The one before in the chain wins a tie, so that the chain ends. */
function nearestTo(near: Float32Array, gone: Uint8Array, from: number, before: number | undefined): number {
  const size = gone.length;
  let best = before ?? -1;
  let most = before === undefined ? -Infinity : (near[from * size + before] ?? 0);
  for (let other = 0; other < size; other++) {
    if (other === from || gone[other]) continue;
    const value = near[from * size + other] ?? 0;
    if (value > most) [best, most] = [other, value];
  }
  return best;
}

function join(near: Float32Array, counts: Float64Array, gone: Uint8Array, kept: number, lost: number): void {
  const size = gone.length;
  const [ofKept, ofLost] = [counts[kept] ?? 1, counts[lost] ?? 1];
  for (let other = 0; other < size; other++) {
    if (gone[other] || other === kept || other === lost) continue;
    const value =
      ((near[kept * size + other] ?? 0) * ofKept + (near[lost * size + other] ?? 0) * ofLost) /
      (ofKept + ofLost);
    near[kept * size + other] = value;
    near[other * size + kept] = value;
  }
  counts[kept] = ofKept + ofLost;
  gone[lost] = 1;
}
