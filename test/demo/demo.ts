import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import { languages, type Language } from '#shared/domain/language.ts';
import { buildIfStale } from '#main/launch/build-if-stale.ts';
import { messagesFor } from '#main/launch/messages.ts';
import { testBrowser } from '../e2e/browser.ts';
import { Facilitator } from '../e2e/pages/facilitator.ts';
import { browserArguments } from '../e2e/support/browser-arguments.ts';
import { serveApp, type ServedApp } from '../e2e/support/served-app.ts';
import { checkFiles, type Found } from './check-files.ts';
import { holdMeeting } from './meeting.ts';
import { tourScreens } from './tour.ts';

const root = join(import.meta.dirname, '..', '..');
const out = join(root, 'demo-out');
const comments = join(root, 'assets', 'samples', 'bowling-green-comments.csv');
const size = { width: 1280, height: 720 };

/** A whole meeting on real comments, unattended, through the window; see README. */
async function demo(): Promise<number> {
  const path = await testBrowser();
  if (path === null) {
    console.error('The demo needs a browser: install Chromium, Chrome or Edge, or set RADSLAG_BROWSER.');
    return 1;
  }
  if (!(await buildIfStale(root, messagesFor('en')))) return 1;
  process.env['RADSLAG_BROWSER'] = path;
  await rm(out, { recursive: true, force: true });
  await mkdir(join(out, 'files'), { recursive: true });
  const browser = await chromium.launch({ executablePath: path, args: browserArguments });
  const app = await serveApp({ language: 'en' });
  try {
    await meetingAndTours(browser, app);
  } finally {
    await browser.close();
    await app.stop();
    await app.forget();
  }
  return report(await checkFiles(join(out, 'files')));
}

async function meetingAndTours(browser: Browser, app: ServedApp): Promise<void> {
  const page = await browser.newPage({ viewport: size });
  await page.goto(app.address);
  await shot(page, 'en-light', 'empty-library');
  const window = new Facilitator(page, 'en');
  await holdMeeting(window, comments, join(out, 'files'), (name) => shot(page, 'en-light', name));
  await window.openProjector();
  const projector = await app.projectorAddress();
  await shootProjector(browser, projector);
  await window.button(window.t('run:backToLibrary')).click();
  for (const language of languages)
    for (const theme of ['light', 'dark'] as const) await tour(page, language, theme);
}

async function tour(page: Page, language: Language, theme: 'light' | 'dark'): Promise<void> {
  await setLook(page, language, theme);
  await tourScreens(new Facilitator(page, language), (name) => shot(page, `${language}-${theme}`, name));
}

/** Changes the settings as a person does, whatever language they were in. */
async function setLook(page: Page, language: Language, theme: 'light' | 'dark'): Promise<void> {
  await page.getByRole('button', { name: /^(Inställningar|Settings)$/ }).click();
  await page.getByRole('radio', { name: language === 'sv' ? 'Svenska' : 'English' }).click({ force: true });
  const { t } = new Facilitator(page, language);
  await page.getByRole('radio', { name: t(`settings:themes.${theme}`) }).click({ force: true });
  await page.keyboard.press('Escape');
}

async function shootProjector(browser: Browser, address: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    const page = await browser.newPage({ viewport: { width: 1920, height: 1080 }, colorScheme });
    await page.goto(address);
    await page.getByRole('heading').first().waitFor();
    await shot(page, `en-${colorScheme}`, 'projector-results');
    await page.close();
  }
}

/** A picture when all has come to rest. */
async function shot(page: Page, look: string, name: string): Promise<void> {
  await page.evaluate(() => document.fonts.ready);
  await page.waitForTimeout(250);
  await page.screenshot({ path: join(out, 'pictures', `${look}-${name}.png`) });
}

function report(found: Found): number {
  const right =
    found.notesInJson === 607 &&
    found.rowsInCsv === 607 &&
    found.clusters >= 6 &&
    found.ballots === 20 &&
    found.missingInPdf.length === 0;
  console.log(JSON.stringify({ ok: right, ...found, out }, null, 2));
  return right ? 0 : 1;
}

process.exitCode = await demo();
