import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { chromium, type Page } from 'playwright-core';
import { browserArguments } from '../../e2e/support/browser-arguments.ts';

const root = join(import.meta.dirname, '..', '..', '..');
const lateDisk = join(import.meta.dirname, 'late-disk.mjs');

/** The built app with its browser, each a process of its own that can be killed with all it has started. */
export type WholeApp = { page: Page; kill: () => Promise<void> };

export async function startWholeApp(
  executablePath: string,
  dataFolder: string,
  profile: string,
  planted: boolean,
): Promise<WholeApp> {
  const host = start(process.execPath, [
    ...(planted ? [`--import=${lateDisk}`] : []),
    join(root, 'dist', 'main', 'portable.js'),
    '--shell=serve',
    '--language=sv',
    `--data=${dataFolder}`,
  ]);
  const browser = start(executablePath, [
    ...browserArguments,
    '--headless=new',
    '--remote-debugging-port=0',
    `--user-data-dir=${profile}`,
    'about:blank',
  ]);
  const kill = async () => {
    await Promise.all([host.kill(), browser.kill()]);
  };
  try {
    const [address, endpoint] = await Promise.all([
      host.says(/^radslag: ready (\S+)/),
      browser.says(/^DevTools listening on (\S+)/),
    ]);
    const connected = await chromium.connectOverCDP(endpoint);
    const [context] = connected.contexts();
    const page = context?.pages()[0] ?? (await context?.newPage());
    if (!page) throw new Error('the browser has no page');
    await page.goto(address);
    return { page, kill };
  } catch (error) {
    await kill();
    throw error;
  }
}

function start(command: string, args: string[]) {
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], detached: true });
  return { says: (pattern: RegExp) => says(child, pattern), kill: () => killGroup(child) };
}

function says(child: ChildProcess, pattern: RegExp): Promise<string> {
  return new Promise((resolve, reject) => {
    for (const input of [child.stdout, child.stderr])
      if (input)
        createInterface({ input }).on('line', (line) => {
          const found = pattern.exec(line)?.[1];
          if (found !== undefined) resolve(found);
        });
    child.once('exit', () => reject(new Error(`it ended without saying ${String(pattern)}`)));
  });
}

async function killGroup(child: ChildProcess): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  process.kill(-child.pid, 'SIGKILL');
  await gone;
}
