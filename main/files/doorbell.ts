import { randomUUID } from 'node:crypto';
import { watch } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { leaveForOwnUser, takeAsOwnUser } from './own-user.ts';
import { fileExists, listFolder, readText } from './read.ts';
import { safeWrite } from './safe-write.ts';

/** What a second start wants of the first: to be seen, and a file to be opened. */
export type Ring = { open: string | null };

/** What has been done for it: the address where the first is to be seen, when it has no window to bring to the front. */
export type Reply = { address: string | null };

const ringName = /^\.doorbell-[0-9a-f-]{36}$/;
const replyName = /^\.doorbell-[0-9a-f-]{36}\.reply$/;
/** Milliseconds between two looks for the answer, and after which whoever rang has given up. */
const between = 50;
const patience = 3000;
/** A ring so old (ms) was left by a start that was killed. More than the clocks of two computers are apart. */
const leftBehind = 60_000;

/**
 * Listens for second starts with the same data folder: whoever may write to it may ring. `answer` says what it has done,
 * or null when it can do nothing; each ring is answered once. An address is only ever left for the user whose program
 * this is. Where the folder cannot be watched (some network drives) only those are heard that rang before. Gives the way
 * to end it.
 */
export function answerDoorbell(folder: string, answer: (ring: Ring) => Reply | null): () => void {
  const refused = new Set<string>();
  /** One look at a time: one change is often told of more than once. */
  let looking = look(Date.now() - leftBehind);
  async function look(oldest = -Infinity): Promise<void> {
    const entries = await listFolder(folder).catch(() => []);
    for (const { name, modifiedAt } of entries) {
      const path = join(folder, name);
      if (replyName.test(name) && modifiedAt < oldest) await rm(path, { force: true });
      if (!ringName.test(name) || refused.has(name)) continue;
      const isHeard = modifiedAt < oldest || (await isAnswered(path));
      if (isHeard) await rm(path, { force: true });
      else refused.add(name);
    }
  }
  async function isAnswered(path: string): Promise<boolean> {
    const ring = ringIn(await readText(path));
    const reply = answer(ring);
    if (reply === null || reply.address === null) return reply !== null;
    const isLeft = await leaveReply(path, reply.address);
    return isLeft || ring.open !== null;
  }
  const lookAgain = (): void => {
    looking = looking.catch(() => undefined).then(() => look());
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

/** Rings at the program that holds the folder; null when it does not answer in time (ms). Throws FileTrouble. */
export async function ringDoorbell(folder: string, ring: Ring, within = patience): Promise<Reply | null> {
  const path = join(folder, `.doorbell-${randomUUID()}`);
  await safeWrite(path, new TextEncoder().encode(JSON.stringify(ring)));
  for (let waited = 0; waited < within; waited += between) {
    await setTimeout(between);
    // Windows refuses to look at a file that is just being removed.
    if (!(await fileExists(path).catch(() => true))) return { address: await takeAsOwnUser(`${path}.reply`) };
  }
  await rm(path, { force: true });
  return null;
}

/** It is there before the ring goes, and not for longer than whoever rang waits for it. */
async function leaveReply(ringPath: string, address: string): Promise<boolean> {
  const path = `${ringPath}.reply`;
  void setTimeout(patience, undefined, { ref: false }).then(() => takeAsOwnUser(path));
  return leaveForOwnUser(path, address).catch(() => false);
}

function ringIn(text: string | null): Ring {
  try {
    const { open } = JSON.parse(text ?? '') as Partial<Ring>;
    return { open: typeof open === 'string' ? open : null };
  } catch {
    return { open: null };
  }
}
