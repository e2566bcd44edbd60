/** What a key does in the list of a ballot. */
export type BallotKey =
  { kind: 'move'; to: number } | { kind: 'add'; dots: 1 | -1 } | { kind: 'set'; dots: number };

const adding: Record<string, 1 | -1> = { '+': 1, '=': 1, '-': -1, '−': -1, Backspace: -1, Delete: -1 };

/** Reads a key pressed on the target at `current` of `count`; the ends of the list meet. Null: not a key of ours. */
export function ballotKey(key: string, current: number, count: number): BallotKey | null {
  const to = target(key, current, count);
  if (to !== null) return { kind: 'move', to };
  if (/^[0-9]$/.test(key)) return { kind: 'set', dots: Number(key) };
  const dots = adding[key];
  return dots === undefined ? null : { kind: 'add', dots };
}

function target(key: string, current: number, count: number): number | null {
  if (key === 'ArrowDown') return (current + 1) % count;
  if (key === 'ArrowUp') return (current - 1 + count) % count;
  if (key === 'Home') return 0;
  return key === 'End' ? count - 1 : null;
}
