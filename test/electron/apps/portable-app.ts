import { join } from 'node:path';
import { chromium, type Browser, type Page } from '@playwright/test';
import { browserArguments } from '../../e2e/support/browser-arguments.ts';
import { kill, startProgram } from './program.ts';
import type { Ended, RunningApp, Start } from './running-app.ts';

const root = join(import.meta.dirname, '..', '..', '..');

function argumentsOf({ dataFolder, language, args = [] }: Start): string[] {
  const main = join(root, 'dist', 'main', 'portable.js');
  const noSandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return [main, '--shell=serve', `--data=${dataFolder}`, `--language=${language}`, ...noSandbox, ...args];
}

/** The portable shell, with its page in a browser of the test's. */
export async function startPortable(start: Start): Promise<RunningApp> {
  const program = startProgram(argumentsOf(start), false);
  const address = await program.says(/^radslag: ready (\S+)/m);
  const browser = await chromium.launch({
    executablePath: process.env['RADSLAG_TEST_BROWSER'],
    args: browserArguments,
  });
  let window = await showPage(browser, address);
  let projector: Page | null = null;
  return {
    facilitator: async () => window,
    projector: async () => {
      projector ??= await showPage(browser, await program.says(/^radslag: projector (\S+)/m));
      return projector;
    },
    // Chromium's own page about a crash offers to load the same address again.
    crash: async () => {
      const shown = window.url();
      await crashPage(window);
      window = await showPage(browser, shown);
    },
    heading: () => headingOf(window),
    close: async () => {
      await window.close();
      program.child.kill('SIGTERM');
      await program.ended;
    },
    ended: program.ended,
    kill: async () => {
      await browser.close();
      await kill(program);
    },
  };
}

async function headingOf(page: Page): Promise<string | null> {
  const heading = page.getByRole('heading', { level: 1 });
  return (await heading.count()) === 1 ? heading.textContent() : null;
}

export function startSecondPortable(start: Start): Promise<Ended> {
  return startProgram(argumentsOf(start), false).ended;
}

async function showPage(browser: Browser, address: string): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await page.goto(address);
  return page;
}

async function crashPage(page: Page): Promise<void> {
  const crashed = page.waitForEvent('crash');
  const devtools = await page.context().newCDPSession(page);
  // Never answered: there is nobody left to answer.
  void devtools.send('Page.crash').catch(() => undefined);
  await crashed;
}
