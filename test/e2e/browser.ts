import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { findBrowser } from '#main/files/find-browser.ts';

/** Milliseconds each way of getting a browser may take. */
const limit = 300_000;

/**
 * The path of the browser that tests and the demo drive: an installed one, else Playwright's own, else one that
 * is fetched now. Null when there is none and none can be had.
 */
export async function testBrowser(): Promise<string | null> {
  const installed = (await findBrowser())?.path ?? playwrightsOwn();
  if (installed !== null) return installed;
  if (process.env['RADSLAG_OFFLINE'] === '1') return null;
  const cli = join(import.meta.dirname, '../../node_modules/@playwright/test/cli.js');
  run(process.execPath, [cli, 'install', 'chromium']);
  return playwrightsOwn() ?? (await fromDebian());
}

function playwrightsOwn(): string | null {
  const path = chromium.executablePath();
  return existsSync(path) ? path : null;
}

async function fromDebian(): Promise<string | null> {
  if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) return null;
  run('apt-get', ['update']);
  run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium']);
  return (await findBrowser())?.path ?? null;
}

function run(command: string, args: string[]): void {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  spawnSync(command, args, { stdio: 'ignore', timeout: limit, env });
}

if (import.meta.main) {
  const path = await testBrowser();
  if (path === null) {
    console.error('The tests need a browser: install Chromium, Chrome or Edge, or set RADSLAG_BROWSER.');
    process.exitCode = 1;
  } else console.log(path);
}
