import { rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Page } from '@playwright/test';
import { decodeFrame } from '#shared/contract/document-frames.ts';
import { BoardList } from './pages/board-list.ts';
import { Facilitator } from './pages/facilitator.ts';
import { Library } from './pages/library.ts';
import { holdCopy } from './support/hold-copy.ts';
import { rowDamages, WindowCopy } from './pages/window-copy.ts';
import { fileUnder } from './support/files.ts';
import type { ServedApp } from './support/served-app.ts';
import { expect, test } from './support/test.ts';

const title = 'Torget i Åby';
/** How long the host is given to take one copy, in milliseconds. */
const patience = 15_000;
/** How long a copy may take to be read, in milliseconds. */
const readLimit = 4000;
const notes = ['Bänkar i skuggan', 'Ängsmark längs ån'];

async function writeNotes(window: Facilitator, name = title): Promise<void> {
  await window.newSession(name, 'Vad saknas på torget?');
  await window.goToStep('Skriv en idé per lapp');
  for (const text of notes) await window.writeNote(text);
  await window.saved();
}

test('a damaged row is found, told of, and never becomes part of the session', async ({ app, page }) => {
  await page.goto(app.address);
  const window = new Facilitator(page, 'sv');
  const [copy, list] = [new WindowCopy(page), new BoardList(window)];
  await writeNotes(window);
  for (const damage of rowDamages)
    await test.step(damage, async () => {
      await copy.hasRows();
      await copy.damageRows(damage);
      await page.reload();
      await list.holds(notes);
      await expect(window.message(window.t('library:news.rebuilt'))).toBeVisible();
      // Something new, so that the copy has rows to damage again.
      await window.writeNote(`Efter ${damage}`);
      await window.saved();
      await list.row(`Efter ${damage}`).focus();
      await page.keyboard.press('Delete');
      await list.holds(notes);
      await window.saved();
    });
});

for (const how of ['empty', 'delete'] as const)
  test(`a copy that is gone under the open window is made whole again (${how})`, async ({
    app,
    serve,
    page,
  }) => {
    await page.goto(app.address);
    const window = new Facilitator(page, 'sv');
    const copy = new WindowCopy(page);
    await writeNotes(window);
    await copy.hasRows();
    await copy[how]();
    await window.writeNote('Efter');
    await window.saved();
    await copy.hasRows();
    await app.kill();

    // Now the window's copy is the only one there is.
    await rm(join(app.dataFolder, 'sessions'), { recursive: true });
    const again = await serve({ dataFolder: app.dataFolder });
    await page.goto(again.address);
    await new Library(window).openSession(title);
    await new BoardList(window).holds([...notes, 'Efter']);
  });

/** Lets no change of the session reach the host until it is let go; `holds` tells when there is one. */
async function holdChanges(page: Page, sessionId: string) {
  let isHolding = true;
  const { promise: holds, resolve: isThere } = Promise.withResolvers<void>();
  await page.routeWebSocket(new RegExp(`/document/${sessionId}`), (socket) => {
    const host = socket.connectToServer();
    socket.onMessage((data) => {
      const frame = typeof data === 'string' ? null : decodeFrame(new Uint8Array(data));
      if (!isHolding || frame?.kind !== 'update') host.send(data);
      else isThere();
    });
  });
  return {
    holds,
    letGo: () => {
      isHolding = false;
    },
  };
}

type Ahead = { name: string; sessionId: string };

/** Two sessions in two windows, that of the lower id first, in which a note was written while the host was away. */
async function writeWhileAway(pages: readonly Page[], app: ServedApp): Promise<[Ahead, Ahead]> {
  const windows = pages.map((page) => new Facilitator(page, 'sv'));
  const ahead: Ahead[] = [];
  for (const window of windows) {
    const name = `Torg ${ahead.length + 1}`;
    await window.page.goto(app.address);
    await writeNotes(window, name);
    ahead.push({ name, sessionId: window.sessionId });
  }
  await app.kill();
  for (const window of windows) {
    await window.says('run:closed');
    await window.writeNote('Medan ingen svarade');
    await window.says('run:away');
    await new WindowCopy(window.page).keepsAhead(window.sessionId, 'Medan ingen svarade');
  }
  const [first, second] = ahead.toSorted((a, b) => (a.sessionId < b.sessionId ? -1 : 1));
  if (!first || !second) throw new Error('two windows are needed');
  return [first, second];
}

