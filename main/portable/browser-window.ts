import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Language } from '#shared/domain/language.ts';

/** How the installed browser is started: where it is, whether its sandbox must be off, our data folder, and the language of its own words. */
export type Browser = { path: string; noSandbox: boolean; dataFolder: string; language: Language };

export type AppWindow = {
  closed: Promise<void>;
  /** Resolves when the browser has ended: until then it writes to its profile, which the next start may have to empty. */
  close: () => Promise<void>;
};

/** Milliseconds that a browser is given to end. */
const longestGoodbye = 5000;

const quietly = [
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-sync',
  // Beside the app's own address nothing is looked up: not for the page, nor for the browser's own services.
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
  '--disable-features=Translate',
];

export function browserArguments(browser: Browser, profile: string): string[] {
  const own = [
    `--user-data-dir=${join(browser.dataFolder, profile)}`,
    `--lang=${browser.language}`,
    ...quietly,
  ];
  return browser.noSandbox ? [...own, '--no-sandbox', '--disable-gpu'] : own;
}

/**
 * Opens an address as an app window in a profile of its own. Each profile is one browser process, whose end
 * tells that its window was closed.
 */
export function openAppWindow(browser: Browser, profile: string, url: string, size: string): AppWindow {
  const child = spawn(
    browser.path,
    [...browserArguments(browser, profile), `--app=${url}`, `--window-size=${size}`],
    {
      stdio: 'ignore',
    },
  );
  const closed = ended(child);
  return {
    closed,
    close: async () => {
      child.kill();
      await Promise.race([closed, setTimeout(longestGoodbye, undefined, { ref: false })]);
    },
  };
}

function ended(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.once('error', () => resolve());
    child.once('exit', () => resolve());
  });
}
