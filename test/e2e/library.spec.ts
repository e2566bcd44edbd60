import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as Y from 'yjs';
import { openSessionStreams } from '#main/vault/session-streams.ts';
import { writeSummary } from '#main/vault/summary-file.ts';
import { startContent } from '#shared/i18n/start-content.ts';
import { fullDocument } from '../unit/shared/document/documents.ts';
import { Library } from './pages/library.ts';
import { BoardList } from './pages/board-list.ts';
import { ExportDialog } from './pages/export-dialog.ts';
import { Facilitator } from './pages/facilitator.ts';
import { fileUnder, newFolder } from './support/files.ts';
import { expect, test } from './support/test.ts';

const sample = startContent('sv').sample.title;
const question = 'Vad saknas?';

async function makeSessions(window: Facilitator, titles: readonly string[]): Promise<Library> {
  const library = new Library(window);
  for (const title of titles) {
    await window.newSession(title, question);
    await library.goBack();
  }
  return library;
}

test('an empty library tells what Rådslag does and offers three ways to start, and a sample', async ({
  facilitator: window,
}) => {
  const { page, t } = window;
  await expect(page.getByRole('heading', { level: 1, name: t('library:welcome') })).toBeVisible();
  for (const way of ['methodStart', 'blankStart', 'fileStart'] as const)
    await expect(window.button(t(`library:${way}`))).toBeVisible();
  await window.openSample();
  const library = new Library(window);
  await library.goBack();
  await library.lists([sample]);
  await expect(library.row(sample)).toContainText(/\d+ lappar · \d+ teman/);
});

test('a blank session has one step, and a session without a name is not made', async ({
  facilitator: window,
}) => {
  const { page, t } = window;
  await window.button(t('library:blankStart')).click();
  await window.button(t('library:create')).click();
  await expect(page.getByRole('dialog').getByText(t('common:required'))).toBeVisible();
  await page.getByLabel(t('library:title')).fill('Kort möte');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Kort möte' })).toBeVisible();
  await expect(page.getByRole('navigation').getByRole('listitem')).toHaveCount(1);
});

test('sessions are made, opened, copied, searched, deleted and brought back', async ({
  facilitator: window,
}) => {
  const { t } = window;
  const library = await makeSessions(window, ['Torget i Åby', 'Skolgården', 'Badplatsen']);
  await library.lists(['Badplatsen', 'Skolgården', 'Torget i Åby']);

  await test.step('the copy holds what the original held, and is another session', async () => {
    await library.openSession('Skolgården');
    await window.goToStep('Skriv en idé per lapp');
    await window.writeNote('Fler gungor');
    await window.saved();
    await library.goBack();
    await library.act('Skolgården', 'duplicate');
    await library.lists(['Badplatsen', 'Skolgården', 'Skolgården (kopia)', 'Torget i Åby']);
    await library.openSession('Skolgården (kopia)');
    await new BoardList(window).holds(['Fler gungor']);
    await window.writeNote('Bara i kopian');
    await window.saved();
    await library.goBack();
    await expect(library.row('Skolgården (kopia)')).toContainText('2 lappar');
    await expect(library.row('Skolgården')).toContainText('1 lapp ·');
  });
  await test.step('a search finds by name, whatever the case, and says how many', async () => {
    await library.search('skolG');
    await library.lists(['Skolgården', 'Skolgården (kopia)']);
    await expect(window.page.getByText('2 av 4 möten')).toBeVisible();
    await library.search('finns inte');
    await expect(window.page.getByText('Inget möte innehåller ”finns inte”')).toBeVisible();
    await window.button(t('library:clearSearch')).click();
  });
  await test.step('a deleted session is brought back whole', async () => {
    await library.act('Skolgården', 'delete');
    await library.lists(['Badplatsen', 'Skolgården (kopia)', 'Torget i Åby']);
    const message = window.message(t('library:deleted', { title: 'Skolgården' }));
    await message.getByRole('button', { name: t('common:undo') }).click();
    await library.lists(['Badplatsen', 'Skolgården', 'Skolgården (kopia)', 'Torget i Åby']);
    await expect(library.row('Skolgården')).toContainText('1 lapp ·');
  });
  await test.step('deleted for good it stays away after the next start', async () => {
    await library.act('Badplatsen', 'delete');
    await library.lists(['Skolgården', 'Skolgården (kopia)', 'Torget i Åby']);
    await window.page.reload();
    await library.lists(['Skolgården', 'Skolgården (kopia)', 'Torget i Åby']);
  });
});

test('the window speaks English as soon as that is chosen, and still after a reload', async ({
  facilitator: window,
}) => {
  await window.button(window.t('run:settings')).click();
  await window.page.getByRole('radio', { name: 'English' }).check({ force: true });
  await window.page.keyboard.press('Escape');
  const english = new Facilitator(window.page, 'en');
  await expect(window.page.getByRole('heading', { name: english.t('library:welcome') })).toBeVisible();
  await window.page.reload();
  await expect(window.page.getByRole('heading', { name: english.t('library:welcome') })).toBeVisible();
});

