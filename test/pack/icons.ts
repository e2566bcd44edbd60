import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { testBrowser } from '../e2e/browser.ts';
import { browserArguments } from '../e2e/support/browser-arguments.ts';

/*
 * `npm run icons`: makes the pictures of the program's icon from the one drawing, and notes what they were made from, so that a
 * test can tell when they are no longer of it. electron-builder makes the icons of each system from the largest.
 */

export const iconFolder = join(import.meta.dirname, '..', '..', 'assets', 'icons');
export const pictures: Record<string, number> = { 'icon.png': 1024, 'icon-512.png': 512 };

export type Origins = { drawing: string; pictures: Record<string, string> };

export async function hashOf(name: string): Promise<string> {
  return createHash('sha256')
    .update(await readFile(join(iconFolder, name)))
    .digest('hex');
}

async function makePictures(executablePath: string): Promise<void> {
  const drawing = await readFile(join(iconFolder, 'icon.svg'), 'utf8');
  const browser = await chromium.launch({ executablePath, args: browserArguments });
  const origins: Origins = { drawing: await hashOf('icon.svg'), pictures: {} };
  for (const [name, size] of Object.entries(pictures)) {
    const page = await browser.newPage({ viewport: { width: size, height: size } });
    await page.setContent(`<style>*{margin:0}svg{display:block;width:100vw;height:100vh}</style>${drawing}`);
    await page.screenshot({ path: join(iconFolder, name), omitBackground: true });
    origins.pictures[name] = await hashOf(name);
  }
  await browser.close();
  await writeFile(join(iconFolder, 'made-from.json'), `${JSON.stringify(origins, null, 2)}\n`);
}

if (import.meta.main) {
  const browser = await testBrowser();
  if (browser === null) throw new Error('The icons need a browser: install Chromium, Chrome or Edge.');
  await makePictures(browser);
}
