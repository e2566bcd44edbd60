import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { languages } from '#shared/domain/language.ts';
import { startContent } from '#shared/i18n/start-content.ts';
import { BoardList } from './pages/board-list.ts';
import { ExportDialog } from './pages/export-dialog.ts';
import { Facilitator } from './pages/facilitator.ts';
import { Library } from './pages/library.ts';
import { isAccessible } from './support/accessible.ts';
import { newFolder } from './support/files.ts';
import { complaintsOf, expect, test } from './support/test.ts';

const comments = join(import.meta.dirname, '..', '..', 'assets', 'samples', 'notes-sv-skolgard.csv');

/** The page is examined as it is, so nothing may be on its way in or out. A trace would hold axe a hundred times. */
test.use({ contextOptions: { reducedMotion: 'reduce' }, trace: 'off' });

for (const language of languages)
  test(`every screen can be used by all, in light and in dark: ${language}`, async ({ page, serve }) => {
    // Some thirty screens, each read whole by axe in both themes.
    test.setTimeout(180_000);
    const app = await serve({ language });
    const complaints = complaintsOf(page);
    await page.goto(app.address);
    const window = new Facilitator(page, language);
    const check = (screen: string) => isAccessible(page, screen);
    await firstStart(window, check, app.dataFolder);
    await planAndWords(window, check);
    const projector = await openProjector(window, app.projectorAddress);
    await board(window, check);
    await projector.check('projector: board');
    await voting(window, check, projector);
    await results(window, check, await newFolder(app.dataFolder, 'exported'));
    await library(window, check, startContent(language).sample.title);
    await deletedAndErased(window, check, startContent(language).sample.title);
    await emptySession(window, check);
    expect(complaints).toEqual([]);
  });

for (const language of languages)
  test(`all that the board shows can be used by all, in light and in dark: ${language}`, async ({
    page,
    serve,
  }) => {
    // Some twenty screens, each read whole by axe in both themes.
    test.setTimeout(120_000);
    const app = await serve({ language });
    const complaints = complaintsOf(page);
    await page.goto(app.address);
    const window = new Facilitator(page, language);
    const check = (screen: string) => isAccessible(page, screen);
    await window.openSample();
    await window.start();
    await window.nextStep();
    await window.nextStep();
    await menusOfBoard(window, check);
    await listOfBoard(window, check);
    await statesOfBoard(window, check);
    expect(complaints).toEqual([]);
  });

for (const language of languages)
  test(`all about clusters can be used by all, in light and in dark: ${language}`, async ({
    page,
    serve,
  }) => {
    // Some ten screens, each read whole by axe in both themes.
    test.setTimeout(120_000);
    const app = await serve({ language });
    const complaints = complaintsOf(page);
    await page.goto(app.address);
    const window = new Facilitator(page, language);
    await window.openSample();
    await window.start();
    await window.nextStep();
    await window.nextStep();
    await clustersOfBoard(window, (screen: string) => isAccessible(page, screen));
    expect(complaints).toEqual([]);
  });

type Check = (screen: string) => Promise<void>;
type Projector = { page: Page; check: Check };

async function openProjector(window: Facilitator, address: () => Promise<string>): Promise<Projector> {
  await window.openProjector();
  const page = await window.page.context().newPage();
  await page.goto(await address());
  await page.getByRole('heading').first().waitFor();
  const check = (screen: string) => isAccessible(page, screen);
  await check('projector: words');
  return { page, check };
}

async function firstStart(window: Facilitator, check: Check, folder: string): Promise<void> {
  const { page, t } = window;
  await window.button(t('library:methodStart')).waitFor();
  await check('first start');
  await window.button(t('library:methodStart')).click();
  await window.button(t('library:create')).click();
  await check('new session, with a field to fill in');
  await page.keyboard.press('Escape');
  await window.button(t('run:settings')).click();
  await check('settings');
  await page.keyboard.press('Escape');
  const broken = join(folder, 'broken.radslag');
  await writeFile(broken, 'not a session');
  await new Library(window).openFile(broken);
  const fault = page.getByRole('alert');
  await fault.waitFor();
  await check('fault');
  await fault.getByRole('button', { name: t('common:close') }).click();
  await window.openSample();
}

async function planAndWords(window: Facilitator, check: Check): Promise<void> {
  const { page, t } = window;
  await check('plan');
  await window.button(t('plan:addStep')).click();
  await check('step');
  await page.keyboard.press('Escape');
  await window.start();
  await page.getByRole('timer').waitFor();
  await check('words');
}

