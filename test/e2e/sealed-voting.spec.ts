import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Page } from '@playwright/test';
import { unzipSync } from 'fflate';
import { decodeRecords } from '#main/vault/record.ts';
import { ballotsIn } from '#main/vault/sealed.ts';
import type { Ballot } from '#shared/domain/ballot.ts';
import { radslag } from '../unit/main/cli/radslag.ts';
import { BoardSurface } from './pages/board-surface.ts';
import { ExportDialog } from './pages/export-dialog.ts';
import type { Facilitator } from './pages/facilitator.ts';
import { VotingPage } from './pages/voting.ts';
import { filesHolding, fileUnder, newFolder } from './support/files.ts';
import type { ServedApp } from './support/served-app.ts';
import { complaintsOf, expect, test } from './support/test.ts';

const notes = ['Fler bänkar', 'Fler träd', 'Mer ljus'];

const openVoting = (window: Facilitator) => VotingPage.open(window, 'Torget', notes);

test('a ballot keeps within its dots, also when more are asked for', async ({ facilitator: window }) => {
  const voting = await openVoting(window);
  const { keyboard } = window.page;
  for (let pressed = 0; pressed < 3; pressed++) await keyboard.press('+');
  await expect(voting.status).toHaveText('Fler prickar går inte att ge Fler bänkar.');
  await expect(voting.giveButton('Fler bänkar')).toBeDisabled();
  await keyboard.press('ArrowDown');
  await keyboard.press('9');
  await expect(voting.status).toHaveText('Fler prickar går inte att ge Fler träd.');
  await expect(window.page.getByText(window.t('voting:noDotsLeft'), { exact: true })).toBeVisible();
  for (const note of notes) await expect(voting.giveButton(note)).toBeDisabled();
  await keyboard.press('-');
  await expect(voting.giveButton('Mer ljus')).toBeEnabled();
  await expect(voting.giveButton('Fler bänkar')).toBeDisabled();
});

test('a ballot entered wrong is taken back, and a blank one is never made by mistake', async ({
  facilitator: window,
  app,
}) => {
  const voting = await openVoting(window);
  await window.enterBallot(1, [0, 0, 1]);
  await window.enterBallot(2, [2]);
  await voting.sealed(2);
  await voting.withdraw();
  await voting.sealed(1);
  await window.page.keyboard.press('Control+Enter');
  await expect(voting.status).toHaveText(window.t('voting:blankAsk'));
  await voting.sealed(1);
  await window.page.keyboard.press('Enter');
  await voting.sealed(2);
  const dots = (await sealedBallots(app)).map((ballot) => Object.values(ballot.dots));
  expect(dots).toEqual([[2, 1], []]);
});

test('a double click seals one ballot; blank ones are sealed as fast as they are pressed', async ({
  facilitator: window,
  app,
}) => {
  const voting = await openVoting(window);
  await window.page.keyboard.press('+');
  await window.button(window.t('voting:seal')).dblclick();
  await voting.sealed(1);
  await expect(voting.giveButton('Fler bänkar')).toBeFocused();
  const blank = window.button(window.t('voting:sealBlank'));
  await blank.click();
  await blank.click();
  await blank.focus();
  await window.page.keyboard.press('Enter');
  await voting.sealed(4);
  expect((await sealedBallots(app)).map(({ dots }) => Object.values(dots))).toEqual([[1], [], [], []]);
});

test('an open voting is not left without a word, and is found again', async ({ facilitator: window }) => {
  const { page, t } = window;
  await openVoting(window);
  await window.enterBallot(1, [0]);
  const question = page.getByRole('dialog', { name: t('voting:leaveHeading') });
  await window.nextStep();
  await expect(question).toContainText(t('voting:endCount', { count: 1 }));
  await window.button(t('voting:stay')).click();
  await expect(page.getByText(t('voting:openHeading'), { exact: true })).toBeVisible();
  await window.goToStep('Gruppera i teman');
  await window.button(t('voting:goOn')).click();
  await expect(window.board).toBeVisible();
  const agenda = page.getByRole('navigation', { name: t('plan:agenda') });
  await expect(agenda.getByRole('listitem').filter({ hasText: t('plan:votingOpen') })).toContainText(
    'Rösta på teman',
  );
  await window.button(t('run:results')).click();
  await expect(page.getByText('är fortfarande öppen')).toContainText('Vad saknas på torget?');
  await window.button(t('results:toVoting')).click();
  await window.nextStep();
  await question.getByRole('button', { name: t('voting:end') }).click();
  await expect(question).toBeHidden();
  await expect(page.getByRole('table')).toContainText('Fler bänkar');
  await expect(agenda.getByText(t('plan:votingOpen'))).toBeHidden();
  await window.nextStep();
  await expect(question).toBeHidden();
});

