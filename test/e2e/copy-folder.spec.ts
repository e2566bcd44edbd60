import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { TestInfo } from '@playwright/test';
import { CopyFolder } from './pages/copy-folder.ts';
import { BoardList } from './pages/board-list.ts';
import { Facilitator } from './pages/facilitator.ts';
import { Library } from './pages/library.ts';
import { fileUnder, newFolder } from './support/files.ts';
import { expect, test } from './support/test.ts';

/** The host looks this often for a folder that it needs, in milliseconds; what it has is then to be read. */
const lookedFor = 5_000;

/** A stick, a folder on it that is absent, and the line that says so of the folder that is written. */
async function chosenAmong(window: Facilitator, info: TestInfo) {
  const stick = await newFolder(info.outputPath('usb'));
  const copy = new CopyFolder(window);
  const trouble = copy.dialog.getByText(window.t('exporting:noFolder'));
  return { stick, gone: join(stick, 'urdragen'), copy, trouble };
}

test('the folder for the copy is judged as it is written, and Enter chooses it', async ({
  facilitator: window,
}, info) => {
  const { stick, gone, copy, trouble } = await chosenAmong(window, info);
  await copy.open();
  await copy.field.fill(gone);
  await expect(trouble).toBeVisible();
  await copy.field.press('Enter');
  await copy.field.fill(stick);
  await expect(trouble).toBeHidden();
  await expect(copy.field).toBeFocused();
  await copy.field.press('Enter');
  await copy.isChosen(stick);
});

test('a press on “copy here” counts when the folder has been asked about, and one that is absent is refused', async ({
  facilitator: window,
}, info) => {
  const { stick, gone, copy, trouble } = await chosenAmong(window, info);
  const press = async (meanwhile: () => Promise<void>) => {
    await copy.button.hover();
    await window.page.mouse.down();
    await meanwhile();
    await window.page.mouse.up();
  };

  await test.step('in one breath with the writing', async () => {
    await copy.open();
    await copy.field.fill(stick);
    await expect(copy.button).toBeEnabled();
    await copy.field.evaluate((field: HTMLInputElement, path) => {
      const write = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
      write?.call(field, path);
      field.dispatchEvent(new Event('input', { bubbles: true }));
      const buttons = field.closest('[role=dialog]')?.querySelectorAll('button') ?? [];
      [...buttons].at(-1)?.click();
    }, gone);
    await expect(trouble).toBeVisible();
    await expect(copy.dialog).toBeVisible();
  });
  await test.step('and when what is said of the folder changes under it', async () => {
    await mkdir(gone);
    await press(() => expect(trouble).toBeHidden());
    await copy.isChosen(gone);
  });
});

test('Settings says when the folder cannot be reached, and that the copies come later', async ({
  facilitator: window,
}, info) => {
  const stick = await newFolder(info.outputPath('usb'));
  const copy = new CopyFolder(window);
  await copy.choose(stick);
  await rename(stick, `${stick}-utdragen`);
  await window.button(window.t('run:settings')).click();
  await expect(copy.settings.getByText(window.t('settings:copyAway'))).toBeVisible();
  await expect(copy.settings.getByText(window.t('settings:copyIn'))).toHaveCount(0);
});

/** A bad sector where a note was written; the snapshots, which have it too, are gone. */
async function damageAt(text: string, dataFolder: string): Promise<void> {
  const journal = await fileUnder(dataFolder, 'journal.bin');
  const bytes = await readFile(journal);
  const at = bytes.indexOf(text);
  expect(at).toBeGreaterThan(0);
  await writeFile(journal, bytes.fill(0, at, at + 2));
  await rm(join(dirname(journal), 'snapshots'), { recursive: true });
}

test('damage whose copy is on a stick that is out: the window asks for it, until it is in again and all is back', async ({
  app,
  serve,
  page,
  browser,
}, info) => {
  const stick = await newFolder(info.outputPath('usb'));
  const title = 'Torget i Åby';
  const notes = ['Bänkar', 'Träd', 'Lampor'];
  await page.goto(app.address);
  const window = new Facilitator(page, 'sv');
  await new CopyFolder(window).choose(stick);
  await window.newSession(title, 'Vad saknas på torget?');
  await window.goToStep('Skriv en idé per lapp');
  for (const text of notes) await window.writeNote(text);
  await window.saved();
  // The last words are copied at the end of the program.
  await app.stop();
  await damageAt('Träd', app.dataFolder);
  await rename(stick, `${stick}-borta`);

  const again = await serve({ dataFolder: app.dataFolder });
  const newBrowser = await browser.newContext();
  const fresh = new Facilitator(await newBrowser.newPage(), 'sv');
  const { t } = fresh;
  await fresh.page.goto(again.address);
  await new Library(fresh).openSession(title);
  const asked = fresh.message(t('library:news.unreached', { title, folder: stick }));
  await expect(asked).toBeVisible();
  await new Library(fresh).goBack();
  await new Library(fresh).openSession(title);
  await expect(asked).toHaveCount(1);
  await rename(`${stick}-borta`, stick);
  await expect(fresh.message(t('library:news.copy', { title }))).toBeVisible({
    timeout: lookedFor + 5_000,
  });
  await expect(asked).toBeHidden();
  await new BoardList(fresh).holds(notes);
  await newBrowser.close();
});
