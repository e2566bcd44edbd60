import { EventEmitter } from 'node:events';
import { join } from 'node:path';
import type { App, CommandLine } from 'electron';
import { startBrowser, stopBrowser } from './browser.ts';
import { claimFolder, type Claim } from './instance-lock.ts';
import { only, Preventable } from './only.ts';
import { windows } from './windows.ts';

export const switches: string[] = [];
const folders = new Map<string, string>();
const recent: string[] = [];
let ready: Promise<void> | null = null;
let claim: Claim | null = null;
let ending = false;

const members = {
  isPackaged: false,
  enableSandbox: () => undefined,
  setPath: (name: string, path: string) => void folders.set(name, path),
  addRecentDocument: (path: string) => void recent.unshift(path),
  clearRecentDocuments: () => void recent.splice(0),
  getRecentDocuments: () => [...recent],
  requestSingleInstanceLock: () => {
    claim = claimFolder(join(profile(), 'instance'), (args, folder) =>
      app.emit('second-instance', {}, args, folder),
    );
    return claim !== null;
  },
  whenReady: () => {
    ready ??= startBrowser(profile(), switches).then(() => void app.emit('ready'));
    return ready;
  },
  quit: () => void quit(),
  exit: (code = 0) => void end(code),
} satisfies Partial<App>;

export const app = only(
  'app',
  Object.assign(new EventEmitter(), members, {
    commandLine: only('app.commandLine', {
      appendSwitch: (name: string, value?: string) =>
        void switches.push(value === undefined ? `--${name}` : `--${name}=${value}`),
    } satisfies Partial<CommandLine>),
  }),
);

function profile(): string {
  const folder = folders.get('userData');
  if (folder === undefined) throw new Error('the stand-in for Electron needs app.setPath("userData")');
  return folder;
}

/** Closes all windows; a page that asks to stay ends the ending. */
async function quit(): Promise<void> {
  if (ending) return;
  ending = true;
  app.emit('before-quit', new Preventable());
  for (const window of windows) window.close();
  while (windows.size > 0 && ending) {
    const stayed = await Promise.race([...windows].map(closedOrStays));
    if (stayed) ending = false;
  }
  if (!ending) return;
  const event = new Preventable();
  app.emit('will-quit', event);
  if (!event.defaultPrevented) await end(0);
}

function closedOrStays(window: EventEmitter & { webContents: EventEmitter }): Promise<boolean> {
  return new Promise((resolve) => {
    window.once('closed', () => resolve(false));
    window.webContents.once('will-prevent-unload', (event: Preventable) => resolve(!event.defaultPrevented));
  });
}

async function end(code: number): Promise<void> {
  claim?.release();
  await stopBrowser();
  process.exit(code);
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => app.quit());
