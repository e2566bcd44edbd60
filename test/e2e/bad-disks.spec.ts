import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { BoardList } from './pages/board-list.ts';
import { Facilitator } from './pages/facilitator.ts';
import { Library } from './pages/library.ts';
import { browserArguments } from './support/browser-arguments.ts';
import { newFolder } from './support/files.ts';
import { slowDisk } from './support/slow-disk.ts';
import { mountSmallDisk } from './support/small-disk.ts';
import { mountStick, type Stick } from './support/stick.ts';
import { test as base } from './support/test.ts';

const test = base.extend<{ stick: Stick }>({
  /** Named before `serve`, so that what runs on it has ended when it goes. */
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads from the pattern what a fixture needs: here nothing
  stick: async ({}, use, info) => {
    const stick = await mountStick(await newFolder(info.outputPath()));
    test.skip(stick === null, 'no disk can be mounted here');
    if (stick === null) return;
    await use(stick);
    stick.close();
  },
});

const title = 'Torget i Åby';
const megabyte = 1024 * 1024;

async function toWriteStep(window: Facilitator): Promise<void> {
  await window.newSession(title, 'Vad saknas på torget?');
  await window.goToStep('Skriv en idé per lapp');
}

test('a disk that is full, the browser’s own too: the window says so, and all is saved when there is room', async ({
  serve,
}, info) => {
  const disk = await mountSmallDisk(await newFolder(info.outputPath()), 96 * megabyte);
  test.skip(disk === null, 'no disk can be mounted here');
  if (disk === null) return;
  const dataFolder = await newFolder(disk.path, 'data');
  const open = () =>
    chromium.launchPersistentContext(join(disk.path, 'profile'), {
      executablePath: process.env['RADSLAG_TEST_BROWSER'],
      args: browserArguments,
      // High enough for the list to show all its rows at once.
      viewport: { width: 1280, height: 2400 },
    });
  let browser = await open();
  try {
    const app = await serve({ dataFolder });
    const page = browser.pages()[0] ?? (await browser.newPage());
    await page.goto(app.address);
    const window = new Facilitator(page, 'sv');
    await toWriteStep(window);
    const notes = Array.from({ length: 12 }, (_, index) => `Lapp ${index + 1} ${'å'.repeat(300)}`);
    for (const text of notes) {
      // The browser gives room back when it finds none.
      await disk.fill();
      await window.writeNote(text);
    }
    await window.says('run:troubleFull');
    await disk.empty();
    await window.saved();

    await test.step('everything is on the disk, whatever has become of the browser’s database', async () => {
      await app.kill();
      await browser.close();
      browser = await open();
      const again = await serve({ dataFolder });
      const fresh = await browser.newPage();
      await fresh.goto(again.address);
      const back = new Facilitator(fresh, 'sv');
      await new Library(back).openSession(title);
      await new BoardList(back).holds(notes);
    });
  } finally {
    await browser.close();
    disk.close();
  }
});

test('a disk that turns read-only, is pulled out and put back: the window says each, and all is saved in the end', async ({
  stick,
  serve,
  page,
  browser,
}) => {
  const dataFolder = await newFolder(stick.path, 'data');
  const app = await serve({ dataFolder });
  await page.goto(app.address);
  const window = new Facilitator(page, 'sv');
  await toWriteStep(window);
  await window.writeNote('Bänkar');
  await window.saved();
  stick.turnReadOnly();
  await window.writeNote('Träd');
  await window.says('run:troubleReadonly');
  stick.pullOut();
  await window.says('run:troubleMissing');
  await window.writeNote('Lampor');
  await stick.putBack();
  await window.saved();
  await app.kill();

  const again = await serve({ dataFolder });
  const newBrowser = await browser.newContext({ viewport: { width: 1280, height: 720 } });
  const fresh = await newBrowser.newPage();
  await fresh.goto(again.address);
  const back = new Facilitator(fresh, 'sv');
  await new Library(back).openSession(title);
  await new BoardList(back).holds(['Bänkar', 'Träd', 'Lampor']);
  await newBrowser.close();
});

test('a disk that hangs is told of, and all is saved when it goes on', async ({ stick, serve, page }) => {
  const app = await serve({ dataFolder: await newFolder(stick.path, 'data') });
  await page.goto(app.address);
  const window = new Facilitator(page, 'sv');
  await toWriteStep(window);
  await window.saved();
  stick.hang();
  try {
    await window.writeNote('Bänkar');
    await window.says('run:slow');
  } finally {
    stick.goOn();
  }
  await window.saved();
});

test('a disk that is merely slow is told of, and what is called saved in spite of it is there after a power cut', async ({
  serve,
  page,
  browser,
}) => {
  const app = await serve();
  await page.goto(app.address);
  const window = new Facilitator(page, 'sv');
  await toWriteStep(window);
  await window.saved();
  const makeQuick = await slowDisk(app.pid, 2_500);
  test.skip(makeQuick === null, 'no program can be slowed down here');
  try {
    await window.writeNote('Bänkar');
    await window.says('run:slow');
    // The work goes on while the disk is at the first of them.
    await window.writeNote('Träd');
    await window.saved();
    await app.kill();
  } finally {
    makeQuick?.();
  }

  const again = await serve({ dataFolder: app.dataFolder });
  const newBrowser = await browser.newContext({ viewport: { width: 1280, height: 720 } });
  const fresh = await newBrowser.newPage();
  await fresh.goto(again.address);
  const back = new Facilitator(fresh, 'sv');
  await new Library(back).openSession(title);
  await new BoardList(back).holds(['Bänkar', 'Träd']);
  await newBrowser.close();
});

test('a host that hangs, as with its disk, is told of, and all is saved when it goes on', async ({
  app,
  facilitator: window,
}) => {
  test.skip(process.platform === 'win32', 'Windows cannot stop a program where it is');
  await toWriteStep(window);
  await window.saved();
  app.freeze();
  await window.writeNote('Bänkar');
  await window.says('run:slow');
  app.thaw();
  await window.saved();
});
