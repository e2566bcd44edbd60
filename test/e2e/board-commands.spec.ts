import type { Page } from '@playwright/test';
import { BoardList } from './pages/board-list.ts';
import { BoardSurface } from './pages/board-surface.ts';
import type { Facilitator } from './pages/facilitator.ts';
import { Keyboard } from './pages/keyboard.ts';
import { expect, test } from './support/test.ts';

const benches = 'Fler bänkar med ryggstöd, gärna i solen';
const outdoors = 'Uteservering som har öppet på kvällen';
const bicycles = 'Cykelställ med tak';
const trees = 'Fler träd som ger skugga';
const water = 'Dricksvatten på sommaren';

/** The sample session, in the step where notes are grouped. */
async function openBoard(window: Facilitator): Promise<void> {
  await window.openSample();
  await window.goToStep('Gruppera i teman');
  await expect(window.board).toBeVisible();
}

/** The room's page beside the window; the sentence that told its address is put away. */
async function openProjector({ page, t }: Facilitator, address: () => Promise<string>): Promise<Page> {
  await page.getByRole('button', { name: t('run:projector'), exact: true }).click();
  const projector = await page.context().newPage();
  await projector.goto(await address());
  await page.bringToFront();
  const banner = page.getByRole('banner');
  await banner.getByRole('button', { name: t('common:close'), exact: true }).click();
  return projector;
}

test('notes are merged, read in full, and split up again', async ({ facilitator: window }) => {
  const { page, t } = window;
  await openBoard(window);
  const list = new BoardList(window);
  await list.select([benches, outdoors]);
  await page.keyboard.press('j');
  await page.getByRole('dialog').getByRole('radio', { name: outdoors }).check({ force: true });
  await window.button(t('commands:mergeDo', { count: 2 })).click();
  await list.lacks(benches);
  await expect(list.row(outdoors)).toContainText(t('commands:mergedList', { count: 1 }));
  await expect(
    page.getByRole('region').filter({ hasText: t('commands:mergedList', { count: 1 }) }),
  ).toContainText(benches);
  await expect(window.clusterRow('Sitta och mötas')).toHaveAccessibleName(/ 5 lappar$/);
  await window.saved();
  await list.row(outdoors).focus();
  await page.keyboard.press('Shift+J');
  await list.shows({ text: benches, cluster: 'Sitta och mötas' });
  await window.undo();
  await list.lacks(benches);
});

test('a note is duplicated by key, and the copy is what is selected', async ({ facilitator: window }) => {
  const { page, t } = window;
  await openBoard(window);
  await new BoardSurface(window).putKeyboardOn(water);
  await page.keyboard.press('Control+d');
  await expect(window.message(t('commands:duplicated', { count: 1 }))).toBeVisible();
  await window.search(water);
  await expect(page.getByText(t('board:matches', { count: 2 }))).toBeVisible();
});

test('what is locked or frozen stays where it is, by pointer and by key', async ({ facilitator: window }) => {
  const { page, t } = window;
  await openBoard(window);
  const surface = new BoardSurface(window);
  const place = await surface.placeOf(bicycles);
  await page.keyboard.press('l');
  await window.drag(place, { x: place.x + 60, y: place.y - 60 });
  await expect(window.message(t('commands:stuck'))).toBeVisible();
  expect(await surface.placeOf(bicycles)).toEqual(place);
  await page.keyboard.press('l');
  await page.keyboard.press('f');
  await expect(page.getByText(t('commands:stateFrozen'), { exact: true })).toBeVisible();
  await page.keyboard.press('Alt+ArrowUp');
  await expect(window.message(t('commands:frozenTold'))).toBeVisible();
  await window.button(t('commands:end')).click();
  await expect(page.getByText(t('commands:stateFrozen'), { exact: true })).toBeHidden();
  const before = await surface.placeOf(bicycles);
  await page.keyboard.press('Alt+ArrowUp');
  await expect.poll(async () => (await window.focusedMiddle()).y).toBeLessThan(before.y);
});

test('a drag that Escape ends leaves everything where it was', async ({ facilitator: window }) => {
  const { page } = window;
  await openBoard(window);
  const surface = new BoardSurface(window);
  const place = await surface.placeOf(trees);
  await page.mouse.move(place.x, place.y);
  await page.mouse.down();
  await page.mouse.move(place.x - 90, place.y - 120, { steps: 5 });
  await page.keyboard.press('Escape');
  await page.mouse.up();
  expect(await surface.placeOf(trees)).toEqual(place);
});

test('notes are ordered in the list by key, and keep their order', async ({ facilitator: window }) => {
  const { page } = window;
  await openBoard(window);
  const list = new BoardList(window);
  await window.showAs('list');
  await list.row(benches).focus();
  await page.keyboard.press('Alt+ArrowDown');
  await expect(list.rows.nth(0)).toContainText(outdoors);
  await expect(list.rows.nth(1)).toContainText(benches);
  await new Keyboard(window).isOn(list.row(benches));
  await window.undo();
  await expect(list.rows.nth(0)).toContainText(benches);
});

test('words are written in the list where they stand', async ({ facilitator: window }) => {
  const { page, t } = window;
  await openBoard(window);
  const list = new BoardList(window);
  await window.showAs('list');
  await list.row(benches).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('textbox', { name: t('board:editNote') }).fill('Sittplatser i solen');
  await page.keyboard.press('Enter');
  await new Keyboard(window).isOn(list.row('Sittplatser i solen'));
  await page.keyboard.press('Enter');
  await page.keyboard.type('Struntprat');
  await page.keyboard.press('Escape');
  await list.shows({ text: 'Sittplatser i solen', cluster: 'Sitta och mötas' });
});

