import { watch } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { readText } from './read.ts';
import { safeWrite } from './safe-write.ts';

/** What a second start wants of the first: to be seen, and a file to be opened. */
export type Ring = { open: string | null };

const fileName = '.doorbell';
/** Milliseconds between two looks for the answer. */
const between = 50;

/**
 * Listens for second starts with the same data folder: whoever may write to it may ring. `answer` says whether it has
 * done what was asked. Where the folder cannot be watched (some network drives) nobody is heard. Gives the way to end it.
 */
export function answerDoorbell(folder: string, answer: (ring: Ring) => boolean): () => void {
  const path = join(folder, fileName);
  const look = async (): Promise<void> => {
    const text = await readText(path).catch(() => null);
    if (text !== null && answer(ringIn(text))) await rm(path, { force: true });
  };
  try {
    const watcher = watch(folder, (_event, name) => {
      if (name === fileName || name === null) void look().catch(() => undefined);
    });
    watcher.on('error', () => watcher.close());
    return () => watcher.close();
  } catch {
    return () => undefined;
  }
}

/** Rings at the program that holds the folder; false when it does not answer in time (ms). Throws FileTrouble. */
export async function ringDoorbell(folder: string, ring: Ring, patience = 3000): Promise<boolean> {
  const path = join(folder, fileName);
  await safeWrite(path, new TextEncoder().encode(JSON.stringify(ring)));
  for (let waited = 0; waited < patience; waited += between) {
    await setTimeout(between);
    if ((await readText(path)) === null) return true;
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
