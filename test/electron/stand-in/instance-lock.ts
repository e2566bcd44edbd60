import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export type Claim = { release: () => void };

type Told = (args: string[], folder: string) => void;

/**
 * Electron's lock against a second start: the first has it until it ends; the others leave their arguments in the
 * folder, are answered null, and the first is told. Electron answers at once, and so must this.
 */
export function claimFolder(folder: string, told: Told): Claim | null {
  mkdirSync(folder, { recursive: true });
  const owner = join(folder, 'owner');
  if (!isOurs(owner)) {
    const message = join(folder, `start-${process.pid}`);
    writeFileSync(`${message}.new`, JSON.stringify({ args: process.argv, folder: process.cwd() }));
    renameSync(`${message}.new`, `${message}.json`);
    return null;
  }
  const timer = setInterval(() => readMessages(folder, told), 50).unref();
  return {
    release: () => {
      clearInterval(timer);
      rmSync(owner, { force: true });
    },
  };
}

function isOurs(owner: string): boolean {
  try {
    writeFileSync(owner, String(process.pid), { flag: 'wx' });
    return true;
  } catch {
    if (isRunning(Number(readFileSync(owner, 'utf8')))) return false;
    rmSync(owner, { force: true });
    return isOurs(owner);
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

function readMessages(folder: string, told: Told): void {
  for (const name of readdirSync(folder).filter((each) => each.endsWith('.json'))) {
    const message = JSON.parse(readFileSync(join(folder, name), 'utf8')) as {
      args: string[];
      folder: string;
    };
    rmSync(join(folder, name));
    told(message.args, message.folder);
  }
}
