import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { BoardList } from './pages/board-list.ts';
import { Facilitator } from './pages/facilitator.ts';
import { Library } from './pages/library.ts';
import { rowDamages, WindowCopy } from './pages/window-copy.ts';
import { expect, test } from './support/test.ts';

const title = 'Torget i Åby';
const notes = ['Bänkar i skuggan', 'Ängsmark längs ån'];

async function writeNotes(window: Facilitator): Promise<void> {
  await window.newSession(title, 'Vad saknas på torget?');
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
