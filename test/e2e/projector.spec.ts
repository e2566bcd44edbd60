import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { ProjectorView } from '#shared/contract/projector-view.ts';
import { VotingPage } from './pages/voting.ts';
import { Projector } from './pages/projector.ts';
import { complaintsOf, expect, test } from './support/test.ts';

/** What is read from the back row of a hall, in CSS pixels of full HD. */
const readable = 28;
const question = 'Vad behöver hända på torget för att fler ska vilja vara där?';
const comments = join(import.meta.dirname, '..', '..', 'assets', 'samples', 'notes-sv-skolgard.csv');

test('the room sees the question, the board and the clock as the facilitator does', async ({
  facilitator: window,
  app,
}) => {
  await window.openSample();
  await window.start();
  const projector = await Projector.open(window, app);
  const complaints = complaintsOf(projector.page);
  const { page } = projector;
  await expect(page.getByRole('heading', { level: 1, name: question })).toBeVisible();
  await expect(page.getByRole('heading', { level: 2, name: 'Välkomna' })).toBeVisible();
  expect(await projector.smallestLetters()).toBeGreaterThanOrEqual(readable);

  await window.nextStep();
  await expect(page.locator('canvas')).toBeVisible();
  await expect(
    page.getByText(window.t('projector:boardPicture', { notes: '18 lappar', clusters: '3 teman' })),
  ).toBeAttached();
  await window.startClock();
  await expect(window.page.getByRole('timer')).not.toHaveText('10:00');
  await expect(page.getByRole('timer')).not.toContainText('10:00');
  await window.pauseClock();
  const left = await window.page.getByRole('timer').innerText();
  await expect(page.getByRole('timer')).toHaveText(`${left}${window.t('projector:timePaused')}`);

  await window.readFile(comments);
  await window.addRead(120);
  await expect(page.getByRole('listitem').filter({ hasText: 'Sitta och mötas' })).toBeVisible();
  expect(await projector.smallestLetters()).toBeGreaterThanOrEqual(readable);
  expect(complaints).toEqual([]);
});

test('where no window can be opened for the room, the window gives its address', async ({
  facilitator: window,
  app,
}) => {
  const { page, t } = window;
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await window.openSample();
  await window.start();
  await window.button(t('run:projector')).click();
  const address = await app.projectorAddress();
  await expect(page.getByText(address, { exact: true })).toBeVisible();
  await window.button(t('run:addressCopy')).click();
  await expect(window.button(t('run:addressCopied'))).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(address);
  const opened = page.waitForEvent('popup');
  await page.getByRole('link', { name: t('run:projectorOpenHere') }).click();
  await expect((await opened).getByRole('heading', { level: 1, name: question })).toBeVisible();
  await expect(page.getByText(address, { exact: true })).toBeHidden();
});

test('the room sees that ballots come in, and what they say when all have voted', async ({
  facilitator: window,
  app,
}) => {
  await window.openSample();
  await window.goToStep('Rösta på teman');
  const projector = await Projector.open(window, app);
  const { page } = projector;
  await window.openVoting();
  await window.enterBallot(1, [0, 1]);
  await window.enterBallot(2, [1, 0]);
  await window.enterBallot(3, [2]);
  await expect(page.getByText(`3${window.t('projector:sealed', { count: 3 })}`)).toBeVisible();
  expect(await projector.smallestLetters()).toBeGreaterThanOrEqual(readable);
  expect(contentsOf(projector.views), 'a ballot changes nothing in the view but their number').toHaveLength(
    1,
  );

  await window.reveal();
  const lines = page.getByRole('listitem');
  await expect(lines).toHaveCount(3);
  const shared = 'delad 1:a';
  await expect(lines.nth(0)).toHaveText(`${shared}Sitta och mötas2 av 3 · 2 prickar`);
  await expect(lines.nth(1)).toHaveText(`${shared}Trygg väg hem2 av 3 · 2 prickar`);
  await expect(lines.nth(2)).toHaveText('3Mat och handel1 av 3 · 1 prick');
  expect(await projector.smallestLetters()).toBeGreaterThanOrEqual(readable);

  await test.step('the result stays before all while they talk about it', async () => {
    await window.goToStep('Samtala om resultatet');
    await expect(
      window.page.getByRole('heading', { name: window.t('results:heading'), level: 3 }),
    ).toBeVisible();
    expect(await new VotingPage(window).result()).toHaveLength(3);
    await expect(page.getByText('Samtala om resultatet')).toBeVisible();
    await expect(lines).toHaveCount(3);
  });
});

/** The views sent while a voting was open, each once, without the number of ballots. */
function contentsOf(views: readonly ProjectorView[]): string[] {
  const open = views.filter((view) => view.scene.kind === 'voting');
  return [...new Set(open.map((view) => JSON.stringify({ ...view, scene: { ...view.scene, ballots: 0 } })))];
}

test('the projector may look and nothing else', async ({ facilitator: window, app }) => {
  await window.openSample();
  await window.saved();
  const { page } = await Projector.open(window, app);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  const [sessionId] = await readdir(join(app.dataFolder, 'sessions'));
  const answers = await page.evaluate(async (id) => {
    const token = new URLSearchParams(location.hash.slice(1)).get('t') ?? '';
    const headers = { 'x-radslag-token': token };
    const called = await fetch('/call/sessions.list', { method: 'POST', headers });
    const opened = new Promise<boolean>((resolve) => {
      const socket = new WebSocket(`ws://${location.host}/document/${id}?t=${token}`);
      socket.addEventListener('open', () => resolve(true));
      socket.addEventListener('error', () => resolve(false));
    });
    return { called: called.status, opened: await opened };
  }, sessionId);
  expect(answers).toEqual({ called: 403, opened: false });
});
