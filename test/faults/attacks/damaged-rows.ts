import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { build } from 'vite';
import { testBrowser } from '../../e2e/browser.ts';
import { browserArguments } from '../../e2e/support/browser-arguments.ts';
import { clean, type Attack } from '../support/attack.ts';
import type { RowOrder, RowOutcome } from '../support/row-page.ts';
import { seed } from '../support/seed.ts';

declare global {
  var tryRows: (order: RowOrder) => Promise<RowOutcome>;
}

/** Never asked for: the browser is answered by the test. */
const address = 'http://127.0.0.1:9';

/** Bytes of rows in the window's real IndexedDB: nothing damaged becomes part of the session, and no opening hangs. */
export const damagedRows: Attack = {
  name: 'damaged row of IndexedDB',
  run: async ({ planted, long }) => {
    const executablePath = await testBrowser();
    if (executablePath === null) return { ...clean(), note: 'no browser: not tried' };
    const tries = planted ? 4 : long ? 20_000 : 400;
    const browser = await chromium.launch({ executablePath, args: browserArguments });
    try {
      const page = await browser.newPage();
      await show(page, await script());
      const order = { tries, seed, forged: planted };
      const { wrong, hung } = await page.evaluate((given) => globalThis.tryRows(given), order);
      return { ...clean(), tries, lost: wrong, hung };
    } finally {
      await browser.close();
    }
  },
};

async function script(): Promise<string> {
  const built = await build({
    root: join(import.meta.dirname, '..', '..', '..'),
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    build: {
      write: false,
      minify: false,
      target: 'chrome150',
      rolldownOptions: { input: join(import.meta.dirname, '..', 'support', 'row-page.ts') },
    },
  });
  const [first] = [built].flat() as { output: { code: string }[] }[];
  return first?.output[0]?.code ?? '';
}

async function show(page: Page, code: string): Promise<void> {
  await page.route(`${address}/**`, (route) =>
    route.request().url().endsWith('.js')
      ? route.fulfill({ contentType: 'text/javascript', body: code })
      : route.fulfill({ contentType: 'text/html', body: '<script type="module" src="/rows.js"></script>' }),
  );
  await page.goto(address);
  await page.waitForFunction(() => 'tryRows' in globalThis);
}