test('a session file of another laptop is opened and told of, and told of as merged the next time', async ({
  facilitator: window,
  browser,
  serve,
}, info) => {
  const folder = await newFolder(info.outputPath('stick'));
  const there = await serve();
  const page = await browser.newPage();
  await page.goto(there.address);
  await exportSample(new Facilitator(page, 'sv'), folder);
  await page.close();
  await there.stop();

  const library = new Library(window);
  const file = await fileUnder(folder, '.radslag');
  for (const told of ['opened', 'merged'] as const) {
    await library.openFile(file);
    await expect(window.message(window.t(`library:${told}`, { title: sample }))).toBeVisible();
    await library.goBack();
    await library.lists([sample]);
  }
  await expect(library.row(sample)).toContainText(/^(?!.*Inga lappar).*\d+ lappar · \d+ teman/);
});

async function exportSample(window: Facilitator, folder: string): Promise<void> {
  await window.openSample();
  const files = new ExportDialog(window);
  await files.open();
  await files.choose(['radslag']);
  await files.exportTo(folder);
  await files.done();
}

test('a session made by a newer Rådslag is listed with what to do, and not opened', async ({
  facilitator: window,
  app,
}) => {
  const { page, t } = window;
  // The host has made its list: it must not look into the folder while the session is put there.
  await window.button(t('library:methodStart')).waitFor();
  const doc = fullDocument();
  doc.getMap('info').set('version', 99);
  const folder = await newFolder(app.dataFolder, 'sessions', 'm1');
  const streams = await openSessionStreams(folder, () => undefined);
  await streams.keep(Y.encodeStateAsUpdate(doc));
  await streams.close();
  await page.reload();
  const row = new Library(window).row('Torgets framtid');
  await expect(row).toContainText(t('library:newer'));
  await expect(row).toContainText(t('library:newerText'));
  await expect(row.getByRole('button')).toHaveCount(0);
});

test('a session that cannot be read keeps its name, is listed as that, and says so when it is opened', async ({
  facilitator: window,
  app,
}) => {
  const { page, t } = window;
  await window.button(t('library:methodStart')).waitFor();
  const title = 'Torget i Åby';
  const folder = await newFolder(app.dataFolder, 'sessions', 'm1');
  const known = { question, place: '', date: '2026-11-23', notes: 12, clusters: 3 };
  await writeSummary(folder, 5000, { id: 'm1', title, changedAt: 0, ...known });
  await writeFile(join(folder, 'journal.bin'), 'skräp'.repeat(100));
  await page.reload();
  const library = new Library(window);
  const row = library.row(title);
  await expect(row).toContainText(t('library:unread'));
  await expect(row).not.toContainText(/\d+ lapp/);
  await row.getByRole('button', { name: title, exact: true }).click();
  await expect(window.message(t('library:news.unread', { title }))).toBeVisible();
  await library.goBack();
  await expect(library.row(title)).toContainText(t('library:unread'));
});

test('an earlier state tells its time and what was in it, and opens beside the session by a button that names it', async ({
  facilitator: window,
}) => {
  const { page, t } = window;
  const library = await makeSessions(window, ['Torget']);
  await window.button(t('library:menu', { title: 'Torget' })).click();
  await page.getByRole('menuitem', { name: t('library:versions') }).click();
  const row = page.getByRole('dialog').getByRole('listitem').first();
  await expect(row.getByRole('paragraph')).toHaveCount(2);
  const [time = '', facts] = await row.getByRole('paragraph').allInnerTexts();
  expect(facts).toBe(`${t('common:notes', { count: 0 })} · ${t('common:clusters', { count: 0 })}`);
  await row.getByRole('button', { name: t('library:versionOpen', { time }), exact: true }).click();
  const title = t('library:versionTitle', { title: 'Torget', time });
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  await library.goBack();
  await library.lists([title, 'Torget']);
});

test('an earlier state tells how many ballots were sealed, and says that they stay where they are', async ({
  page,
  app,
  serve,
}) => {
  await page.goto(app.address);
  const window = new Facilitator(page, 'sv');
  const { t } = window;
  await window.newSession('Torget', question);
  await window.goToStep('Skriv en idé per lapp');
  await window.pasteList(['Fler bänkar', 'Fler träd']);
  await window.goToStep('Rösta på teman');
  await window.openVoting();
  await window.enterBallot(1, [0]);
  await window.enterBallot(2, [1]);
  await app.stop();
  const again = await serve({ dataFolder: app.dataFolder });
  await page.goto(again.address);
  await window.button(t('library:menu', { title: 'Torget' })).click();
  await page.getByRole('menuitem', { name: t('library:versions') }).click();
  const row = page.getByRole('dialog').getByRole('listitem').first();
  await expect(row).toContainText(`· ${t('library:versionSealed', { count: 2 })}`);
  await row.getByRole('button').click();
  await expect(window.message(t('library:versionUnsealed', { count: 2, title: 'Torget' }))).toBeVisible();
});