test('what the host does not take keeps no other session from it, and is given again', async ({
  app,
  serve,
  page,
  context,
}) => {
  await page.clock.install();
  const second = await context.newPage();
  const [held, other] = await writeWhileAway([page, second], app);
  await second.close();
  const again = await serve({ dataFolder: app.dataFolder });
  const { holds, letGo } = await holdChanges(page, held.sessionId);
  await page.goto(again.address);
  const window = new Facilitator(page, 'sv');
  const library = new Library(window);
  const has = (name: string, count: number) =>
    expect(library.row(name)).toContainText(window.t('common:notes', { count }));
  await has(other.name, 2);
  await holds;
  await page.clock.fastForward(patience);
  await has(other.name, 3);
  await has(held.name, 2);

  await test.step('also when it was opened meanwhile, and the window ended before the host had taken it', async () => {
    await library.openSession(held.name);
    await window.says('run:saving');
    await page.goto('about:blank');
    letGo();
    await page.goto(again.address);
    await has(held.name, 3);
  });
});

test('a copy that cannot be read now is given at a later start, and keeps no other from it', async ({
  app,
  serve,
  page,
  context,
}) => {
  const second = await context.newPage();
  const [held, other] = await writeWhileAway([page, second], app);
  await second.close();
  const again = await serve({ dataFolder: app.dataFolder });
  const busy = await holdCopy(context, again.address, held.sessionId);
  const window = new Facilitator(page, 'sv');
  const library = new Library(window);
  // Only when reading is given up has the next its turn.
  const has = (name: string, count: number) =>
    expect(library.row(name)).toContainText(window.t('common:notes', { count }), {
      timeout: readLimit + 5_000,
    });
  await page.goto(again.address);
  // They are given one after the other, that of the lower id first.
  await has(other.name, 3);
  await has(held.name, 2);
  await busy.close();
  await page.goto('about:blank');
  await page.goto(again.address);
  await has(held.name, 3);
});

test('what only a window has is saved at the next start, before the session is opened', async ({
  app,
  serve,
  page,
  browser,
}) => {
  await page.goto(app.address);
  const window = new Facilitator(page, 'sv');
  await writeNotes(window);
  await app.kill();
  await window.says('run:closed');
  await window.writeNote('Medan ingen svarade');
  await window.says('run:away');
  await new WindowCopy(page).keepsAhead(window.sessionId, 'Medan ingen svarade');
  const again = await serve({ dataFolder: app.dataFolder });
  await page.goto(again.address);
  const library = new Library(window);
  await expect(library.row(title)).toContainText(window.t('common:notes', { count: 3 }));

  const newBrowser = await browser.newContext();
  const fresh = await newBrowser.newPage();
  await fresh.goto(again.address);
  const elsewhere = new Facilitator(fresh, 'sv');
  await new Library(elsewhere).openSession(title);
  await new BoardList(elsewhere).holds([...notes, 'Medan ingen svarade']);
  await newBrowser.close();
});

test('a session of which nothing can be read on the disk is given by the window at its start, before it is opened', async ({
  app,
  serve,
  page,
}) => {
  await page.goto(app.address);
  const window = new Facilitator(page, 'sv');
  await writeNotes(window);
  await app.stop();
  const journal = await fileUnder(app.dataFolder, 'journal.bin');
  await writeFile(journal, 'skräp'.repeat(100));
  await rm(join(dirname(journal), 'snapshots'), { recursive: true });
  const again = await serve({ dataFolder: app.dataFolder });
  await page.goto(again.address);
  const library = new Library(window);
  await expect(library.row(title)).toContainText(window.t('common:notes', { count: 2 }));
  await expect(window.message(window.t('library:news.window', { title }))).toBeVisible();
  await library.openSession(title);
  await new BoardList(window).holds(notes);
});
