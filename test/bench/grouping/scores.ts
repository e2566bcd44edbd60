/** How well a grouping agrees with labels: both give each note the number of its group, alone or not. */
export type Agreement = { ari: number; f1: number };

/**
 * Adjusted Rand Index (Hubert and Arabie, 1985) and F1 over pairs of notes. A note that stands alone must have a
 * number of its own, in the labels as in the grouping.
 */
export function agreement(labels: readonly number[], groups: readonly number[]): Agreement {
  const both = pairsIn(labels.map((label, note) => `${label} ${groups[note]}`));
  const [inLabels, inGroups] = [pairsIn(labels), pairsIn(groups)];
  const expected = (inLabels * inGroups) / pairs(labels.length);
  const most = (inLabels + inGroups) / 2;
  return {
    ari: most === expected ? 1 : (both - expected) / (most - expected),
    f1: inLabels + inGroups === 0 ? 1 : (2 * both) / (inLabels + inGroups),
  };
}

function pairsIn(values: readonly (string | number)[]): number {
  const counts = new Map<string | number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts.values()].reduce((sum, count) => sum + pairs(count), 0);
}

function pairs(count: number): number {
  return (count * (count - 1)) / 2;
}

/** Numbers for names: equal names have the same number, '' a number of its own each time. */
export function numbered(names: readonly string[]): number[] {
  const numbers = new Map<string, number>();
  return names.map((name, at) => {
    const key = name === '' ? `alone ${at}` : `named ${name}`;
    const number = numbers.get(key) ?? numbers.size;
    numbers.set(key, number);
    return number;
  });
}
