import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';

/** A child program. */
export type Program = {
  /** Resolves with its exit code; 127 when it could not be started, 1 (0 if asked for) when a signal ended it. */
  ended: Promise<number>;
  /** Resolves with the first line it prints that fits, or with null when it ends without one. */
  says(pattern: RegExp): Promise<string | null>;
  /** Ends it and the programs it started, at once. */
  kill(): Promise<void>;
};

type Settings = { env?: NodeJS.ProcessEnv; onLine?: (line: string) => void; errors?: 'inherit' | 'ignore' };

const running = new Set<ChildProcess>();
let stopping = false;

/** Whether the user has asked for the end. */
export function isStopping(): boolean {
  return stopping;
}

/**
 * Starts a program. It gets a process group of its own where the system has such: Ctrl-C then reaches the
 * launcher only, which passes it on once, and not a second time from the terminal.
 */
export function startProgram(command: string, args: string[], settings: Settings = {}): Program {
  const child = spawn(command, args, {
    stdio: ['ignore', 'pipe', settings.errors ?? 'inherit'],
    env: settings.env ?? process.env,
    detached: process.platform !== 'win32',
  });
  running.add(child);
  const lines = createInterface({ input: child.stdout });
  if (settings.onLine) lines.on('line', settings.onLine);
  const ended = endOf(child);
  return {
    ended,
    says: (pattern) =>
      new Promise((resolve) => {
        lines.on('line', (line) => pattern.test(line) && resolve(line));
        void ended.then(() => resolve(null));
      }),
    kill: async () => {
      killGroup(child);
      await ended;
    },
  };
}

/** Passes the user's wish to end on to every program that runs; they are waited for, but not for ever. */
export function passSignalsOn(): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => stopAll(signal));
  process.on('exit', () => running.forEach(killGroup));
  if (process.env['npm_lifecycle_event']) endWithNpm(process.ppid);
}

/** A signal that ends npm ends its shell too, but is not passed on to what that shell runs. */
function endWithNpm(shell: number): void {
  setInterval(() => process.ppid !== shell && stopAll('SIGTERM'), 500).unref();
}

/** Windows has told the programs of the console itself, and its kill would give them no time to finish. */
function stopAll(signal: NodeJS.Signals): void {
  if (stopping) return;
  stopping = true;
  const children = [...running];
  const wish = signal === 'SIGHUP' ? 'SIGTERM' : signal;
  if (process.platform !== 'win32') for (const child of children) child.kill(wish);
  setTimeout(() => children.forEach(killGroup), 10_000).unref();
}

async function endOf(child: ChildProcess): Promise<number> {
  try {
    const closed = once(child, 'close');
    const [code] = (await once(child, 'exit')) as [number | null];
    // Its last lines come before 'close', which a grandchild that keeps the pipe can put off for ever.
    await Promise.race([closed, sleep(500)]);
    return code ?? (stopping ? 0 : 1);
  } catch {
    return 127;
  } finally {
    running.delete(child);
  }
}

function killGroup(child: ChildProcess): void {
  if (child.pid === undefined) return;
  try {
    if (process.platform === 'win32') child.kill();
    else process.kill(-child.pid, 'SIGKILL');
  } catch {
    // Nothing of it runs any more.
  }
}
