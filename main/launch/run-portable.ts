import { join } from 'node:path';
import { findBrowser } from '#main/files/find-browser.ts';
import { commonArgs, isRoot, sandboxArgs, type Launch } from './launch.ts';
import { sayWhy } from './messages.ts';
import { startProgram } from './program.ts';
import { passOn } from './said.ts';
import type { Outcome } from './shell-order.ts';

/** What the portable shell exits with when the browser did not open its window. */
const windowFailed = 3;

/** Runs the portable shell with a window of the installed browser. */
export async function runBrowser(launch: Launch, why: string[]): Promise<Outcome> {
  const { messages } = launch;
  if (!launch.display) return { why: messages.noDisplay };
  const browser = await findBrowser();
  if (!browser) return { why: messages.noBrowser };
  if (isRoot()) console.log(messages.withoutSandbox);
  console.log(sayWhy(messages, why, messages.inBrowser(browser.name)));
  const args = ['--shell=browser', `--browser=${browser.path}`, ...sandboxArgs()];
  const code = await runPortable(launch, args, passOn);
  return code === windowFailed ? { why: messages.browserFailed } : { code };
}

/** Runs the portable shell without a window: it tells the address and waits. */
export async function runServe(launch: Launch, why: string[]): Promise<Outcome> {
  const { messages } = launch;
  console.log(sayWhy(messages, why, messages.byAddress));
  const tellAddress = (line: string) => {
    const address = /^radslag: ready (\S+)/.exec(line)?.[1];
    if (address) console.log(messages.openHere(address));
    else passOn(line);
  };
  return { code: await runPortable(launch, ['--shell=serve', ...sandboxArgs()], tellAddress) };
}

function runPortable(launch: Launch, args: string[], onLine: (line: string) => void): Promise<number> {
  const { port } = launch.options;
  const script = join(launch.root, 'dist', 'main', 'portable.js');
  const all = [script, ...args, ...commonArgs(launch), ...(port === null ? [] : [`--port=${port}`])];
  return startProgram(process.execPath, all, { onLine }).ended;
}
