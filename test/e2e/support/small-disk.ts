import { spawnSync } from 'node:child_process';
import { mkdir, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A real disk of its own, which a test can fill. */
export type SmallDisk = {
  path: string;
  /** Takes all of it but `free` bytes; called again, also what has been given back meanwhile. */
  fill: (free?: number) => Promise<void>;
  /** Gives back what `fill` took. */
  empty: () => Promise<void>;
  close: () => void;
};

const page = 4096;

/** A tmpfs of so many bytes, mounted in the folder; null where none can be mounted (it takes Linux and its superuser). */
export async function mountSmallDisk(folder: string, size: number): Promise<SmallDisk | null> {
  const path = join(folder, 'disk');
  const filler = join(path, 'filler');
  await mkdir(path);
  if (spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', path]).status !== 0) return null;
  return {
    path,
    fill: async (free = 0) => {
      // In large steps, and the rest in small ones.
      await append(filler, 64 * page);
      await append(filler, page);
      // The write that failed may have got part of the way.
      const { size: taken } = await stat(filler);
      await truncate(filler, Math.max(0, taken - (taken % page) - free));
    },
    empty: () => rm(filler, { force: true }),
    // What still has a file open on it keeps it until it lets go.
    close: () => void spawnSync('umount', ['--lazy', path]),
  };
}

/** Adds to the file until the disk is full. */
async function append(path: string, step: number): Promise<void> {
  const chunk = Buffer.alloc(step);
  try {
    for (;;) await writeFile(path, chunk, { flag: 'a' });
  } catch {
    // Full, as it is meant to be.
  }
}
