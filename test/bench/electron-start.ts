import { rm } from 'node:fs/promises';
import { startStandIn } from '../electron/apps/stand-in-app.ts';
import { newDataFolder } from '../e2e/support/served-app.ts';
import { figuresOf } from './measure.ts';

const rounds = 7;

type Seen = { seen: typeof import('../electron/stand-in/seen.ts') };

/**
 * From the start of the main program to the first paint of the facilitator's window, over the stand-in for Electron: a start of
 * Node and of an installed Chromium is in it, and Electron's own start is not. The data folder is new each time.
 */
export async function measureElectronStart(executablePath: string) {
  process.env['RADSLAG_TEST_BROWSER'] = executablePath;
  const paints: number[] = [];
  for (let round = 0; round < rounds; round++) paints.push(await firstPaint());
  return { unit: 'ms', firstPaint: figuresOf(paints), goal: 1200 };
}

async function firstPaint(): Promise<number> {
  const dataFolder = await newDataFolder('sv');
  const app = await startStandIn({ dataFolder, language: 'sv' });
  const begun = await app.evaluate((electron) => (electron as unknown as Seen).seen.startedAt);
  const page = await app.facilitator();
  const painted = await page.evaluate(() => {
    const [paint] = performance.getEntriesByName('first-paint');
    return performance.timeOrigin + (paint?.startTime ?? Number.NaN);
  });
  await app.kill();
  await rm(dataFolder, { recursive: true, force: true, maxRetries: 5 });
  return painted - begun;
}
