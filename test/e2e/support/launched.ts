import { execFileSync, spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const script = join(import.meta.dirname, '../../../main/launch/start.ts');

/** `npm start -- …` as a program that runs. */
export type Launched = {
  /** The first line it prints that fits, whether it has been printed already or not. Rejects when it ends without. */
  says: (pattern: RegExp) => Promise<string>;
  /** As a Ctrl-C in its terminal. */
  interrupt: () => void;
  ended: Promise<{ code: number | null; err: string }>;
};

export function launch(args: readonly string[], env: Record<string, string> = {}): Launched {
  const { npm_lifecycle_event: _, INIT_CWD: __, ...inherited } = process.env;
  const child = spawn(process.execPath, [script, '--language=sv', ...args], {
    env: { ...inherited, LC_ALL: 'sv_SE.UTF-8', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const lines: string[] = [];
  const printed = createInterface({ input: child.stdout }).on('line', (line) => lines.push(line));
  let err = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
  const ended = new Promise<{ code: number | null; err: string }>((resolve) => {
    child.once('close', (code) => resolve({ code, err }));
  });
  return {
    says: (pattern) =>
      new Promise((resolve, reject) => {
        const look = () => {
          const found = lines.find((line) => pattern.test(line));
          if (found !== undefined) resolve(found);
        };
        printed.on('line', look);
        look();
        void ended.then(() =>
          reject(new Error(`it ended without saying ${String(pattern)}: ${lines.join(' / ')} ${err}`)),
        );
      }),
    interrupt: () => child.kill('SIGINT'),
    ended,
  };
}

/** The command lines of the programs that run and name this folder. */
export function programsNaming(folder: string): string[] {
  const list = execFileSync('ps', ['-axww', '-o', 'args='], { encoding: 'utf8' });
  return list.split('\n').filter((line) => line.includes(folder));
}