async function board(window: Facilitator, check: Check): Promise<void> {
  const { page, t } = window;
  await window.nextStep();
  await window.board.focus();
  for (const key of ['ArrowDown', 'ArrowDown', ' ']) await page.keyboard.press(key);
  await check('board with a note selected');
  await page.keyboard.press('m');
  await check('move');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Enter');
  await check('note being written');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Delete');
  await page.getByRole('alertdialog').waitFor();
  await check('message');
  await window.showAs('list');
  await window.search('zzz');
  await check('list without a match');
  await window.search('');
  await check('list');
  await window.button(t('board:more')).click();
  await check('menu');
  await page.getByRole('menuitem', { name: t('board:pasteList') }).click();
  await check('list to paste');
  await page.getByLabel(t('board:pasteText')).fill('nr\tförslag\n1\tFler bänkar\n2\tTräd\n');
  await window.button(t('board:pasteAdd', { count: 3 })).waitFor();
  await check('table to paste');
  await page.keyboard.press('Escape');
  await window.readFile(comments);
  await window.button(t('board:importAdd', { count: 120 })).waitFor();
  await check('file to read');
  await page.keyboard.press('Escape');
  await window.showAs('board');
}

async function menusOfBoard(window: Facilitator, check: Check): Promise<void> {
  const { page, t } = window;
  await window.board.focus();
  for (const key of ['ArrowDown', 'ArrowDown', 'Shift+F10']) await page.keyboard.press(key);
  await page.getByRole('menuitem', { name: t('commands:colour') }).press('ArrowRight');
  await page.getByRole('menuitem', { name: t('common:colour.sand') }).waitFor();
  await check('menu of colours');
  await page.keyboard.press('ArrowLeft');
  await page.getByRole('menuitem', { name: t('common:colour.sand') }).waitFor({ state: 'hidden' });
  await check('menu of a note');
  await page.keyboard.press('Escape');
  await page.keyboard.press('?');
  await check('keys of the board');
  await page.keyboard.press('Escape');
  await window.button(t('commands:boardMenu')).click();
  await check('menu of the board');
  await page.keyboard.press('Escape');
  await window.button(t('common:colour.yellow')).click();
  await check('colours to write in');
  await page.keyboard.press('Escape');
}

async function listOfBoard(window: Facilitator, check: Check): Promise<void> {
  const { page, t } = window;
  await window.showAs('list');
  const { rows } = new BoardList(window);
  for (const row of [rows.nth(0), rows.nth(1)]) {
    await row.focus();
    await page.keyboard.press(' ');
  }
  await check('notes selected in the list');
  await page.keyboard.press('j');
  await check('merging');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: t('commands:mergedList', { count: 1 }) }).waitFor();
  await rows.nth(0).focus();
  await page.keyboard.press('l');
  await check('list with a merged and locked note, and what it stands for');
  await rows.nth(0).getByRole('button').last().click();
  await check('menu of a row');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await rows.nth(1).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('textbox', { name: t('board:editNote') }).waitFor();
  await check('note being written in the list');
  await page.keyboard.press('Escape');
}

/** Each state of the board has a line of its own above it; all of them stand there at the end. */
async function statesOfBoard(window: Facilitator, check: Check): Promise<void> {
  const { page, t } = window;
  await window.button(t('board:more')).click();
  await page.getByRole('menuitem', { name: t('board:forTable') }).click();
  await check('table to write for');
  await page.getByLabel(t('board:tableName')).fill('3');
  await page.keyboard.press('Enter');
  await window.writeNote('Skatepark');
  await window.button(t('commands:filter')).click();
  await page.getByRole('checkbox', { name: t('common:colour.yellow') }).check({ force: true });
  await check('filter');
  await page.keyboard.press('Escape');
  await new BoardList(window).rows.first().focus();
  for (const key of ['f', 'p']) await page.keyboard.press(key);
  await check('list that is filtered and frozen');
  await window.showAs('board');
  await check('board that is filtered, frozen and in the light');
  await window.board.focus();
  await page.keyboard.press('h');
  await page.getByText(t('commands:stateHidden', { count: 19 })).waitFor();
  await check('board with all states, and hidden notes');
  await window.showAs('list');
  await check('list with hidden notes');
}

