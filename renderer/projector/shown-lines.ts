/**
 * The lines of a result that are shown when not all fit; one place is kept for "and 5 more". Lines that share a
 * rank are shown together or not at all, so that the screen never breaks a tie; only the very first rank, when it
 * does not fit, and lines that nobody chose are cut.
 */
export function shownLines<T extends { rank: number; people: number }>(
  lines: readonly T[],
  capacity: number,
): readonly T[] {
  if (lines.length <= capacity) return lines;
  const fitting = lines.slice(0, Math.max(1, capacity - 1));
  const cut = lines[fitting.length];
  if (cut?.people === 0) return fitting;
  const whole = fitting.filter((line) => line.rank !== cut?.rank);
  return whole.length > 0 ? whole : fitting;
}
