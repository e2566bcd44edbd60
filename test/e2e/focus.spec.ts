import { BoardList } from './pages/board-list.ts';
import { BoardSurface } from './pages/board-surface.ts';
import type { Facilitator } from './pages/facilitator.ts';
import { Keyboard } from './pages/keyboard.ts';
import { Library } from './pages/library.ts';
import { expect, test } from './support/test.ts';

/** A picture of the page for each of hundreds of Tabs would take longer than the Tabs. */
test.use({ trace: 'off' });

/*
 * What has the focus may go away: the keyboard must then be somewhere near, never at the top of the page, where a
 * screen reader begins anew.
 */

test('the keyboard is kept when notes and clusters go away', async ({ facilitator: window }) => {
  const { page, t } = window;
  const keyboard = new Keyboard(window);
  const surface = new BoardSurface(window);
  await window.openSample();
  await window.goToStep('Gruppera i teman');
  await surface.putKeyboardOn('Cykelställ med tak');
  await keyboard.keys('Delete');
  await keyboard.isOn(window.board);
  await page.keyboard.press('Control+z');
  await surface.putKeyboardOn('Cykelställ med tak');
  for (const name of ['grouping:clear', 'commands:delete'] as const) {
    await keyboard.keys(' ');
    await keyboard.press(t(name));
    await keyboard.isOn(window.board);
  }
  await surface.putKeyboardOn('Fler träd som ger skugga');
  await keyboard.keys(' ');
  await keyboard.press(t('commands:move'));
  await keyboard.keys('Enter');
  await keyboard.isOn(window.board);
  await keyboard.press(t('grouping:actions', { cluster: 'Mat och handel' }));
  await keyboard.keys('End', 'Enter');
  await expect(window.clusterRow('Mat och handel')).toHaveCount(0);
  await keyboard.isOn(window.board);
});

test('the keyboard stays in the list when what it marked is grouped or deleted', async ({
  facilitator: window,
}) => {
  const { t } = window;
  const keyboard = new Keyboard(window);
  await window.openSample();
  await window.goToStep('Gruppera i teman');
  await window.showAs('list');
  const rows = window.page.getByRole('row');
  await keyboard.tabTo(rows.first());
  await keyboard.keys('ArrowDown', ' ');
  await keyboard.write(t('grouping:groupName'), 'Nya tankar');
  await keyboard.keys('Enter');
  await expect(window.clusterRow('Nya tankar')).toBeVisible();
  await keyboard.isOn(rows.and(window.page.locator(':focus')));
  await keyboard.keys('ArrowUp', ' ');
  await keyboard.press(t('commands:delete'));
  await keyboard.isOn(rows.and(window.page.locator(':focus')));
});

