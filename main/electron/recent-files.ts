import { app } from 'electron';
import { join } from 'node:path';
import { z } from 'zod';
import { readText } from '#main/files/read.ts';
import { safeWrite } from '#main/files/safe-write.ts';

/** So many are listed. */
const most = 8;

/** Session files that were opened by path, the latest first. */
export type RecentFiles = {
  /** Also those that are no longer there: to look for a file on a share that does not answer would hold up the disk. */
  list: () => Promise<string[]>;
  add: (path: string) => Promise<void>;
  clear: () => Promise<void>;
};

/** Kept in the data folder for our own menu, and told to the system for its own lists. Never rejects: it is a comfort. */
export function createRecentFiles(dataFolder: string): RecentFiles {
  const path = join(dataFolder, 'recent.json');
  let known = read(path);

  async function change(edit: (paths: readonly string[]) => string[]): Promise<void> {
    known = known.then(async (paths) => {
      const changed = edit(paths);
      await safeWrite(path, new TextEncoder().encode(JSON.stringify(changed))).catch(() => undefined);
      return changed;
    });
    await known;
  }
  return {
    list: () => known,
    add: (file) => {
      app.addRecentDocument(file);
      return change((paths) => [file, ...paths.filter((each) => each !== file)].slice(0, most));
    },
    clear: () => {
      app.clearRecentDocuments();
      return change(() => []);
    },
  };
}

async function read(path: string): Promise<string[]> {
  const text = await readText(path).catch(() => null);
  try {
    return z
      .array(z.string())
      .max(most)
      .parse(JSON.parse(text ?? ''));
  } catch {
    return [];
  }
}
