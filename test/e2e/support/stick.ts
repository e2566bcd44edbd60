import { spawnSync } from 'node:child_process';
import { copyFile, mkdir, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A real disk of its own, as a stick is, that goes wrong in the ways that disks do. */
export type Stick = {
  path: string;
  /** It takes nothing more (EROFS), as when the system has found damage on it. It stays so until it is put back. */
  turnReadOnly: () => void;
  /** Pulled out: its path leads to an empty folder. */
  pullOut: () => void;
  /** The same content, on a disk that can be written to. */
  putBack: () => Promise<void>;
  /** Pulls it out and puts it back. */
  replace: () => Promise<void>;
  /** Whoever writes waits until it goes on. */
  hang: () => void;
  goOn: () => void;
  /** Its owner must have ended. */
  close: () => void;
};

const size = 64 * 1024 * 1024;

/**
 * A file with ext4 on it, mounted in the folder; null where that cannot be done (it takes Linux, its superuser and loop
 * devices).
 */
export async function mountStick(folder: string): Promise<Stick | null> {
  const path = join(folder, 'stick');
  const image = (number: number) => join(folder, `stick-${number}.img`);
  let current = 0;
  const mount = () => succeeds('mount', '-o', 'loop', image(current), path);
  const pullOut = () => must('umount', '--lazy', path);
  async function putBack(): Promise<void> {
    // Whoever still has a file open on the old one keeps it: another with the same content takes its place.
    await copyFile(image(current), image(current + 1));
    current += 1;
    // It answers 1 when it has mended something.
    spawnSync('e2fsck', ['-fy', image(current)]);
    if (!mount()) throw new Error(`cannot mount ${image(current)}`);
  }
  await mkdir(path);
  await writeFile(image(0), '');
  await truncate(image(0), size);
  if (!succeeds('mkfs.ext4', '-q', image(0)) || !mount()) return null;
  return {
    path,
    turnReadOnly: () => must('mount', '-o', 'remount,abort', path),
    pullOut,
    putBack,
    replace: async () => {
      pullOut();
      await putBack();
    },
    hang: () => must('fsfreeze', '--freeze', path),
    goOn: () => must('fsfreeze', '--unfreeze', path),
    close: () => void spawnSync('umount', ['--lazy', path]),
  };
}

function succeeds(program: string, ...args: string[]): boolean {
  return spawnSync(program, args).status === 0;
}

function must(program: string, ...args: string[]): void {
  const { status, stderr } = spawnSync(program, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${program} ${args.join(' ')}: ${stderr}`);
}