test('the keyboard is given back by every dialog', async ({ facilitator: window }) => {
  const { page, t } = window;
  const keyboard = new Keyboard(window);
  await window.openSample();
  await window.goToStep('Gruppera i teman');
  const openers = [t('run:settings'), t('run:export'), t('plan:addStep')];
  for (const opener of openers) {
    await keyboard.press(opener);
    await expect(page.getByRole('dialog').locator(':focus')).toHaveCount(1);
    await keyboard.keys('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
    await keyboard.isOn(window.button(opener));
  }
  for (const downs of [[], ['ArrowDown']]) {
    await keyboard.press(t('board:more'));
    await keyboard.keys(...downs, 'Enter');
    await expect(page.getByRole('dialog').locator(':focus')).toHaveCount(1);
    await keyboard.keys('Escape');
    await keyboard.isOn(window.button(t('board:more')));
  }
  await surfaceDialog(keyboard);
});

async function surfaceDialog(keyboard: Keyboard): Promise<void> {
  const { window } = keyboard;
  await keyboard.tabTo(window.board);
  await keyboard.keys('ArrowDown', 'ArrowDown', 'm');
  await expect(window.page.getByRole('dialog').locator(':focus')).toHaveCount(1);
  await keyboard.keys('Escape');
  await keyboard.isOn(window.board);
}

test('a dialog that closes gives the keyboard back in that moment: the next key may be on its way', async ({
  facilitator: window,
}) => {
  const { page, t } = window;
  const keyboard = new Keyboard(window);
  const dialogs = page.getByRole('dialog');
  const close = async (left: number) => {
    await expect(dialogs.last().locator(':focus')).toHaveCount(1);
    const watching = await page.evaluateHandle(watchDialogs, left);
    await keyboard.keys('Escape');
    return watching.evaluate(({ focused }) => focused);
  };
  await window.openSample();
  await window.goToStep('Gruppera i teman');
  await keyboard.press(t('run:settings'));
  await keyboard.press(t('settings:copyPick'));
  expect(await close(1)).toBe(t('settings:copyPick'));
  expect(await close(0)).toBe(t('run:settings'));
  await keyboard.press(t('plan:addStep'));
  expect(await close(0)).toBe(t('plan:addStep'));
  await keyboard.tabTo(window.board);
  await keyboard.keys('ArrowDown', 'ArrowDown', 'm');
  expect(await close(0)).toBe(await window.board.getAttribute('aria-label'));
});

/** Watches for the moment that so many dialogs are left: gives the name of what has the focus then. Runs in the page. */
function watchDialogs(left: number) {
  const { promise: focused, resolve } = Promise.withResolvers<string | null | undefined>();
  new MutationObserver(() => {
    if (document.querySelectorAll('[role=dialog]').length > left) return;
    const { activeElement } = document;
    resolve(activeElement?.getAttribute('aria-label') ?? activeElement?.textContent);
  }).observe(document.body, { childList: true, subtree: true });
  return { focused };
}

test('a dialog keeps the keyboard when the row that had it goes, from the very moment', async ({
  facilitator: window,
}) => {
  const { page, t } = window;
  const keyboard = new Keyboard(window);
  const library = new Library(window);
  await window.newSession('Torget', 'Torget?');
  await library.goBack();
  await library.act('Torget', 'delete');
  // The menu is on its way out.
  await expect(page.getByRole('dialog')).toBeHidden();
  await keyboard.press(t('library:aside', { count: 1 }));
  const watching = await page.evaluateHandle(watchRows);
  await keyboard.press(t('library:asideBringOf', { title: 'Torget' }));
  expect(await watching.evaluate(({ focused }) => focused)).toBe('dialog');
  await keyboard.keys('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await keyboard.isOn(page.getByRole('main'));
});

/** Watches for the moment that the last row has left the dialog: gives the role of what has the focus then. Runs in the page. */
function watchRows() {
  const { promise: focused, resolve } = Promise.withResolvers<string | null | undefined>();
  new MutationObserver(() => {
    if (document.querySelectorAll('[role=dialog] li').length === 0)
      resolve(document.activeElement?.getAttribute('role'));
  }).observe(document.body, { childList: true, subtree: true });
  return { focused };
}

test('the keyboard is kept from step to step, to the last and back to the library', async ({
  facilitator: window,
}) => {
  const { page, t } = window;
  const keyboard = new Keyboard(window);
  await window.openSample();
  await keyboard.press(t('run:start'));
  for (let step = 1; step < 5; step++) {
    await keyboard.press(t('run:nextStep'));
    await keyboard.isKept();
  }
  await expect(window.button(t('run:finished'))).toBeDisabled();
  await keyboard.isOn(page.getByRole('main'));
  await keyboard.press(t('plan:editStep', { step: 'Välkomna' }));
  await keyboard.press(t('common:remove'));
  await expect(page.getByRole('navigation').getByRole('listitem')).toHaveCount(4);
  await keyboard.isOn(window.button(t('plan:addStep')));
  await keyboard.tabTo(page.getByRole('banner').getByRole('button', { name: t('common:undo') }));
  await keyboard.keys('Enter');
  await keyboard.isOn(window.button(t('common:redo')));
  await keyboard.press(t('run:results'));
  await keyboard.isOn(window.button(t('run:resultsBack')));
  await keyboard.press(t('run:backToLibrary'));
  await keyboard.isOn(page.getByRole('main'));
  await new Library(window).act('Torgets framtid (exempel)', 'delete');
  await keyboard.isKept();
});

/** Opens the sample session where notes are grouped. */
async function openGrouping(window: Facilitator): Promise<void> {
  await window.openSample();
  await window.goToStep('Gruppera i teman');
  await expect(window.board).toBeVisible();
}

for (const view of ['board', 'list'] as const)
  test(`the keyboard is kept when states of the board end: ${view}`, async ({ facilitator: window }) => {
    const { page, t } = window;
    const keyboard = new Keyboard(window);
    const rows = page.getByRole('row');
    const home = view === 'board' ? window.board : rows.and(page.locator(':focus'));
    await openGrouping(window);
    await window.showAs(view);
    await keyboard.tabTo(view === 'board' ? window.board : rows.first());
    await keyboard.keys('ArrowDown', 'ArrowDown', 'h', 'f', 'p');
    for (const way of ['commands:reveal', 'commands:end', 'commands:end'] as const) {
      await keyboard.press(t(way));
      await keyboard.isOn(home);
    }
    await writeForTable(keyboard);
    await keyboard.isOn(window.button(t('board:more')));
    await keyboard.press(t('commands:end'));
    await keyboard.isOn(home);
    await filterByFirst(keyboard);
    await page
      .getByRole('main')
      .getByRole('button', { name: t('commands:clearFilter') })
      .focus();
    await keyboard.keys('Enter');
    await keyboard.isOn(home);
    await filterByFirst(keyboard);
    await keyboard.press(t('commands:filter'));
    await keyboard.press(t('commands:clearFilter'));
    await expect(page.getByRole('dialog').locator(':focus')).toHaveCount(1);
    await keyboard.keys('Escape');
    await keyboard.isOn(window.button(t('commands:filter')));
  });

async function writeForTable(keyboard: Keyboard): Promise<void> {
  const { t } = keyboard.window;
  await keyboard.press(t('board:more'));
  await keyboard.keys('ArrowDown', 'Enter');
  await keyboard.write(t('board:tableName'), '3');
  await keyboard.keys('Enter');
}

/** Leaves the panel; what it filters by is seen above the board. */
async function filterByFirst(keyboard: Keyboard): Promise<void> {
  const { window } = keyboard;
  await keyboard.press(window.t('commands:filter'));
  await keyboard.tabTo(window.page.getByRole('dialog').getByRole('checkbox').first());
  await keyboard.keys(' ', 'Escape');
  await keyboard.isOn(window.button(window.t('commands:filter')));
}

for (const view of ['board', 'list'] as const)
  test(`the keyboard is kept when notes are merged and set free: ${view}`, async ({
    facilitator: window,
  }) => {
    const { page, t } = window;
    const keyboard = new Keyboard(window);
    const rows = page.getByRole('row');
    const home = view === 'board' ? window.board : rows.and(page.locator(':focus'));
    await openGrouping(window);
    const list = new BoardList(window);
    const benches = 'Fler bänkar med ryggstöd, gärna i solen';
    await list.select([benches, 'Uteservering som har öppet på kvällen']);
    await window.showAs(view);
    for (const begin of ['key', 'button'] as const) {
      await (view === 'board' ? window.board : list.row(benches)).focus();
      if (begin === 'key') await keyboard.keys('j');
      else await keyboard.press(t('commands:merge'));
      await keyboard.isOn(page.getByRole('radio', { checked: true }));
      await keyboard.keys('Enter');
      await keyboard.isOn(home);
      await keyboard.press(t('commands:unmerge'));
      await keyboard.isOn(home);
      await keyboard.keys('Control+a');
      await expect(page.getByRole('region', { name: t('grouping:selected', { count: 18 }) })).toBeVisible();
    }
  });

for (const view of ['board', 'list'] as const)
  test(`the keyboard is kept by the menu of a note: ${view}`, async ({ facilitator: window }) => {
    const { page, t } = window;
    const keyboard = new Keyboard(window);
    const rows = page.getByRole('row');
    const home = view === 'board' ? window.board : rows.and(page.locator(':focus'));
    await openGrouping(window);
    await window.showAs(view);
    await keyboard.tabTo(view === 'board' ? window.board : rows.first());
    await keyboard.keys('ArrowDown', 'ArrowDown');
    for (const command of ['lock', 'takeOut', 'delete'] as const) {
      await keyboard.keys('Shift+F10');
      await keyboard.isOn(page.getByRole('menuitem', { name: t('commands:edit') }));
      await keyboard.keys('Escape');
      await keyboard.isOn(home);
      await keyboard.keys('Shift+F10');
      await page.getByRole('menuitem', { name: t(`commands:${command}`) }).press('Enter');
      await expect(page.getByRole('menu')).toBeHidden();
      await keyboard.isOn(home);
      await keyboard.keys('ArrowDown');
    }
  });

test('Tab goes through what is beside the board in the order it stands there', async ({
  facilitator: window,
}) => {
  const { page, t } = window;
  await openGrouping(window);
  await new BoardList(window).select(['Fler bänkar med ryggstöd, gärna i solen']);
  await page.getByRole('searchbox', { name: t('board:search') }).focus();
  const colours = ['yellow', 'green', 'blue', 'pink', 'purple', 'sand'] as const;
  const stops = [
    page.getByRole('button', { name: t('commands:filter'), exact: true }),
    page.getByRole('button', { name: t('commands:boardMenu'), exact: true }),
    page.getByRole('textbox', { name: t('grouping:groupName') }),
    ...(['grouping:group', 'commands:move', 'commands:takeOut', 'commands:delete'] as const).map((name) =>
      window.button(t(name)),
    ),
    ...(['commands:more', 'grouping:clear'] as const).map((name) => window.button(t(name))),
    ...colours.map((colour) =>
      page.getByRole('region').getByRole('button', { name: t(`common:colour.${colour}`) }),
    ),
    window.clusterRow('Sitta och mötas'),
  ];
  for (const stop of stops) {
    await page.keyboard.press('Tab');
    await expect(stop).toBeFocused();
  }
});
