/** One copy of many of the same session: its place in the row of copies, and when it was made (ms since 1970). */
export type Generation = { sequence: number; takenAt: number };

const newest = 6;
const minutes10 = 10 * 60 * 1000;
const day = 24 * 60 * 60 * 1000;
/** Half a working day of ten minutes, and then a month of days. */
const spells = [
  { length: minutes10, most: 24 },
  { length: day, most: 31 },
];

/**
 * The copies that may go: kept are the newest six, then the last of each ten minutes (24 of them), then the last of
 * each day (31). Only the row of copies counts as older and newer, so a clock that is set wrong removes nothing that
 * would else be kept longest.
 */
export function superfluous<G extends Generation>(generations: readonly G[]): G[] {
  const ordered = generations.toSorted((a, b) => b.sequence - a.sequence);
  const kept = new Set(ordered.slice(0, newest));
  let rest = ordered.slice(newest);
  for (const { length, most } of spells) {
    const chosen = lastOfEach(rest, length).slice(0, most);
    for (const generation of chosen) kept.add(generation);
    const oldest = chosen.at(-1);
    rest = oldest && chosen.length === most ? rest.slice(rest.indexOf(oldest) + 1) : [];
  }
  return ordered.filter((generation) => !kept.has(generation));
}

/** Of copies from newest to oldest, the first that is met in each spell of time. */
function lastOfEach<G extends Generation>(ordered: readonly G[], length: number): G[] {
  const spellOf = (generation: G) => Math.floor(generation.takenAt / length);
  return ordered.filter((generation, at) => {
    const newer = ordered[at - 1];
    return newer === undefined || spellOf(newer) !== spellOf(generation);
  });
}
