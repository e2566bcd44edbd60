import { join } from 'node:path';
import { ballots, themes } from '../demo/themes.ts';
import { BoardList } from './pages/board-list.ts';
import type { Facilitator } from './pages/facilitator.ts';
import { Keyboard } from './pages/keyboard.ts';
import { fileUnder, newFolder } from './support/files.ts';
import { expect, test } from './support/test.ts';

const comments = join(import.meta.dirname, '..', '..', 'assets', 'samples', 'bowling-green-comments.csv');

/** A picture of the page for each of hundreds of Tabs would take longer than the Tabs. */
test.use({ choices: { language: 'en' }, trace: 'off' });

test('the meeting of the demo is held by keyboard alone', async ({ facilitator: window }, info) => {
  // Six themes out of 607 notes and twenty ballots, key by key.
  test.setTimeout(180_000);
  const keyboard = new Keyboard(window);
  await test.step('from question to notes', () => readComments(window, keyboard));
  await test.step('themes', async () => {
    await keyboard.press(window.t('run:nextStep'));
    await keyboard.press(window.t('board:viewList'));
    for (const theme of themes) await groupTheme(window, keyboard, theme);
    await moveOne(window, keyboard, 'recycl', themes[2].title);
  });
  await test.step('votes, against the clock', () => vote(window, keyboard));
  await test.step('files', () => exportTable(window, keyboard, info.outputPath('files')));
});

async function readComments(window: Facilitator, keyboard: Keyboard): Promise<void> {
  const { page, t } = window;
  await keyboard.press(t('library:methodStart'));
  await keyboard.write(t('library:title'), 'Bowling Green');
  await keyboard.write(t('library:question'), 'What should change in our county?');
  await keyboard.press(t('library:create'));
  await keyboard.isOn(page.getByRole('main'));
  await keyboard.press(t('run:start'));
  await keyboard.press(t('run:nextStep'));
  await keyboard.press(t('board:more'));
  await page.getByRole('menuitem', { name: t('board:importFile') }).waitFor();
  await keyboard.keys('End', 'Enter');
  const chooser = page.waitForEvent('filechooser');
  await keyboard.press(t('board:importChoose'));
  await (await chooser).setFiles(comments);
  await keyboard.press(t('board:importAdd', { count: 607 }));
  await expect(page.getByRole('dialog')).toBeHidden();
}

/** Finds notes by a word, comes to the list, and puts the keyboard on the first of them. */
async function find(window: Facilitator, keyboard: Keyboard, word: string): Promise<void> {
  const { page } = window;
  const list = new BoardList(window);
  await keyboard.keys('Control+f', 'Control+a');
  await page.keyboard.type(word);
  await expect(list.rows.first()).toContainText(new RegExp(word, 'i'));
  await keyboard.tabInto(list.tree);
  await keyboard.keys('Home');
  await list.nextNote();
  await keyboard.isOn(list.rows.first());
}

async function groupTheme(
  window: Facilitator,
  keyboard: Keyboard,
  theme: (typeof themes)[number],
): Promise<void> {
  const { page, t } = window;
  const list = new BoardList(window);
  await find(window, keyboard, theme.word);
  await keyboard.keys(' ');
  for (let count = 1; count < theme.notes; count++) {
    await list.nextNote();
    await keyboard.keys(' ');
  }
  const heading = t('grouping:selected', { count: theme.notes });
  await expect(page.getByRole('region', { name: heading })).toBeVisible();
  await keyboard.keys('2', 'g');
  await keyboard.isOn(page.getByRole('dialog').getByRole('textbox', { name: t('board:moveNewName') }));
  await page.keyboard.type(theme.title);
  await keyboard.keys('Enter');
  const counted = t('common:notes', { count: theme.notes });
  await expect(window.clusterRow(theme.title)).toHaveAccessibleName(new RegExp(` ${counted}$`));
}

async function moveOne(
  window: Facilitator,
  keyboard: Keyboard,
  word: string,
  cluster: string,
): Promise<void> {
  const { page, t } = window;
  await find(window, keyboard, word);
  await keyboard.keys('m');
  const target = page.getByRole('dialog').getByRole('radio', { name: cluster });
  await keyboard.isOn(page.getByRole('dialog').getByRole('radio').first());
  for (let pressed = 0; pressed < themes.length && !(await target.isChecked()); pressed++)
    await keyboard.keys('ArrowDown');
  await keyboard.press(t('board:move'));
  await expect(window.clusterRow(cluster)).toHaveAccessibleName(/ 9 notes$/);
}

async function vote(window: Facilitator, keyboard: Keyboard): Promise<void> {
  const { page, t } = window;
  await keyboard.press(t('run:nextStep'));
  await keyboard.press(t('run:clockStart'));
  await keyboard.press(t('run:clockMore'));
  await keyboard.press(t('voting:open'));
  for (const [index, places] of ballots.entries())
    await (places.length > 0 ? window.enterBallot(index + 1, places) : keyboard.press(t('voting:sealBlank')));
  await keyboard.press(t('run:clockPause'));
  await keyboard.press(t('voting:end'));
  await keyboard.press(t('voting:end'));
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(page.getByText(t('voting:again'))).toBeVisible();
}

/** All but the table is unchecked where the dialog opens. */
async function exportTable(window: Facilitator, keyboard: Keyboard, path: string): Promise<void> {
  const { page, t } = window;
  const folder = await newFolder(path);
  await keyboard.press(t('run:export'));
  await keyboard.isOn(page.getByRole('checkbox', { name: t('exporting:format.pdf') }));
  await keyboard.keys(' ', 'Tab', ' ', 'Tab', 'Tab', ' ');
  await keyboard.write(t('exporting:folder'), folder);
  await keyboard.keys('Enter');
  await expect(page.getByRole('heading', { name: t('exporting:done') })).toBeVisible();
  await fileUnder(folder, '.csv');
}
