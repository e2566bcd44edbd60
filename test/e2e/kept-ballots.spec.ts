import { readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { replay } from '#main/vault/replay.ts';
import { decodeRecords, encodeRecord } from '#main/vault/record.ts';
import { readSession } from '#shared/document/read.ts';
import { Facilitator } from './pages/facilitator.ts';
import { Library } from './pages/library.ts';
import { VotingPage } from './pages/voting.ts';
import { fileUnder } from './support/files.ts';
import { holdCopy } from './support/hold-copy.ts';
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

/** As when the disk had lost the end of the journal: of the voting itself nothing is left on it. */
async function loseVoting(dataFolder: string): Promise<void> {
  const path = await fileUnder(dataFolder, 'journal.bin');
  const { records } = decodeRecords(new Uint8Array(await readFile(path)));
  while (Object.keys(readSession(replay(records)).votings).length > 0) records.pop();
  await writeFile(path, Buffer.concat(records.map(encodeRecord)));
  await rm(join(dirname(path), 'snapshots'), { recursive: true, force: true });
}

test('a ballot whose voting Rådslag has lost is kept until the window has brought that back', async ({
  window,
  app,
  serve,
}) => {
  const { page, t } = window;
  await loseVoting(app.dataFolder);
  const again = await serve({ dataFolder: app.dataFolder });
  // The window's own copy has the voting, but cannot be read at this start.
  const busy = await holdCopy(page.context(), again.address, window.sessionId);
  const casting = page.waitForResponse((response) => response.url().endsWith('/ballots.cast'));
  await page.goto(again.address);
  await casting;
  await busy.close();
  await page.goto('about:blank');
  await page.goto(again.address);
  await expect(window.message(t('library:news.sealed', { title, count: 1 }))).toBeVisible();
  await new Library(window).openSession(title);
  await new VotingPage(window).sealed(2);
});
