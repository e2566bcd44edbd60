/** Draws whole numbers, 0 up to below `length`: mulberry32 (T. Ettinger, public domain). Runs in pages too. */
export type Chance = (length: number) => number;

export function chanceFrom(seed: number): Chance {
  let state = seed;
  return (length) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * length);
  };
}
