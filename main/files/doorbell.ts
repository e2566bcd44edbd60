import { randomUUID } from 'node:crypto';
import { watch } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { removeFile } from './arrange.ts';
import { leaveForOwnUser, takeAsOwnUser } from './own-user.ts';
import { fileExists, listFolder, type FolderEntry } from './read.ts';
import { retryWhileHeld } from './retry.ts';
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
    const files = entries.filter(({ kind }) => kind === 'file');
    for (const reply of files.filter(({ name }) => replyName.test(name)))
      if (reply.modifiedAt < oldest) await removeFile(join(folder, reply.name)).catch(() => undefined);
    for (const ring of files.filter(({ name }) => ringName.test(name) && !refused.has(name))) {
      // One that has been taken back, or cannot be read or removed, is no reason to end a meeting: whoever rang gives up by itself.
      const isDone = await hear(ring, oldest).catch(() => false);
      if (!isDone) refused.add(ring.name);
    }
  }
  async function hear({ name, modifiedAt }: FolderEntry, oldest: number): Promise<boolean> {
    const path = join(folder, name);
    if (modifiedAt >= oldest && !(await isAnswered(path))) return false;
    await removeFile(path);
    return true;
  }
  async function isAnswered(path: string): Promise<boolean> {
    const ring = ringIn(await retryWhileHeld(() => readFile(path, 'utf8')));
    const reply = answer(ring);
    if (reply === null || reply.address === null) return reply !== null;
    const isLeft = await leaveReply(path, reply.address);
    return isLeft || ring.open !== null;
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

function ringIn(text: string): Ring {
  try {
    const { open } = JSON.parse(text) as Partial<Ring>;
    return { open: typeof open === 'string' ? open : null };
  } catch {
    return { open: null };
  }
}
