import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { BoardList } from './pages/board-list.ts';
import { BoardSurface } from './pages/board-surface.ts';
import { Facilitator } from './pages/facilitator.ts';
import { Library } from './pages/library.ts';
import { fileUnder } from './support/files.ts';
import { newDataFolder, type ServedApp } from './support/served-app.ts';
import { expect, test } from './support/test.ts';

const title = 'Torget i Åby';

async function toWriteStep(window: Facilitator): Promise<void> {
  await window.newSession(title, 'Vad saknas på torget?');
  await window.goToStep('Skriv en idé per lapp');
}

async function journal(app: ServedApp): Promise<Buffer> {
  return readFile(await fileUnder(app.dataFolder, 'journal.bin'));
}

test('when the window says saved, the words are on the disk', async ({ facilitator: window, app }) => {
  await toWriteStep(window);
  const words = ['Bänkar', 'Ängsmark längs ån', 'Öppet café', 'Ljus ✨ i gångtunneln', '“Citat” – så'];
  for (const text of words) {
    await window.writeNote(text);
    await window.saved();
    expect((await journal(app)).includes(text), text).toBe(true);
  }
  await new BoardSurface(window).editNote('Bänkar', 'Bänkar med ryggstöd');
  await window.saved();
  expect((await journal(app)).includes('Bänkar med ryggstöd')).toBe(true);
});

test('thirty times the power goes as soon as the window says saved: no note is lost, none doubled', async ({
  browser,
  serve,
}) => {
  // Thirty starts of the app and of the page: more than a minute where other tests run beside it.
  test.setTimeout(300_000);
  const dataFolder = await newDataFolder();
  const notes = Array.from({ length: 30 }, (_, index) => `Lapp nummer ${index + 1} av trettio`);
  // Half the rounds find the copy in IndexedDB that the rounds before them left, half find none.
  const kept = await browser.newContext();
  for (const [index, text] of notes.entries()) {
    const context = index % 2 === 0 ? kept : await browser.newContext();
    await writeAndCut(await serve({ dataFolder }), await context.newPage(), text, index === 0);
    if (context !== kept) await context.close();
  }
  for (const context of [kept, await browser.newContext()]) {
    await seeAll(await serve({ dataFolder }), await context.newPage(), notes);
    await context.close();
  }
});

/** Writes one note, and ends the host and the page at once when it is saved. */
async function writeAndCut(app: ServedApp, page: Page, text: string, isFirst: boolean): Promise<void> {
  await page.goto(app.address);
  const window = new Facilitator(page, 'sv');
  if (isFirst) await toWriteStep(window);
  else await new Library(window).openSession(title);
  await window.writeNote(text);
  await window.saved();
  await Promise.all([app.kill(), crash(page)]);
}

async function crash(page: Page): Promise<void> {
  const crashed = page.waitForEvent('crash');
  const browser = await page.context().newCDPSession(page);
  // Never answered: there is nobody left to answer.
  browser.send('Page.crash').catch(() => undefined);
  await crashed;
  await page.close();
}

async function seeAll(app: ServedApp, page: Page, notes: readonly string[]): Promise<void> {
  // High enough for the list to show all its rows at once.
  await page.setViewportSize({ width: 1280, height: 2400 });
  await page.goto(app.address);
  const window = new Facilitator(page, 'sv');
  await new Library(window).openSession(title);
  await new BoardList(window).holds(notes);
  await page.close();
  await app.stop();
}

test('a host that dies is told of at once, and what was written meanwhile is saved when it is back', async ({
  app,
  serve,
  page,
}) => {
  const window = new Facilitator(page, 'sv');
  await page.goto(app.address);
  await toWriteStep(window);
  await window.writeNote('Före');
  await window.saved();
  await app.kill();
  await window.says('run:closed');
  await window.writeNote('Under tiden');
  await window.says('run:away');

  const again = await serve({ dataFolder: app.dataFolder });
  expect(new URL(again.address).origin).toBe(new URL(app.address).origin);
  await test.step('the page of the start before says so, and where to go on', async () => {
    await window.says('run:stranded');
    await window.writeNote('Efter');
    await window.says('run:stranded');
  });
  await test.step('the address of the start before lets nobody in, and says so', async () => {
    await page.reload();
    await expect(page.getByText(window.t('faults:earlier-start'))).toBeVisible();
  });
  // Pasted over the old address, as a person does: only what stands after the # is another.
  await page.goto(again.address);
  await new Library(window).openSession(title);
  await new BoardList(window).holds(['Före', 'Under tiden', 'Efter']);
  await window.saved();
  expect((await journal(again)).includes('Under tiden')).toBe(true);
  await test.step('and when nothing is missing, that all is saved', async () => {
    await again.kill();
    await window.says('run:closed');
    await serve({ dataFolder: app.dataFolder });
    await window.says('run:outdated');
  });
});
