import { randomUUID } from 'node:crypto';
import { readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { markThisProcess, stillRuns, type ProcessMark } from './process-start.ts';
import { fileExists } from './read.ts';
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
      const holder = await readHolder(path);
      if (await isLive(path, holder)) return null;
      if (await takeOver(path, holder, mine)) return () => release(path, mine.token);
    }
    return null;
  });
}

async function create(path: string, holder: Holder): Promise<boolean> {
  // Before it is in the file: whoever reads it there must find it held.
  held.add(holder.token);
  try {
    await writeFile(path, JSON.stringify(holder), { flag: 'wx' });
    return true;
  } catch (error) {
    held.delete(holder.token);
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

/**
 * Many may find the same stale lock. The claim on it has its name and can be made by one, and only who makes it may put
 * another in its place: so it is looked at again, and replaced by the claim itself.
 */
async function takeOver(path: string, stale: Holder | null, mine: Holder): Promise<boolean> {
  const claim = `${path}.${stale?.token ?? 'unfilled'}`;
  if (!(await create(claim, mine))) {
    if (!(await isLive(claim, await readHolder(claim)))) await rm(claim, { force: true });
    return false;
  }
  const now = await readHolder(path);
  const isStill = now?.token === stale?.token && (await fileExists(path)) && !(await isLive(path, now));
  if (isStill) await rename(claim, path).catch(ignoreMissing);
  else await rm(claim, { force: true });
  // A claim that was taken for one left behind may have been another's when it got its name.
  const isMine = (await readHolder(path))?.token === mine.token;
  if (!isMine) held.delete(mine.token);
  return isMine;
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
    typeof token === 'string' &&
    // It is a part of a name; see takeOver.
    /^[\w-]+$/.test(token)
  );
}

function ignoreMissing(error: unknown): void {
  if (systemCode(error) !== 'ENOENT') throw error;
}
