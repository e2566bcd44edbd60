import { BoardSurface } from './pages/board-surface.ts';
import { BoardList } from './pages/board-list.ts';
import type { Facilitator } from './pages/facilitator.ts';
import { expect, test } from './support/test.ts';

const sitting = 'Sitta och mötas';
const water = 'Dricksvatten på sommaren';

/** The sample session, in the step where notes are grouped. */
async function openBoard(window: Facilitator): Promise<void> {
  await window.openSample();
  await window.goToStep('Gruppera i teman');
  await expect(window.board).toBeVisible();
}

async function clusterNames(window: Facilitator): Promise<string[]> {
  const rows = window.page.locator('.grouping-name > span:first-child');
  return rows.allTextContents();
}

test('two clusters are merged by key, and brought apart again from the history after later work', async ({
  facilitator: window,
}) => {
  const { page, t } = window;
  await openBoard(window);
  const [first = '', second = ''] = await clusterNames(window);
  await window.clusterRow(first).click();
  await window.board.focus();
  await page.keyboard.press('j');
  const dialog = page.getByRole('dialog', { name: t('grouping:joinTitle') });
  await dialog.getByRole('radio', { name: second }).check({ force: true });
  await dialog.getByRole('button', { name: t('grouping:join'), exact: true }).click();
  await expect(window.message(t('grouping:joined', { from: first, into: second }))).toBeVisible();
  await expect(window.clusterRow(first)).toBeHidden();
  await window.writeNote('Skriven efteråt');
  await window.saved();
  await window.button(t('grouping:history')).click();
  const history = page.getByRole('dialog', { name: t('grouping:historyTitle') });
  await expect(history.getByRole('listitem')).toContainText([`”${first}” slogs ihop med ”${second}”`]);
  await history.getByRole('button', { name: new RegExp(`^${t('grouping:takeBack')}`) }).click();
  await expect(history.getByRole('listitem').first()).toContainText('Togs tillbaka');
  await history
    .getByRole('button', { name: t('common:close') })
    .last()
    .click();
  await expect(window.clusterRow(first)).toBeVisible();
  expect((await clusterNames(window)).toSorted()).toContain(first);
  await window.search('Skriven efteråt');
  await new BoardList(window).shows({ text: 'Skriven efteråt' });
});

test('a cluster dropped on the heading of another is merged with it, and undo parts them', async ({
  facilitator: window,
}) => {
  const { t, page } = window;
  await openBoard(window);
  const [first = '', second = ''] = await clusterNames(window);
  await page.keyboard.press('0');
  const middleOf = async (name: string) => {
    await window.clusterRow(name).click();
    await window.board.focus();
    await page.keyboard.press('0');
    return window.focusedMiddle();
  };
  const [to, from] = [await middleOf(first), await middleOf(second)];
  await window.drag(from, to);
  await expect(window.message(t('grouping:joined', { from: second, into: first }))).toBeVisible();
  await expect(window.clusterRow(second)).toBeHidden();
  await window.undo();
  await expect(window.clusterRow(second)).toBeVisible();
});

test('a collapsed cluster shows its heading alone, and opens when one of its notes is looked for', async ({
  facilitator: window,
}) => {
  const { page, t } = window;
  await openBoard(window);
  await window.clusterRow(sitting).click();
  await window.board.focus();
  await page.keyboard.press('c');
  await expect(window.focusMark).toHaveAttribute('aria-label', new RegExp(t('commands:collapsed')));
  await window.findNote('ryggstöd');
  await window.search('');
  await window.clusterRow(sitting).click();
  await expect(window.focusMark).not.toHaveAttribute('aria-label', new RegExp(t('commands:collapsed')));
});

test('a cluster has a colour by number key', async ({ facilitator: window }) => {
  const { page, t } = window;
  await openBoard(window);
  await window.clusterRow(sitting).click();
  await window.board.focus();
  await page.keyboard.press('3');
  await expect(window.focusMark).toHaveAttribute('aria-label', new RegExp(t('common:colour.blue')));
  await page.keyboard.press('3');
  await expect(window.focusMark).not.toHaveAttribute('aria-label', new RegExp(t('common:colour.blue')));
});

test('a voice that stands alone is told apart from notes that wait for a cluster', async ({
  facilitator: window,
}) => {
  const { page, t } = window;
  await openBoard(window);
  await new BoardSurface(window).putKeyboardOn(water);
  await page.keyboard.press('a');
  await expect(window.focusMark).toHaveAttribute('aria-label', new RegExp(t('commands:aloneMark')));
  const alone = window.button(t('grouping:alone', { count: 1 }));
  await page.keyboard.press('Escape');
  await alone.click();
  await expect(page.getByRole('region', { name: t('grouping:selected', { count: 1 }) })).toBeVisible();
  await window.board.focus();
  await page.keyboard.press('g');
  await page.keyboard.type('Vatten');
  await page.keyboard.press('Enter');
  await expect(alone).toBeHidden();
});

test('a part of a cluster is split off, and the history tells where it came from', async ({
  facilitator: window,
}) => {
  const { page, t } = window;
  await openBoard(window);
  await new BoardSurface(window).putKeyboardOn('Fler bänkar med ryggstöd, gärna i solen');
  await page.keyboard.press('g');
  await page.keyboard.type('Bänkar');
  await page.keyboard.press('Enter');
  await page.keyboard.press('y');
  const history = page.getByRole('dialog', { name: t('grouping:historyOf', { cluster: 'Bänkar' }) });
  await expect(history).toContainText(`1 lapp bröts ut från ”${sitting}” till ”Bänkar”`);
  await expect(history).toContainText(t('grouping:originCluster', { count: 1, cluster: `”${sitting}”` }));
});

test('the history says who, by the name in the settings, also when Escape closed them', async ({
  facilitator: window,
}) => {
  const { page, t } = window;
  await openBoard(window);
  await window.button(t('run:settings')).click();
  await page.getByLabel(t('settings:name')).fill('Åsa Öberg');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await new BoardSurface(window).putKeyboardOn(water);
  await page.keyboard.press('g');
  await page.keyboard.type('Vatten');
  await page.keyboard.press('Enter');
  await page.keyboard.press('y');
  await expect(page.getByRole('dialog')).toContainText('Åsa Öberg');
});
