import { join } from 'node:path';
import { BoardList } from './pages/board-list.ts';
import { BoardSurface } from './pages/board-surface.ts';
import { Facilitator } from './pages/facilitator.ts';
import { expect, test } from './support/test.ts';

const comments = join(import.meta.dirname, '..', '..', 'assets', 'samples', 'notes-sv-skolgard.csv');
const title = 'Skolgården i Åby';

/** A board with 120 residents' notes, in the step where they are grouped. */
async function openSchoolYard(window: Facilitator): Promise<void> {
  await window.newSession(title, 'Vad behöver skolgården?');
  await window.goToStep('Gruppera i teman');
  await window.readFile(comments);
  await window.addRead(120);
}

function cards(window: Facilitator) {
  return window.page.getByRole('region', { name: window.t('suggestions:heading') }).getByRole('article');
}

test('clusters are suggested with reasons, nothing is done without a yes, and undo takes a yes back', async ({
  facilitator: window,
}) => {
  const { t, page } = window;
  await openSchoolYard(window);
  await window.button(t('suggestions:turnOn')).click();
  const first = cards(window).first();
  await expect(first).toContainText('Nytt tema');
  await expect(first.getByRole('listitem').first()).not.toBeEmpty();
  await expect(page.locator('.grouping-row')).toHaveCount(0);
  await first.getByRole('button', { name: t('suggestions:make'), exact: true }).click();
  await expect(page.locator('.grouping-row')).toHaveCount(1);
  await expect(cards(window).first()).toContainText(/Hör till/);
  await window.undo();
  await expect(page.locator('.grouping-row')).toHaveCount(0);
});

test('all are accepted at once as one step of undo, and the history says that they were suggestions', async ({
  facilitator: window,
}) => {
  const { t, page } = window;
  await openSchoolYard(window);
  await window.button(t('suggestions:turnOn')).click();
  await expect(cards(window).first()).toBeVisible();
  await window.button(t('suggestions:menu')).click();
  await page.getByRole('menuitem', { name: /^Skapa alla/ }).click();
  await expect(page.locator('.grouping-row').nth(3)).toBeVisible();
  await window.button(t('grouping:history')).click();
  await expect(page.getByRole('dialog').getByText(t('grouping:bySuggestion')).first()).toBeVisible();
  await page.keyboard.press('Escape');
  await window.undo();
  await expect(page.locator('.grouping-row')).toHaveCount(0);
});

test('what got a no is not suggested again, also when the session is opened again', async ({
  facilitator: window,
}) => {
  const { t, page } = window;
  await openSchoolYard(window);
  await window.button(t('suggestions:turnOn')).click();
  const heading = cards(window).first().getByRole('heading');
  await expect(heading).toBeVisible();
  const refused = (await heading.textContent()) ?? '';
  await cards(window)
    .first()
    .getByRole('button', { name: t('suggestions:no'), exact: true })
    .click();
  await expect(heading).not.toHaveText(refused);
  await window.saved();
  // The session stands in the page's address, so it is opened again.
  await page.reload();
  await window.button(t('suggestions:turnOn')).click();
  await expect(heading).toBeVisible();
  await expect(page.getByRole('heading', { name: refused })).toHaveCount(0);
});

test('loose notes are proposed for the clusters that have been started, by keyboard alone', async ({
  facilitator: window,
}) => {
  const { t, page } = window;
  await openSchoolYard(window);
  const surface = new BoardSurface(window);
  await surface.putKeyboardOn('Fler gungor');
  await page.keyboard.press('g');
  await page.keyboard.type('Lek');
  await page.keyboard.press('Enter');
  await window.button(t('suggestions:turnOn')).press('Enter');
  const first = cards(window).first();
  await expect(first).toContainText(t('suggestions:belongs', { cluster: 'Lek' }));
  const words = (await first.locator('.suggestion-note').textContent()) ?? '';
  await first.getByRole('button', { name: t('suggestions:yesMove') }).press('Enter');
  await expect(first).not.toContainText(words);
  await expect(page.locator('.suggestion button:focus')).toHaveCount(1);
  await window.search(words);
  await new BoardList(window).shows({ text: words, cluster: 'Lek' });
});

test('notes like one are found, and where a note fits is told where it is moved', async ({
  facilitator: window,
}) => {
  const { t, page } = window;
  await openSchoolYard(window);
  const surface = new BoardSurface(window);
  await surface.putKeyboardOn('Fler gungor');
  await page.keyboard.press('s');
  const dialog = page.getByRole('dialog', { name: t('suggestions:similarTitle') });
  await expect(dialog.getByRole('listitem').first()).toContainText(/gung/i);
  await dialog.getByRole('button', { name: t('suggestions:selectAll') }).click();
  await window.board.focus();
  await page.keyboard.press('g');
  await page.keyboard.type('Gungor');
  await page.keyboard.press('Enter');
  await surface.putKeyboardOn('hinderbana');
  await page.keyboard.press('m');
  await expect(page.getByRole('dialog')).toContainText('Passar troligen');
});

test('notes that say the same are found and merged, and no word is lost', async ({ facilitator: window }) => {
  const { t, page } = window;
  await window.newSession(title, 'Vad behövs?');
  await window.goToStep('Gruppera i teman');
  await window.pasteList(['Fler bänkar i solen', 'fler bänkar i solen!', 'Bättre belysning vid bron']);
  await window.board.focus();
  await page.keyboard.press('Shift+S');
  const dialog = page.getByRole('dialog', { name: t('suggestions:duplicatesTitle') });
  await dialog.getByRole('button', { name: t('commands:mergeDo', { count: 2 }) }).click();
  await expect(dialog).toContainText(t('suggestions:noDuplicates'));
  await page.keyboard.press('Escape');
  const list = new BoardList(window);
  await window.showAs('list');
  await expect(list.row('Fler bänkar i solen')).toContainText(t('commands:mergedList', { count: 1 }));
});

