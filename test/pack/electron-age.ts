/** A release of Electron: its version, and when it came, as milliseconds since 1970. */
export type Release = { version: string; at: number };

/** Electron's makers look after the newest three major versions. */
const supported = 3;
/** A fix is taken in within this many milliseconds: fourteen days. */
const patience = 14 * 24 * 60 * 60 * 1000;

/** What is wrong with the Electron we ship, in a sentence; null when nothing is. Versions that are not stable are passed over. */
export function ageTrouble(ours: string, releases: readonly Release[], now: number): string | null {
  const stable = releases.filter(({ version }) => /^\d+\.\d+\.\d+$/.test(version));
  const majors = [...new Set(stable.map(({ version }) => majorOf(version)))].toSorted((a, b) => b - a);
  if (!majors.slice(0, supported).includes(majorOf(ours)))
    return `Electron ${ours} is no longer looked after`;
  const missed = stable.find(
    ({ version, at }) => majorOf(version) === majorOf(ours) && isNewer(version, ours) && now - at > patience,
  );
  return missed ? `Electron ${missed.version} has been out for more than 14 days` : null;
}

function majorOf(version: string): number {
  return Number(version.split('.')[0]);
}

function isNewer(version: string, than: string): boolean {
  return version.localeCompare(than, 'en', { numeric: true }) > 0;
}
