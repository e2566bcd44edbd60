import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Language } from '#shared/domain/language.ts';

const root = join(import.meta.dirname, '..', '..', '..');

export type AppChoices = { language?: Language; theme?: 'light' | 'dark'; dataFolder?: string };

/** The built app, served to whatever browser the test drives: the same program as `npm start -- --shell=serve`. */
export type ServedApp = {
  address: string;
  dataFolder: string;
  /** The number of its process. */
  pid: number;
  /** The address of the projector's page; printed when the facilitator opens it. */
  projectorAddress: () => Promise<string>;
  /** Ends it as Ctrl-C does. */
  stop: () => Promise<void>;
  /** Ends it as a power cut does. */
  kill: () => Promise<void>;
  /** Stops it where it is, as when its disk hangs; and lets it go on. */
  freeze: () => void;
  thaw: () => void;
  /** Removes its data. */
  forget: () => Promise<void>;
};

export async function serveApp(choices: AppChoices = {}): Promise<ServedApp> {
  const { language = 'sv', theme = 'light' } = choices;
  const dataFolder = choices.dataFolder ?? (await newDataFolder(language, theme));
  const script = join(root, 'dist', 'main', 'portable.js');
  const noSandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const args = [script, '--shell=serve', `--data=${dataFolder}`, `--language=${language}`, ...noSandbox];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const says = listenTo(child);
  if (child.pid === undefined) throw new Error('the app did not start');
  return {
    dataFolder,
    pid: child.pid,
    address: await says(/^radslag: ready (\S+)/),
    projectorAddress: () => says(/^radslag: projector (\S+)/),
    stop: () => end(child, 'SIGTERM'),
    kill: () => end(child, 'SIGKILL'),
    freeze: () => void child.kill('SIGSTOP'),
    thaw: () => void child.kill('SIGCONT'),
    forget: () => rm(dataFolder, { recursive: true, force: true }),
  };
}

/** A folder without sessions, where nothing makes a sound. */
export async function newDataFolder(language: Language = 'sv', theme = 'light'): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'radslag-test-'));
  await writeFile(join(folder, 'settings.json'), JSON.stringify({ language, theme, sound: false }));
  return folder;
}

/** Gives what stands in the first group of the pattern, from a line already printed or one to come. */
function listenTo(child: ChildProcess): (pattern: RegExp) => Promise<string> {
  const lines: string[] = [];
  const waiting = new Set<() => void>();
  let ended = false;
  const wake = () => {
    for (const check of waiting) check();
  };
  if (child.stdout)
    createInterface({ input: child.stdout }).on('line', (line) => {
      lines.push(line);
      wake();
    });
  child.once('exit', () => {
    ended = true;
    wake();
  });
  return (pattern) =>
    new Promise((resolve, reject) => {
      const check = () => {
        const found = lines.map((line) => pattern.exec(line)?.[1]).find((group) => group !== undefined);
        if (found === undefined && !ended) return;
        waiting.delete(check);
        if (found !== undefined) resolve(found);
        else reject(new Error(`the app ended without saying ${String(pattern)}: ${lines.join(' / ')}`));
      };
      waiting.add(check);
      check();
    });
}

async function end(child: ChildProcess, signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill(signal);
  await gone;
}
