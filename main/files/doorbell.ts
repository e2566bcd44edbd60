import { randomUUID } from 'node:crypto';
import { watch } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { removeFile } from './arrange.ts';
import { fileExists, listFolder, type FolderEntry } from './read.ts';
import { retryWhileHeld } from './retry.ts';
import { safeWrite } from './safe-write.ts';

/** What a second start wants of the first: to be seen, and a file to be opened. */
export type Ring = { open: string | null };

const ringName = /^\.doorbell-[0-9a-f-]{36}$/;
/** Milliseconds between two looks for the answer, and after which whoever rang has given up. */
const between = 50;
const patience = 3000;
/** A ring so old (ms) was left by a start that was killed. More than the clocks of two computers are apart. */
const leftBehind = 60_000;

/**
 * Listens for second starts with the same data folder: whoever may write to it may ring. `answer` says whether it has
 * done what was asked; each ring is answered once. Where the folder cannot be watched (some network drives) only those
 * are heard that rang before. Gives the way to end it.
 */
export function answerDoorbell(folder: string, answer: (ring: Ring) => boolean): () => void {
  const refused = new Set<string>();
  /** One look at a time: one change is often told of more than once. */
  let looking = look(Date.now() - leftBehind);
  async function look(oldest = -Infinity): Promise<void> {
    const entries = await listFolder(folder).catch(() => []);
    const rings = entries.filter(({ name, kind }) => kind === 'file' && ringName.test(name));
    for (const ring of rings.filter(({ name }) => !refused.has(name))) {
      // One that has been taken back, or cannot be read or removed, is no reason to end a meeting: whoever rang gives up by itself.
      const isDone = await hear(ring, oldest).catch(() => false);
      if (!isDone) refused.add(ring.name);
    }
  }
  async function hear({ name, modifiedAt }: FolderEntry, oldest: number): Promise<boolean> {
    const path = join(folder, name);
    const text = await retryWhileHeld(() => readFile(path, 'utf8'));
    if (modifiedAt >= oldest && !answer(ringIn(text))) return false;
    await removeFile(path);
    return true;
  }
  const lookAgain = (): void => {
    looking = looking.then(() => look());
  };
  try {
    const watcher = watch(folder, (_event, name) => {
      if (name === null || ringName.test(name)) lookAgain();
    });
    watcher.on('error', () => watcher.close());
    // What was rung between the first look and the watch.
    lookAgain();
    return () => watcher.close();
  } catch {
    return () => undefined;
  }
}

/** Rings at the program that holds the folder; false when it does not answer in time (ms). Throws FileTrouble. */
export async function ringDoorbell(folder: string, ring: Ring, within = patience): Promise<boolean> {
  const path = join(folder, `.doorbell-${randomUUID()}`);
  await safeWrite(path, new TextEncoder().encode(JSON.stringify(ring)));
  for (let waited = 0; waited < within; waited += between) {
    await setTimeout(between);
    // Windows refuses to look at a file that is just being removed.
    if (!(await fileExists(path).catch(() => true))) return true;
  }
  await rm(path, { force: true });
  return false;
}

function ringIn(text: string): Ring {
  try {
    const { open } = JSON.parse(text) as Partial<Ring>;
    return { open: typeof open === 'string' ? open : null };
  } catch {
    return { open: null };
  }
}
