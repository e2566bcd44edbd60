import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { startStandIn } from '../electron/apps/stand-in-app.ts';
import { newDataFolder } from '../e2e/support/served-app.ts';
import { figuresOf } from './measure.ts';

const rounds = 7;
const blankWindow = join(import.meta.dirname, 'blank-window.ts');

type Seen = { seen: typeof import('../electron/stand-in/seen.ts') };
type Start = { firstPaint: number; firstWords: number };

/**
 * From the start of the main program to the first paint of the facilitator's window, and to its first words, over the stand-in
 * for Electron: a start of Node, of the stand-in and of an installed Chromium is in it, and Electron's own start is not. The
 * floor is the same with a program that only shows a word; the two take turns. The data folder is new each time.
 */
export async function measureElectronStart(executablePath: string) {
  process.env['RADSLAG_TEST_BROWSER'] = executablePath;
  const floors: Start[] = [];
  const starts: Start[] = [];
  for (let round = 0; round < rounds; round++) {
    floors.push(await startOnce(blankWindow));
    starts.push(await startOnce());
  }
  return {
    unit: 'ms',
    firstPaint: figuresOf(starts.map((each) => each.firstPaint)),
    firstWords: figuresOf(starts.map((each) => each.firstWords)),
    floor: figuresOf(floors.map((each) => each.firstPaint)),
    goal: 1200,
  };
}

/** `main` is our built program if left out. */
async function startOnce(main?: string): Promise<Start> {
  const dataFolder = await newDataFolder('sv');
  const app = await startStandIn({ dataFolder, language: 'sv' }, main);
  const begun = await app.evaluate((electron) => (electron as unknown as Seen).seen.startedAt);
  const page = await app.facilitator();
  const [paint, words] = await page.evaluate(paintsOfPage);
  await app.kill();
  await rm(dataFolder, { recursive: true, force: true, maxRetries: 5 });
  return { firstPaint: paint - begun, firstWords: words - begun };
}

/** Runs in the page: milliseconds since 1970 of its first paint and its first words, which may be still to come. */
async function paintsOfPage(): Promise<[number, number]> {
  const timeOf = (name: string): Promise<number> =>
    new Promise((resolve) => {
      new PerformanceObserver((list) => {
        for (const { startTime } of list.getEntriesByName(name)) resolve(performance.timeOrigin + startTime);
      }).observe({ type: 'paint', buffered: true });
    });
  return [await timeOf('first-paint'), await timeOf('first-contentful-paint')];
}
