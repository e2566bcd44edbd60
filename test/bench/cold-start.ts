import { chromium } from 'playwright-core';
import { translator } from '#shared/i18n/translate.ts';
import { browserArguments } from '../e2e/support/browser-arguments.ts';
import { serveApp } from '../e2e/support/served-app.ts';
import { figuresOf, timed } from './measure.ts';

const rounds = 5;

/**
 * From nothing running to a window that can be used: the host's start, the browser's start with a new profile,
 * and the first screen drawn. The floor is the same browser showing an empty page.
 */
export async function measureColdStart(executablePath: string) {
  const starts: number[] = [];
  const floors: number[] = [];
  for (let round = 0; round < rounds; round++) {
    floors.push(await timed(() => showEmptyPage(executablePath)));
    starts.push(await coldStart(executablePath));
  }
  const [start, floor] = [figuresOf(starts), figuresOf(floors)];
  return {
    unit: 'ms',
    start,
    floor,
    ratio: Math.round((start.median / floor.median) * 100) / 100,
    goal: 1500,
  };
}

async function coldStart(executablePath: string): Promise<number> {
  const start = performance.now();
  const app = await serveApp({ language: 'sv' });
  const browser = await chromium.launch({ executablePath, args: browserArguments });
  const page = await browser.newPage();
  await page.goto(app.address);
  await page.getByRole('button', { name: translator('sv')('library:methodStart') }).waitFor();
  const took = performance.now() - start;
  await browser.close();
  await app.stop();
  await app.forget();
  return took;
}

async function showEmptyPage(executablePath: string): Promise<void> {
  const browser = await chromium.launch({ executablePath, args: browserArguments });
  await (await browser.newPage()).goto('about:blank');
  await browser.close();
}
