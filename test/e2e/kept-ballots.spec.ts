import { Facilitator } from './pages/facilitator.ts';
import { Library } from './pages/library.ts';
import { VotingPage } from './pages/voting.ts';
import { expect, test as base } from './support/test.ts';

const title = 'Torget';
const notes = ['Fler bänkar', 'Fler träd', 'Mer ljus'];

/** A window with one sealed ballot, and one that was entered when Rådslag had ended. */
const test = base.extend<{ window: Facilitator }>({
  window: async ({ app, page }, use) => {
    await page.goto(app.address);
    const window = new Facilitator(page, 'sv');
    await VotingPage.open(window, title, notes);
    await window.enterBallot(1, [0, 1]);
    await window.saved();
    await app.kill();
    await window.says('run:closed');
    await page.keyboard.press('+');
    await page.keyboard.press('Control+Enter');
    await expect(page.getByText(window.t('voting:waitingKept', { count: 1 }))).toBeVisible();
    await use(window);
  },
});

test('a ballot that Rådslag did not take is not called saved, and is sealed at the next start', async ({
  window,
  app,
  serve,
}) => {
  const { page, t } = window;
  await window.says('run:away');
  const again = await serve({ dataFolder: app.dataFolder });
  await window.says('run:stranded');
  await page.goto(again.address);
  await expect(window.message(t('library:news.sealed', { title, count: 1 }))).toBeVisible();
  await new Library(window).openSession(title);
  await new VotingPage(window).sealed(2);
  await page.reload();
  await new VotingPage(window).sealed(2);
  await expect(page.getByText(t('library:news.sealed', { title, count: 1 }))).toBeHidden();
});

test('a ballot that comes after the end of its voting is told of, and counts nowhere', async ({
  window,
  app,
  serve,
  browser,
}) => {
  const again = await serve({ dataFolder: app.dataFolder });
  const otherBrowser = await browser.newContext();
  const elsewhere = new Facilitator(await otherBrowser.newPage(), 'sv');
  await elsewhere.page.goto(again.address);
  await new Library(elsewhere).openSession(title);
  await new VotingPage(elsewhere).sealed(1);
  await elsewhere.reveal();
  await elsewhere.button(elsewhere.t('voting:again')).waitFor();
  await elsewhere.saved();
  await otherBrowser.close();

  const { page, t } = window;
  await page.goto(again.address);
  const told = window.message(t('library:news.refused', { title, count: 1 }));
  await expect(told).toBeVisible();
  await page.reload();
  await new Library(window).openSession(title);
  await expect(page.getByText(t('results:share', { people: 1, all: 1 })).first()).toBeVisible();
  await expect(told).toBeHidden();
});