test('private writing hides all words until they are revealed', async ({ facilitator: window, app }) => {
  const { page, t } = window;
  await openBoard(window);
  const projector = await openProjector(window, app.projectorAddress);
  await new BoardSurface(window).putKeyboardOn(benches);
  await page.keyboard.press('h');
  await expect(page.getByText(t('commands:stateHidden', { count: 18 }))).toBeVisible();
  await expect(window.focusMark).toHaveAccessibleName(new RegExp(t('commands:hiddenNote')));
  await expect(projector.getByText('18', { exact: false }).first()).toBeVisible();
  await window.showAs('list');
  await expect(page.getByRole('treegrid')).not.toContainText(benches);
  await page.getByRole('treegrid').getByRole('row').nth(1).focus();
  await page.keyboard.press('p');
  await expect(page.getByText(t('commands:stateSpotlight', { thing: '' }))).toBeHidden();
  await window.button(t('commands:reveal')).click();
  await expect(page.getByRole('treegrid')).toContainText(benches);
});

test('one note or cluster alone fills the projector', async ({ facilitator: window, app }) => {
  const { page } = window;
  await openBoard(window);
  const projector = await openProjector(window, app.projectorAddress);
  await new BoardSurface(window).putKeyboardOn(benches);
  await page.keyboard.press('p');
  await expect(projector.getByText(benches)).toBeVisible();
  await expect(projector.getByText(outdoors)).toBeHidden();
  await page.keyboard.press('p');
  await expect(projector.getByText(benches)).toBeHidden();
});

test('a filter shows how many are left, and the way back', async ({ facilitator: window }) => {
  const { page, t } = window;
  await openBoard(window);
  const list = new BoardList(window);
  await window.showAs('list');
  await window.button(t('commands:filter')).click();
  await page.getByRole('checkbox', { name: t('common:colour.blue') }).check({ force: true });
  await page.keyboard.press('Escape');
  await expect(page.getByText(t('commands:stateFiltered', { count: 3, all: 18 }))).toBeVisible();
  await expect(list.rows).toHaveCount(3);
  const main = page.getByRole('main');
  await main.getByRole('button', { name: t('commands:clearFilter'), exact: true }).click();
  await expect(list.row(benches)).toBeVisible();
});

test('notes inside a loop are selected, those beside it are not', async ({ facilitator: window }) => {
  const { page, t } = window;
  await openBoard(window);
  const surface = new BoardSurface(window);
  const [first, second] = [await surface.placeOf(bicycles), await surface.placeOf(water)];
  await window.button(t('commands:toolLoop')).click();
  const [left, right] = [Math.min(first.x, second.x) - 46, Math.max(first.x, second.x) + 46];
  const corners = [
    [left, first.y - 45],
    [right, first.y - 45],
    [right, first.y + 45],
    [left, first.y + 45],
  ] as const;
  await page.mouse.move(...corners[0]);
  await page.mouse.down();
  for (const corner of corners.slice(1)) await page.mouse.move(...corner, { steps: 8 });
  await page.mouse.up();
  await expect(page.getByRole('region', { name: t('grouping:selected', { count: 2 }) })).toBeVisible();
});

test('everything is in a menu, by the right button and by key', async ({ facilitator: window }) => {
  const { page, t } = window;
  await openBoard(window);
  const surface = new BoardSurface(window);
  const place = await surface.placeOf(trees);
  await page.mouse.click(place.x, place.y, { button: 'right' });
  await page.getByRole('menuitem', { name: t('commands:colour'), exact: true }).press('ArrowRight');
  await page.getByRole('menuitem', { name: t('common:colour.sand') }).press('Enter');
  await window.search(trees);
  await new BoardList(window).shows({ text: trees, colour: 'sand' });
  await window.showAs('board');
  await surface.putKeyboardOn(trees);
  await page.keyboard.press('Shift+F10');
  const edit = page.getByRole('menuitem', { name: t('commands:edit') });
  await expect(edit).toBeFocused();
  await page.keyboard.press('Escape');
  await new Keyboard(window).isOn(window.board);
});

test('the keys are listed under ?', async ({ facilitator: window }) => {
  const { page, t } = window;
  await openBoard(window);
  await window.board.focus();
  await page.keyboard.press('?');
  const dialog = page.getByRole('dialog', { name: t('commands:shortcutsTitle') });
  for (const name of ['merge', 'spotlight', 'freeze', 'duplicate'] as const)
    await expect(dialog.getByText(t(`commands:${name}`))).toBeVisible();
  await page.keyboard.press('Escape');
  await new Keyboard(window).isOn(window.board);
});

test('notes are written for a table', async ({ facilitator: window }) => {
  const { page, t } = window;
  await openBoard(window);
  await window.button(t('board:more')).click();
  await page.getByRole('menuitem', { name: t('board:forTable') }).click();
  await page.getByLabel(t('board:tableName')).fill('Ungdomarna');
  await page.keyboard.press('Enter');
  await expect(page.getByText(t('board:stateTable', { table: 'Ungdomarna' }))).toBeVisible();
  await window.writeNote('Skatepark');
  await window.search('Skatepark');
  await new BoardList(window).shows({ text: 'Skatepark' });
  await expect(new BoardList(window).row('Skatepark')).toContainText('Ungdomarna');
});
