/** The values in an order drawn by lot; the same seed gives the same order (Fisher and Yates, mulberry32). */
export function seededDraw<T>(values: readonly T[], seed: number): T[] {
  let state = (seed + 1) * 0x9e3779b9;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const drawn = [...values];
  for (let at = drawn.length - 1; at > 0; at--) {
    const other = Math.floor(next() * (at + 1));
    const [one, two] = [drawn[at], drawn[other]];
    if (one !== undefined && two !== undefined) [drawn[at], drawn[other]] = [two, one];
  }
  return drawn;
}
