import { join } from 'node:path';
import { chromium, type BrowserContext } from 'playwright-core';
import { browserArguments } from '../../e2e/support/browser-arguments.ts';

let kept: Promise<BrowserContext> | null = null;

/** Starts Chromium with a profile in `folder`. It also listens on a port, by which a test can look into its pages. */
export async function startBrowser(folder: string, switches: readonly string[]): Promise<void> {
  kept ??= chromium.launchPersistentContext(join(folder, 'chromium'), {
    executablePath: process.env['RADSLAG_TEST_BROWSER'] ?? '',
    headless: true,
    viewport: null,
    args: [...browserArguments, ...switches, '--remote-debugging-port=0'],
  });
  await kept;
}

/** The pages of a partition: '' are those of the profile, others are in memory only. */
export async function contextFor(partition: string, javascript: boolean): Promise<BrowserContext> {
  const own = await kept;
  if (!own) throw new Error('a window before Electron is ready');
  if (partition === '') return own;
  const browser = own.browser();
  if (!browser) throw new Error('Chromium is gone');
  return browser.newContext({ javaScriptEnabled: javascript, viewport: null });
}

export async function stopBrowser(): Promise<void> {
  await (await kept)?.close();
}
