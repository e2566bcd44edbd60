import { constants } from 'node:fs';
import { open, rm } from 'node:fs/promises';

/** For all but the user whose file it is. */
const others = 0o077;

/**
 * Leaves words for another program of the same user; false, and nothing is left, where the disk does not keep other users
 * from reading them: Windows and memory sticks (FAT, exFAT) have no such modes. Throws what the system throws.
 */
export async function leaveForOwnUser(path: string, words: string): Promise<boolean> {
  await using file = await open(path, 'wx', 0o600);
  const isPrivate = ((await file.stat()).mode & others) === 0;
  if (isPrivate) await file.writeFile(words);
  else await rm(path, { force: true });
  return isPrivate;
}

/** A link that another has put there leads to something of this user's own; a pipe would be waited for. Windows has neither flag. */
const { O_RDONLY, O_NOFOLLOW, O_NONBLOCK } = constants;

/** Takes words that this user left, and only this user: what another has put there is not believed. Null when there are none. */
export async function takeAsOwnUser(path: string): Promise<string | null> {
  try {
    await using file = await open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK);
    const found = await file.stat();
    return found.isFile() && found.uid === process.getuid?.() ? await file.readFile('utf8') : null;
  } catch {
    return null;
  } finally {
    await rm(path, { force: true }).catch(() => undefined);
  }
}