test('a click on the words of a target takes the keyboard to it', async ({ facilitator: window }) => {
  const voting = await openVoting(window);
  await voting.ballot.getByText('Mer ljus').click();
  await expect(voting.giveButton('Mer ljus')).toBeFocused();
});

test('what is voted on stays while the voting is open, by undo and by hand', async ({
  facilitator: window,
}) => {
  const { page, t } = window;
  await openVoting(window);
  const undo = page.getByRole('banner').getByRole('button', { name: t('common:undo'), exact: true });
  await expect(undo).toBeDisabled();
  await undo.hover();
  await expect(page.getByText(t('run:undoVoting'), { exact: true })).toBeVisible();
  await expect(undo).toHaveAccessibleDescription(t('run:undoVoting'));
  await page.getByRole('main').focus();
  await page.keyboard.press('Control+z');
  await window.goToStep('Skriv en idé per lapp');
  await window.button(t('voting:goOn')).click();
  await new BoardSurface(window).putKeyboardOn('Mer ljus');
  await page.keyboard.press('Delete');
  await expect(page.getByRole('alert')).toContainText('Rummet röstar om Mer ljus');
  await expect(page.getByRole('alertdialog')).toBeHidden();
  await window.writeNote('Inte med');
  await undo.click();
  await expect(undo).toBeDisabled();
  await window.showAs('list');
  for (const note of notes) await expect(page.getByText(note, { exact: true }).first()).toBeVisible();
});

test('nothing of a running result is seen or written before it is shown', async ({
  facilitator: window,
  app,
  page,
}) => {
  const voting = await openVoting(window);
  const projector = await openProjector(window, app, page);
  const before = { ballot: await voting.ballot.innerHTML(), room: await wordsOf(projector) };
  await window.enterBallot(1, [0, 0, 1]);
  await window.enterBallot(2, [2]);
  await voting.withdraw();
  await window.enterBallot(2, [0, 1, 1]);
  await window.enterBallot(3, []);
  const ballots = await sealedBallots(app);
  expect(ballots).toHaveLength(3);
  const ids = ballots.map((ballot) => ballot.id);

  await test.step('the windows look as they did before the first ballot, but for the count', async () => {
    expect(await voting.ballot.innerHTML()).toBe(before.ballot);
    await expect.poll(() => wordsOf(projector)).toBe(before.room.replace('0 röstsedlar', '3 röstsedlar'));
    const seen = (await page.content()) + (await projector.content());
    for (const id of ids) expect(seen).not.toContain(id);
  });
  await test.step('only the sealed stream holds them, and only the sealed part of a session file', async () => {
    const folder = await newFolder(app.dataFolder, 'exported');
    await exportAll(window, folder);
    const radslagFile = await fileUnder(folder, '.radslag');
    expect((await filesHolding(app.dataFolder, ids)).map((path) => basename(path))).toEqual(['sealed.bin']);
    const parts = Object.entries(unzipSync(await readFile(radslagFile)));
    const holding = parts.filter(([, bytes]) => ids.some((id) => Buffer.from(bytes).includes(id)));
    expect(holding.map(([name]) => name)).toEqual(['sealed.bin']);
    const { out } = await radslag(['tally', radslagFile, '--json']);
    expect(JSON.parse(out)).toMatchObject({ votings: [{ state: 'open', result: null }] });
  });
  await test.step('shown, they are in the document and in the room, and sealed no more', async () => {
    await window.reveal();
    await expect.poll(() => wordsOf(projector)).toContain('delad 1:a Fler bänkar 2 av 3 · 3 prickar');
    await window.saved();
    const holding = await filesHolding(app.dataFolder, ids);
    expect(holding.map((path) => basename(path))).toEqual(['journal.bin']);
  });
});

async function sealedBallots(app: ServedApp): Promise<Ballot[]> {
  const bytes = await readFile(await fileUnder(app.dataFolder, 'sealed.bin'));
  return [...ballotsIn(decodeRecords(bytes).records).values()];
}

async function openProjector(window: Facilitator, app: ServedApp, page: Page): Promise<Page> {
  await window.openProjector();
  const projector = await page.context().newPage();
  const complaints = complaintsOf(projector);
  await projector.goto(await app.projectorAddress());
  await expect(projector.getByText('Mer ljus')).toBeVisible();
  expect(complaints).toEqual([]);
  await page.bringToFront();
  await new VotingPage(window).giveButton('Fler bänkar').focus();
  return projector;
}

async function wordsOf(page: Page): Promise<string> {
  return (await page.locator('body').innerText()).replace(/\s+/g, ' ');
}

/** Everything but the PDF, which says the same as the others and takes long. */
async function exportAll(window: Facilitator, folder: string): Promise<void> {
  const files = new ExportDialog(window);
  await files.open();
  await files.choose(['radslag', 'csv', 'json']);
  await files.exportTo(folder);
  await files.done();
  await files.close();
}
