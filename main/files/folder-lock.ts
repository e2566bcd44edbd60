import { randomUUID } from 'node:crypto';
import { link, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { markThisProcess, stillRuns, type ProcessMark } from './process-start.ts';
import { orTrouble, systemCode } from './trouble.ts';

type Holder = ProcessMark & { token: string };

/** Between making the lock file and filling it a program may be a moment late; longer than this it has died. */
const fillingTime = 5000;

/**
 * Takes the folder for this program, so that two never write the same data. Answers the function that gives
 * it back, or null while another program on this computer holds it. A lock whose program has ended is taken
 * over. Throws FileTrouble.
 */
export async function lockFolder(folder: string): Promise<(() => Promise<void>) | null> {
  const path = join(folder, '.lock');
  return orTrouble(path, async () => {
    const mine: Holder = { ...(await markThisProcess()), token: randomUUID() };
    for (let round = 0; round < 3; round++) {
      if (await create(path, mine)) return () => release(path, mine.token);
      if (!(await clearStale(path))) return null;
    }
    return null;
  });
}

async function create(path: string, holder: Holder): Promise<boolean> {
  try {
    await writeFile(path, JSON.stringify(holder), { flag: 'wx' });
    held.add(holder.token);
    return true;
  } catch (error) {
    if (systemCode(error) === 'EEXIST') return false;
    await rm(path, { force: true });
    throw error;
  }
}

async function release(path: string, token: string): Promise<void> {
  if (!held.delete(token)) return;
  await orTrouble(path, async () => {
    if ((await readHolder(path))?.token === token) await rm(path, { force: true });
  });
}

/** Tokens of this very process: in a container a restarted program gets its old process id back. */
const held = new Set<string>();

/** Whether the way is free for a new attempt. */
async function clearStale(path: string): Promise<boolean> {
  const holder = await readHolder(path);
  if (await isLive(path, holder)) return false;
  // Two programs may find the same stale lock: the one that renames it away checks that it took the stale one.
  const aside = `${path}.${randomUUID()}`;
  await rename(path, aside).catch(ignoreMissing);
  const moved = await readHolder(aside);
  if (moved !== null && moved.token !== holder?.token) await link(aside, path).catch(() => undefined);
  await rm(aside, { force: true });
  return true;
}

async function isLive(path: string, holder: Holder | null): Promise<boolean> {
  if (holder === null) return isBeingFilled(path);
  if (holder.pid === process.pid) return held.has(holder.token);
  return stillRuns(holder);
}

async function isBeingFilled(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => null);
  return found !== null && Math.abs(Date.now() - found.mtimeMs) < fillingTime;
}

/** Null when the file is absent or holds no whole lock. */
async function readHolder(path: string): Promise<Holder | null> {
  try {
    const found: unknown = JSON.parse(await readFile(path, 'utf8'));
    return isHolder(found) ? found : null;
  } catch {
    return null;
  }
}

function isHolder(value: unknown): value is Holder {
  const { pid, started, seenAt, token } = (value ?? {}) as Partial<Holder>;
  return (
    typeof pid === 'number' &&
    typeof started === 'string' &&
    typeof seenAt === 'number' &&
    typeof token === 'string'
  );
}

function ignoreMissing(error: unknown): void {
  if (systemCode(error) !== 'ENOENT') throw error;
}