test('hidden notes are not suggested anything, which would tell what they say', async ({
  facilitator: window,
}) => {
  const { t, page } = window;
  await openSchoolYard(window);
  await window.button(t('suggestions:turnOn')).click();
  await expect(cards(window).first()).toBeVisible();
  await window.board.focus();
  await page.keyboard.press('h');
  await expect(cards(window)).toHaveCount(0);
  await expect(window.button(t('suggestions:turnOn'))).toBeHidden();
});

test('the history says nothing of what hidden notes say', async ({ facilitator: window }) => {
  const { t, page } = window;
  await openSchoolYard(window);
  const words = 'Fler gungor';
  await new BoardSurface(window).putKeyboardOn(words);
  await page.keyboard.press('g');
  await page.keyboard.type('Lek');
  await page.keyboard.press('Enter');
  await window.button(t('grouping:history')).click();
  await expect(page.getByRole('dialog')).toContainText(words);
  await page.keyboard.press('Escape');
  await window.board.focus();
  await page.keyboard.press('h');
  await window.button(t('grouping:history')).click();
  await expect(page.getByRole('dialog')).toContainText('Lek');
  await expect(page.getByRole('dialog')).not.toContainText(words);
});

test('a topic of one’s own gives a cluster of its own, also after a new start', async ({
  facilitator: window,
}) => {
  const { t, page } = window;
  await window.newSession(title, 'Vad händer i slottet?');
  await window.goToStep('Gruppera i teman');
  await window.pasteList([
    'Ett spöke på vinden',
    'En vålnad i källaren',
    'Spöken i parken',
    'Vålnader vid ån',
  ]);
  await window.button(t('suggestions:turnOn')).click();
  await window.button(t('suggestions:menu')).click();
  await page.getByRole('menuitem', { name: t('topics:open') }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: t('topics:add') })
    .click();
  await page.getByLabel(t('topics:name')).fill('Spökerier');
  const many = Array.from({ length: 401 }, (_, number) => `ord${number}`).join(', ');
  await page.getByLabel(t('topics:words')).fill(many);
  await window.button(t('topics:save')).click();
  await expect(page.getByText(t('topics:tooMany', { count: 400 }))).toBeVisible();
  await page.getByLabel(t('topics:words')).fill('spöke, vålnad');
  await window.button(t('topics:save')).click();
  await expect(page.getByRole('button', { name: t('topics:remove', { topic: 'Spökerier' }) })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(cards(window).first()).toContainText('Spökerier');
  // The session stands in the page's address, so it is opened again.
  await page.reload();
  await window.button(t('suggestions:turnOn')).click();
  await expect(cards(window).first()).toContainText('Spökerier');
});

test('a helper that fails is told of, and begun anew when suggestions are turned on again', async ({
  page,
  serve,
}) => {
  const app = await serve();
  const window = new Facilitator(page, 'sv');
  const { t } = window;
  await page.goto(app.address);
  await openSchoolYard(window);
  await page.route(/grouping\.worker/, (route) => route.abort());
  await window.button(t('suggestions:turnOn')).click();
  await expect(page.getByText(t('suggestions:failed'))).toBeVisible();
  await page.unroute(/grouping\.worker/);
  await window.button(t('suggestions:menu')).click();
  await page.getByRole('menuitem', { name: t('suggestions:turnOff') }).click();
  await window.button(t('suggestions:turnOn')).click();
  await expect(cards(window).first()).toContainText('Nytt tema');
});

test('a row of noes by key never ends in a yes, and a frozen board is offered nothing', async ({
  facilitator: window,
}) => {
  const { t, page } = window;
  await openSchoolYard(window);
  await window.button(t('suggestions:turnOn')).click();
  const no = () =>
    cards(window)
      .first()
      .getByRole('button', { name: t('suggestions:no'), exact: true });
  await no().focus();
  for (let times = 0; times < 2; times++) {
    const refused = (await cards(window).first().getByRole('heading').textContent()) ?? '';
    await page.keyboard.press('Enter');
    await expect(cards(window).first().getByRole('heading')).not.toHaveText(refused);
    await expect(no()).toBeFocused();
  }
  await expect(page.locator('.grouping-row')).toHaveCount(0);
  await window.board.focus();
  await page.keyboard.press('f');
  await expect(page.getByText(t('suggestions:frozen'))).toBeVisible();
  await expect(cards(window)).toHaveCount(0);
});

test('what cannot say why is not suggested', async ({ facilitator: window }) => {
  const { t, page } = window;
  await window.newSession(title, 'Vad behöver unga?');
  await window.goToStep('Gruppera i teman');
  await window.pasteList([
    'Öppet på lördagar',
    'Öppet längre på kvällarna',
    'Verkstad för mopeder',
    'Zzyzx qwrtp',
  ]);
  await new BoardSurface(window).putKeyboardOn('Öppet på lördagar');
  await page.keyboard.press('g');
  await page.keyboard.type('Öppet');
  await page.keyboard.press('Enter');
  await window.button(t('suggestions:turnOn')).click();
  await expect(cards(window)).toHaveCount(1);
  await expect(cards(window)).toContainText('Öppet längre på kvällarna');
  await expect(cards(window).getByRole('listitem').first()).not.toBeEmpty();
});
