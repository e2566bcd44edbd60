import { spawn, type ChildProcess, type StdioOptions } from 'node:child_process';
import type { Ended } from './running-app.ts';

export type Program = {
  child: ChildProcess;
  ended: Promise<Ended>;
  says: (pattern: RegExp) => Promise<string>;
};

/** Starts a program of Node's and listens to all it says. */
export function startProgram(
  args: readonly string[],
  ipc: boolean,
  env: Readonly<Record<string, string>> = {},
): Program {
  const stdio: StdioOptions = ['ignore', 'pipe', 'pipe', ...(ipc ? (['ipc'] as const) : [])];
  const child = spawn(process.execPath, args, { stdio, env: { ...process.env, ...env } });
  const said = { out: '', err: '' };
  const heard = new Set<() => void>();
  for (const name of ['out', 'err'] as const)
    child[`std${name}`]?.setEncoding('utf8').on('data', (text: string) => {
      said[name] += text;
      for (const look of heard) look();
    });
  const ended = new Promise<Ended>((resolve) => child.once('close', (code) => resolve({ code, ...said })));
  return {
    child,
    ended,
    says: (pattern) =>
      new Promise((resolve, reject) => {
        const look = (): void => {
          const found = pattern.exec(said.out);
          if (found) resolve(found[1] ?? found[0]);
        };
        heard.add(look);
        look();
        void ended.then(({ out, err }) =>
          reject(new Error(`ended without ${String(pattern)}: ${out}${err}`)),
        );
      }),
  };
}

export async function kill({ child, ended }: Program): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) child.kill('SIGKILL');
  await ended;
}
