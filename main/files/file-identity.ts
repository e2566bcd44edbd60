/** Which file it is. */
export type FileIdentity = { ino: number; dev: number };

/**
 * The identity of a file that has just been opened, `there` being what its path leads to; null where asking in these
 * two ways gives no one answer, as on network drives of Windows (`ino` 0 or imprecise): there it tells nothing.
 */
export function identityOf(opened: FileIdentity, there: FileIdentity): FileIdentity | null {
  return opened.ino !== 0 && isSameFile(opened, there) ? { ino: opened.ino, dev: opened.dev } : null;
}

export function isSameFile(a: FileIdentity, b: FileIdentity): boolean {
  return a.ino === b.ino && a.dev === b.dev;
}
