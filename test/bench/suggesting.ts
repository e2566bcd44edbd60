import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { translator } from '#shared/i18n/translate.ts';
import { browserArguments } from '../e2e/support/browser-arguments.ts';
import { serveApp } from '../e2e/support/served-app.ts';
import { folderWithBoard, title } from './board-session.ts';
import { figuresOf } from './measure.ts';
import { installProbe, type Latency } from './window-probe.ts';

const noteCount = 1000;
const t = translator('sv');
const sample = join(import.meta.dirname, '..', '..', 'assets', 'samples', 'notes-sv-skolgard.csv');

/**
 * A thousand notes written one after the other in the real window, with suggestions on and, as the floor, without:
 * from the key that adds a note to the next frame.
 */
export async function measureSuggesting(executablePath: string) {
  const without = await writeNotes(executablePath, false);
  const suggesting = await writeNotes(executablePath, true);
  const [floor, figures] = [without, suggesting].map((all) => figuresOf(all.map(({ frame }) => frame)));
  return {
    unit: 'ms',
    noteCount,
    suggesting: figures,
    floor,
    ratioOfMedians: (figures?.median ?? 0) / (floor?.median ?? 1),
  };
}

async function writeNotes(executablePath: string, isSuggesting: boolean): Promise<Latency[]> {
  const app = await serveApp({ dataFolder: await folderWithBoard(1) });
  const browser = await chromium.launch({ executablePath, args: browserArguments });
  const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
  await page.addInitScript(installProbe);
  await page.goto(app.address);
  await page.getByRole('button', { name: title, exact: true }).click();
  if (isSuggesting) await page.getByRole('button', { name: t('suggestions:turnOn') }).click();
  const heard = await writeAll(page);
  await browser.close();
  await app.stop();
  await app.forget();
  return heard;
}

async function writeAll(page: Page): Promise<Latency[]> {
  const texts = (await readFile(sample, 'utf8')).split('\n').slice(1);
  await page.getByRole('textbox', { name: t('board:composer') }).focus();
  for (let index = 0; index < noteCount; index++) {
    await page.keyboard.insertText(`${texts[index % texts.length]} ${index}`);
    await page.keyboard.press('Enter');
  }
  return page.evaluate(() => window.probe.heard['keydown'] ?? []);
}
