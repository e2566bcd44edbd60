import { setTimeout as sleep } from 'node:timers/promises';
import { fetchElectron, findElectron } from './electron-runtime.ts';
import { commonArgs, isRoot, sandboxArgs, type Launch } from './launch.ts';
import { isStopping, startProgram, type Program } from './program.ts';
import { passOn } from './said.ts';
import type { Outcome } from './shell-order.ts';

/** Milliseconds for the runtime to come over the network, and for the window to show. */
const fetchLimit = 8000;
const windowLimit = 20_000;

/** `already open`: another start of the same data was brought forward instead, and this one ends. */
const shown = /^radslag: (window ready|already open)/;

/** Runs the Electron shell where its runtime is present, or comes quickly, and really starts. */
export async function runElectron(launch: Launch): Promise<Outcome> {
  if (!launch.display) return { why: launch.messages.noDisplay };
  if (!(await findElectron(launch.root))) await fetchElectron(launch.root, fetchLimit);
  const executable = await findElectron(launch.root);
  if (!executable) return { why: launch.messages.electronAbsent };
  if (isStopping()) return { code: 0 };
  const args = [...sandboxArgs(), launch.root, ...commonArgs(launch)];
  const program = await startElectron(executable, args, windowLimit);
  if (!program) return { why: launch.messages.electronFailed };
  if (isRoot()) console.log(launch.messages.withoutSandbox);
  return { code: await program.ended };
}

/**
 * Starts Electron and waits until it shows a window. Missing libraries, a refused sandbox, a display that does
 * not answer and silence past `limit` ms all come out as null; nothing of it runs then.
 */
async function startElectron(executable: string, args: string[], limit: number): Promise<Program | null> {
  const program = startProgram(executable, args, { env: asApp(), errors: 'ignore', onLine: passOn });
  const line = await Promise.race([program.says(shown), sleep(limit, null, { ref: false })]);
  if (line !== null) return program;
  await program.kill();
  return null;
}

/** Editors built on Electron leave this in their terminals; it would make Electron a plain Node. */
function asApp(): NodeJS.ProcessEnv {
  const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env;
  return env;
}
