import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { buildIfStale } from '#main/launch/build-if-stale.ts';
import { messagesFor } from '#main/launch/messages.ts';
import { electronProgram } from '../electron/apps/electron-app.ts';
import { testBrowser } from './browser.ts';

const root = join(import.meta.dirname, '..', '..');

/** Finds or fetches a browser, builds the app if it is stale, and runs Playwright with the arguments given. */
const browser = await testBrowser();
if (browser === null) {
  console.error(
    'The end-to-end tests need a browser: install Chromium, Chrome or Edge, or set RADSLAG_BROWSER.',
  );
  process.exitCode = 1;
} else if (!(await buildIfStale(root, messagesFor('en')))) process.exitCode = 1;
else {
  process.exitCode = runPlaywright(browser);
  if ((await electronProgram()) === null) console.log('Tests in a real Electron: not run: runtime absent');
}

function runPlaywright(path: string): number {
  const cli = join(root, 'node_modules', '@playwright', 'test', 'cli.js');
  // Playwright asks for colours: told both, Node warns on the very stderr that tests read.
  const { NO_COLOR: _, ...own } = process.env;
  const env = { ...own, RADSLAG_TEST_BROWSER: path, RADSLAG_BROWSER: path };
  const run = spawnSync(process.execPath, [cli, 'test', ...process.argv.slice(2)], {
    cwd: root,
    stdio: 'inherit',
    env,
  });
  return run.status ?? 1;
}