async function clustersOfBoard(window: Facilitator, check: Check): Promise<void> {
  const { page, t } = window;
  const firstCluster = page.locator('.grouping-name').first();
  await firstCluster.click();
  await window.board.focus();
  for (const key of ['3', 'c']) await page.keyboard.press(key);
  await check('coloured and collapsed cluster');
  await page.locator('.grouping-loose button').first().click();
  await window.board.focus();
  await page.keyboard.press('a');
  await check('voices that stand alone');
  await page.keyboard.press('a');
  await page.keyboard.press('Escape');
  await firstCluster.click();
  await window.board.focus();
  await page.keyboard.press('j');
  await check('merging clusters');
  await page
    .getByRole('dialog')
    .getByRole('button', { name: t('grouping:join'), exact: true })
    .click();
  await window.button(t('grouping:history')).click();
  await check('history');
  await page.keyboard.press('Escape');
  await window.button(t('suggestions:turnOn')).click();
  await page.locator('.suggestion').first().waitFor();
  await check('suggestions');
  await window.button(t('suggestions:menu')).click();
  await check('menu of the suggestions');
  await page.getByRole('menuitem', { name: t('topics:open') }).click();
  await page.getByRole('dialog', { name: t('topics:title') }).waitFor();
  await check('topics');
  await page
    .getByRole('dialog')
    .getByRole('button', { name: t('topics:add') })
    .click();
  await check('topic being written');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await window.board.focus();
  for (const key of ['ArrowDown', 'ArrowDown', 's']) await page.keyboard.press(key);
  await page.locator('.note-list li').first().waitFor();
  await check('similar notes');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Shift+S');
  await page.getByRole('dialog', { name: t('suggestions:duplicatesTitle') }).waitFor();
  await check('notes that say the same');
  await page.keyboard.press('Escape');
}

async function voting(window: Facilitator, check: Check, projector: Projector): Promise<void> {
  const { page, t } = window;
  await window.nextStep();
  await window.nextStep();
  await check('voting being prepared');
  await window.openVoting();
  await window.enterBallot(1, [0, 1]);
  await window.enterBallot(2, [0, 2]);
  await check('open voting');
  await projector.page.getByText(t('projector:sealedWhy')).waitFor();
  await projector.check('projector: voting');
  await window.button(t('voting:end')).click();
  await check('ending the voting');
  await page.keyboard.press('Escape');
  await window.reveal();
  await window.button(t('voting:again')).waitFor();
  await check('revealed voting');
  await projector.page.getByText(t('results:share', { people: 2, all: 2 })).waitFor();
  await projector.check('projector: results');
  await projector.page.close();
  await window.nextStep();
  await window.page.getByRole('heading', { name: t('results:heading'), level: 3 }).waitFor();
  await check('talking about the result');
}

async function results(window: Facilitator, check: Check, folder: string): Promise<void> {
  const exporting = new ExportDialog(window);
  await window.button(window.t('run:results')).click();
  await check('results');
  await exporting.open();
  await window.button(window.t('exporting:chooseFolder')).click();
  await check('export');
  await exporting.choose(['csv']);
  await exporting.exportTo(folder);
  await exporting.done();
  await check('export done');
  await exporting.close();
}

async function library(window: Facilitator, check: Check, title: string): Promise<void> {
  const { page, t } = window;
  const sessions = new Library(window);
  await sessions.goBack();
  await check('library');
  await window.button(t('library:menu', { title })).click();
  await check('menu of a session');
  await page.keyboard.press('Escape');
  await sessions.search('zzz');
  await check('library without a match');
  await sessions.search('');
}

async function deletedAndErased(window: Facilitator, check: Check, title: string): Promise<void> {
  const { page, t } = window;
  await window.button(t('library:menu', { title })).click();
  await page.getByRole('menuitem', { name: t('library:versions') }).click();
  await page.getByRole('dialog').getByRole('listitem').first().waitFor();
  await check('earlier states');
  await page.keyboard.press('Escape');
  await new Library(window).act(title, 'delete');
  await window.button(t('library:aside', { count: 1 })).click();
  await check('deleted sessions');
  await window.button(t('library:eraseOf', { title })).click();
  await check('erasing');
  await page.keyboard.press('Escape');
  await window.button(t('library:asideBringOf', { title })).click();
  await page.keyboard.press('Escape');
}

async function emptySession(window: Facilitator, check: Check): Promise<void> {
  const { page, t } = window;
  await window.newSession('Torget', 'Torget?');
  await window.start();
  await window.nextStep();
  await check('empty board');
  await window.nextStep();
  await window.nextStep();
  await check('nothing to vote on');
  await window.button(t('run:results')).click();
  await page.getByRole('heading', { name: t('results:emptyHeading') }).waitFor();
  await check('no results');
}
