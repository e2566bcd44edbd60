import { readdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { packSession } from '#main/vault/session-file.ts';
import { translator } from '#shared/i18n/translate.ts';
import { fullDocument } from '../unit/shared/document/documents.ts';
import { BoardList } from './pages/board-list.ts';
import { Facilitator } from './pages/facilitator.ts';
import { Keyboard } from './pages/keyboard.ts';
import { Library } from './pages/library.ts';
import { underAFile } from './support/barred-folders.ts';
import { newFolder } from './support/files.ts';
import { launch } from './support/launched.ts';
import type { ServedApp } from './support/served-app.ts';
import { complaintsOf, expect, test } from './support/test.ts';

const title = 'Torget i Åby';
const notes = ['Bänkar i skuggan', 'Ängsmark längs ån'];

/** A data folder with a session, in which a file stands where Rådslag needs a folder: it cannot start. */
async function barTheStart({ dataFolder }: ServedApp): Promise<void> {
  const deleted = join(dataFolder, 'deleted');
  await rename(deleted, join(dataFolder, 'undan'));
  await writeFile(deleted, '');
}

test('when the app cannot start, all sessions can be saved to a folder, by keyboard, and opened again', async ({
  app,
  page,
  serve,
}, info) => {
  await page.goto(app.address);
  const window = new Facilitator(page, 'sv');
  const { t } = window;
  await window.newSession(title, 'Vad saknas på torget?');
  await window.goToStep('Skriv en idé per lapp');
  for (const text of notes) await window.writeNote(text);
  await window.saved();
  await app.stop();
  await barTheStart(app);
  const to = await newFolder(info.outputPath('räddat'));

  const barred = await serve({ dataFolder: app.dataFolder });
  // What a page of the start before still asks for is none of this one's.
  await page.goto('about:blank');
  const complaints = complaintsOf(page);
  await page.goto(barred.address);
  await expect(page.getByRole('heading', { level: 1, name: t('rescue:heading') })).toBeVisible();
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect.soft((await new AxeBuilder({ page }).setLegacyMode(true).analyze()).violations).toEqual([]);
  }
  const keyboard = new Keyboard(window);
  const save = async (folder: string) => {
    await keyboard.write(t('rescue:folder'), folder);
    await keyboard.press(t('rescue:save'));
  };
  await test.step('a folder that cannot be made is told of, and nothing is lost by trying', async () => {
    const folder = await underAFile(to);
    await save(folder);
    await expect(page.getByRole('alert')).toHaveText(t('faults:folder-is-file', { path: dirname(folder) }));
  });
  await save(to);
  await expect(page.getByRole('heading', { level: 1, name: t('rescue:saved') })).toBeVisible();
  await expect(page.getByText(t('rescue:done', { count: 1, folder: to }))).toBeVisible();
  await expect(page.getByRole('listitem')).toHaveText(
    t('rescue:session', { count: 2, number: '2', title, file: `${title}.radslag` }),
  );
  expect(await readdir(join(to, 'raw', 'sessions'))).toHaveLength(1);
  expect(complaints).toEqual([]);
  await barred.stop();

  const elsewhere = await serve();
  await page.goto(elsewhere.address);
  await new Library(window).openFile(join(to, `${title}.radslag`));
  await new BoardList(window).holds(notes);
});

test('nobody but the person who started it can have the sessions saved', async ({ app, serve }, info) => {
  await app.stop();
  await barTheStart(app);
  const to = info.outputPath('någon annans');
  const barred = await serve({ dataFolder: app.dataFolder });
  const { origin, searchParams } = new URL(barred.address);
  const token = searchParams.get('t') ?? '';
  const post = (origins: string, t: string) =>
    fetch(`${origin}/rescue`, {
      method: 'POST',
      headers: { origin: origins },
      body: new URLSearchParams({ folder: to, t }),
    });
  expect((await fetch(origin)).status).toBe(403);
  expect((await post(origin, 'fel')).status).toBe(403);
  expect((await post('http://example.com', token)).status).toBe(421);
  await expect(readdir(to)).rejects.toThrow('ENOENT');
  expect((await post(origin, token)).status).toBe(200);
  expect(await readdir(to)).toEqual([]);
  await rm(to, { recursive: true });
});

test('a second start with a file is not told that it is opened, when the first could not start', async ({
  app,
  serve,
}, info) => {
  await app.stop();
  await barTheStart(app);
  const barred = await serve({ dataFolder: app.dataFolder });
  const file = join(await newFolder(info.outputPath('files')), 'torget.radslag');
  await writeFile(file, packSession({ doc: fullDocument(), sealed: [] }, 1_795_000_000_000));
  const args = ['--shell=serve', `--data=${app.dataFolder}`];
  const again = await launch([...args, file]).ended;
  expect(again.err).toBe(`${translator('sv')('common:alreadyRunningThere')}\n`);
  expect(again.code).not.toBe(0);
  // Without a file it is told where the rescue is.
  expect((await launch(args).ended).err).toContain(barred.address);
});
