import { readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { BoardList } from './pages/board-list.ts';
import { CopyFolder } from './pages/copy-folder.ts';
import { Facilitator } from './pages/facilitator.ts';
import { Keyboard } from './pages/keyboard.ts';
import { Library } from './pages/library.ts';
import { openDisplay } from './support/display.ts';
import { drivenBrowser, drivenWindow } from './support/driven-browser.ts';
import { filesHolding, fileUnder, newFolder } from './support/files.ts';
import { launch, type Launched } from './support/launched.ts';
import { newDataFolder } from './support/served-app.ts';
import { expect, test } from './support/test.ts';

/** Letters that stand nowhere else, so that none is found by chance. */
const planted = Array.from(
  { length: 100 },
  (_, index) => `hemligt${(index * 7_919 + 100_003).toString(36)}z`,
);
const [title = '', question = '', cluster = '', ...notes] = planted;

async function write(window: Facilitator): Promise<void> {
  await window.newSession(title, question);
  await window.goToStep('Skriv en idé per lapp');
  await window.pasteList(notes);
  const [first = '', second = ''] = notes;
  await window.showAs('list');
  await window.search(first);
  await new BoardList(window).group([first], cluster);
  // What is taken away while one works is still in the history of the document.
  await window.search(second);
  await new BoardList(window).row(second).focus();
  await window.page.keyboard.press('Delete');
  await window.saved();
}

test('what is deleted for good is in no file: at once in our own, and after the next start in the browser’s', async () => {
  test.skip(process.platform === 'win32', 'Windows has no Ctrl-C that one program can send to another');
  // Three starts of the app with a browser of its own.
  test.setTimeout(120_000);
  const display = await openDisplay();
  test.skip(display === null, 'there is no display, and Xvfb is not installed');
  const data = await newDataFolder();
  const stick = await newFolder(test.info().outputPath('usb'));
  const settings = { language: 'sv', theme: 'light', sound: false, copyFolder: stick };
  await writeFile(join(data, 'settings.json'), JSON.stringify(settings));
  const env = {
    ...display?.env,
    RADSLAG_BROWSER: await drivenBrowser(await newFolder(test.info().outputPath('b'))),
  };
  const started: Launched[] = [];
  /** One life of the app, from its start to a Ctrl-C. */
  const live = async (work: (window: Facilitator) => Promise<void>) => {
    const launched = launch(['--shell=browser', `--data=${data}`], env);
    started.push(launched);
    await launched.says(/^Rådslag öppnas i /);
    await work(new Facilitator(await drivenWindow(data, 'browser'), 'sv'));
    launched.interrupt();
    await launched.ended;
  };
  const holding = async (folder: string) => (await filesHolding(folder, planted)).length;
  try {
    await live(async (window) => {
      await write(window);
      await expect.poll(() => holding(join(data, 'browser'))).toBeGreaterThan(0);
    });
    expect(await holding(join(data, 'sessions'))).toBeGreaterThan(0);
    expect(await fileUnder(stick, '.radslag')).toContain(title);
    await live(async (window) => {
      await erase(window);
      const kept = await filesHolding(data, planted);
      expect(kept.filter((path) => !path.startsWith('browser'))).toEqual([]);
      // Copies and snapshots are packed, so that no word would be found in one that was left.
      for (const folder of [stick, join(data, 'sessions'), join(data, 'deleted')])
        expect(await readdir(folder), folder).toEqual([]);
    });
    await live(async ({ page, t }) => {
      await expect(page.getByRole('heading', { level: 1, name: t('library:welcome') })).toBeVisible();
      expect(await filesHolding(data, planted)).toEqual([]);
    });
  } finally {
    for (const each of started) each.interrupt();
    await Promise.all(started.map((each) => each.ended));
    display?.close();
    await rm(data, { recursive: true, force: true });
  }
});

async function erase(window: Facilitator): Promise<void> {
  const { page, t } = window;
  await new Library(window).act(title, 'erase');
  await page
    .getByRole('dialog')
    .getByRole('button', { name: t('library:erase') })
    .click();
  await expect(window.message(t('library:erased', { title }))).toBeVisible();
}

test('a session that was deleted is found again, brought back, and can be erased from there', async ({
  facilitator: window,
}) => {
  const { page, t } = window;
  const library = new Library(window);
  const keyboard = new Keyboard(window);
  for (const name of ['Skolgården', 'Badplatsen']) {
    await window.newSession(name, 'Vad saknas?');
    await library.goBack();
  }
  for (const name of ['Skolgården', 'Badplatsen']) {
    await library.act(name, 'delete');
    await expect(library.row(name)).toHaveCount(0);
  }
  // The messages offer the same for a while; this is how it is found a week later.
  await page.reload();
  await window.button(t('library:aside', { count: 2 })).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: t('library:asideBringOf', { title: 'Skolgården' }) }).click();
  await expect(dialog.getByRole('listitem')).toHaveCount(1);

  await test.step('the rest by keyboard', async () => {
    await keyboard.press(t('library:eraseOf', { title: 'Badplatsen' }));
    await keyboard.press(t('library:erase'));
    await expect(dialog.getByText(t('library:asideNone'))).toBeVisible();
    await keyboard.keys('Escape');
    await expect(dialog).toBeHidden();
  });
  await library.lists(['Skolgården']);
  await expect(window.button(t('library:aside', { count: 1 }))).toHaveCount(0);
  await test.step('what is erased is no longer offered back', async () => {
    await library.act('Skolgården', 'delete');
    const deleted = window.message(t('library:deleted', { title: 'Skolgården' }));
    await expect(deleted).toBeVisible();
    await window.button(t('library:aside', { count: 1 })).click();
    await dialog.getByRole('button', { name: t('library:eraseOf', { title: 'Skolgården' }) }).click();
    await dialog.getByRole('button', { name: t('library:erase') }).click();
    await expect(deleted).toBeHidden();
    await keyboard.keys('Escape');
  });
  await page.reload();
  await expect(page.getByRole('heading', { level: 1, name: t('library:welcome') })).toBeVisible();
});

test('the copies that could not be reached are named also when the last session was erased', async ({
  facilitator: window,
}, info) => {
  const { page, t } = window;
  const stick = await newFolder(info.outputPath('usb'));
  const library = new Library(window);
  await window.newSession('Skolgården', 'Vad saknas?');
  await library.goBack();
  // Chosen when there is something to copy: it is copied at once.
  await new CopyFolder(window).choose(stick);
  await expect
    .poll(() => readdir(stick, { recursive: true }))
    .toContainEqual(expect.stringMatching(/\.radslag$/));
  const [copies = ''] = await readdir(stick);
  await rename(stick, `${stick}-utdragen`);
  await library.act('Skolgården', 'erase');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: t('library:erase') }).click();
  await expect(dialog.getByRole('heading', { name: t('library:erasedLeft') })).toBeVisible();
  await expect(dialog.getByText(join(stick, copies), { exact: true })).toBeVisible();
  await dialog.getByText(t('common:close'), { exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: t('library:welcome') })).toBeVisible();
});
