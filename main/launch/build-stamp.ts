import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { fileExists, folderExists, listFolder, readFileBytes, readText } from '#main/files/read.ts';
import { safeWrite } from '#main/files/safe-write.ts';

const read = ['main', 'renderer', 'shared', 'assets', 'package.json', 'package-lock.json', 'vite.config.ts'];

/** What a finished build was made from (hash of names and contents) and which files it made. */
type Stamp = { sources: string; outputs: string[] };

/** One hash over the names and contents of everything the build reads: a touched but equal file changes nothing. */
export async function hashSources(root: string): Promise<string> {
  const hash = createHash('sha256');
  for (const path of await filesUnder(root, read)) {
    hash.update(`${path}\0`).update((await readFileBytes(join(root, path))) ?? '');
  }
  return hash.digest('hex');
}

/** Whether dist/ is missing, incomplete or made from other sources than those that are here now. */
export async function isStale(root: string): Promise<boolean> {
  const stamp = parse(await readText(stampPath(root)));
  if (stamp?.sources !== (await hashSources(root))) return true;
  const present = await Promise.all(stamp.outputs.map((path) => fileExists(join(root, path))));
  return present.includes(false);
}

/** Notes that dist/ now holds a whole build of the sources that had this hash when it began. */
export async function writeStamp(root: string, sources: string): Promise<void> {
  const stamp: Stamp = { sources, outputs: await filesUnder(root, ['dist']) };
  await safeWrite(stampPath(root), new TextEncoder().encode(JSON.stringify(stamp)));
}

export function stampPath(root: string): string {
  return join(root, 'dist', 'build-stamp.json');
}

function parse(text: string | null): Stamp | null {
  try {
    const stamp = JSON.parse(text ?? '') as Partial<Stamp>;
    return typeof stamp.sources === 'string' && Array.isArray(stamp.outputs) ? (stamp as Stamp) : null;
  } catch {
    return null;
  }
}

/** Relative paths with slashes, in an order that is the same on every system. Absent ones are left out. */
async function filesUnder(root: string, paths: string[]): Promise<string[]> {
  const found: string[] = [];
  for (const path of paths) {
    if (await folderExists(join(root, path))) {
      const names = (await listFolder(join(root, path))).map(({ name }) => `${path}/${name}`);
      found.push(...(await filesUnder(root, names)));
    } else if (await fileExists(join(root, path))) found.push(path);
  }
  return found;
}
