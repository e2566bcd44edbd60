import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { testBrowser } from '../e2e/browser.ts';
import { browserArguments } from '../e2e/support/browser-arguments.ts';
import { icnsOf, icnsSizes, icoOf, type Picture } from './icon-files.ts';

/*
 * `npm run icons`: makes the pictures of the icons from their drawings, and notes what they were made from, so that a test can
 * tell when they are no longer of them. electron-builder makes the program's own icon of each system from the largest; the
 * icon of session files it takes as it is.
 */

export const iconFolder = join(import.meta.dirname, '..', '..', 'assets', 'icons');
export const drawings = ['icon.svg', 'file.svg', 'file-small.svg'] as const;

type Draw = (drawing: (typeof drawings)[number], size: number) => Promise<Picture>;

export const pictures: Record<string, (draw: Draw) => Promise<Buffer>> = {
  'icon.png': async (draw) => (await draw('icon.svg', 1024)).png,
  'icon-512.png': async (draw) => (await draw('icon.svg', 512)).png,
  'radslag.ico': async (draw) => icoOf(await fileIcons(draw, [16, 24, 32, 48, 64, 128, 256])),
  'radslag.icns': async (draw) => icnsOf(await fileIcons(draw, icnsSizes)),
};

/** Up to this many pixels the words of the notes would be a blur: there they are left out. */
const small = 32;

async function fileIcons(draw: Draw, sizes: readonly number[]): Promise<Picture[]> {
  const drawn: Picture[] = [];
  for (const size of sizes) drawn.push(await draw(size <= small ? 'file-small.svg' : 'file.svg', size));
  return drawn;
}

export type Origins = { drawings: Record<string, string>; pictures: Record<string, string> };

/** What the drawings and the pictures are now. */
export async function origins(): Promise<Origins> {
  return { drawings: await hashes(drawings), pictures: await hashes(Object.keys(pictures)) };
}

async function hashes(names: readonly string[]): Promise<Record<string, string>> {
  const hashOf = async (name: string) => {
    const bytes = await readFile(join(iconFolder, name));
    return [name, createHash('sha256').update(bytes).digest('hex')] as const;
  };
  return Object.fromEntries(await Promise.all(names.map(hashOf)));
}

function drawIn(browser: Browser): Draw {
  return async (drawing, size) => {
    const page = await browser.newPage({ viewport: { width: size, height: size } });
    const svg = await readFile(join(iconFolder, drawing), 'utf8');
    await page.setContent(`<style>*{margin:0}svg{display:block;width:100vw;height:100vh}</style>${svg}`);
    const png = await page.screenshot({ omitBackground: true });
    await page.close();
    return { size, png };
  };
}

async function makePictures(executablePath: string): Promise<void> {
  const browser = await chromium.launch({ executablePath, args: browserArguments });
  for (const [name, make] of Object.entries(pictures))
    await writeFile(join(iconFolder, name), await make(drawIn(browser)));
  await browser.close();
  await writeFile(join(iconFolder, 'made-from.json'), `${JSON.stringify(await origins(), null, 2)}\n`);
}

if (import.meta.main) {
  const browser = await testBrowser();
  if (browser === null) throw new Error('The icons need a browser: install Chromium, Chrome or Edge.');
  await makePictures(browser);
}
