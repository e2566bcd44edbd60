import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { packSession } from '#main/vault/session-file.ts';
import { fullDocument } from '../unit/shared/document/documents.ts';
import { Facilitator } from './pages/facilitator.ts';
import { Library } from './pages/library.ts';
import { openDisplay } from './support/display.ts';
import { drivenBrowser, drivenWindow } from './support/driven-browser.ts';
import { newFolder } from './support/files.ts';
import { launch, programsNaming, type Launched } from './support/launched.ts';
import { newDataFolder } from './support/served-app.ts';

let data = '';
let started: Launched[] = [];

test.beforeEach(async () => {
  data = await newDataFolder();
});

test.afterEach(async () => {
  for (const each of started) each.interrupt();
  await Promise.all(started.map((each) => each.ended));
  started = [];
  await rm(data, { recursive: true, force: true });
});

/** Starts a program that is ended with the test. */
function start(...args: Parameters<typeof launch>): Launched {
  const launched = launch(...args);
  started.push(launched);
  return launched;
}

test.skip(process.platform === 'win32', 'Windows has no Ctrl-C that one program can send to another');

const address = /http:\/\/127\.0\.0\.1:\d+\/#t=\S+/;

async function addressOf(launched: Launched): Promise<string> {
  return address.exec(await launched.says(/^Öppna http/))?.[0] ?? '';
}

test('served: it tells the address, the page works, and Ctrl-C ends it all', async ({ page }) => {
  const launched = start(['--shell=serve', `--data=${data}`]);
  const url = await addressOf(launched);
  await launched.says(
    /^Öppna http\S+ i en webbläsare på den här datorn\. Ctrl-C avslutar; allt är sparat\.$/,
  );
  await page.goto(url);
  const window = new Facilitator(page, 'sv');
  await window.newSession('Torget', 'Vad saknas på torget?');
  await window.saved();
  launched.interrupt();
  expect(await launched.ended).toEqual({ code: 0, err: '' });
  expect(programsNaming(data)).toEqual([]);
  await expect(fetch(url)).rejects.toThrow('fetch failed');
  await window.says('run:closed');
});

test('a session file given at the start is opened', async ({ page }, info) => {
  const file = join(await newFolder(info.outputPath('files')), 'torget.radslag');
  await writeFile(file, packSession({ doc: fullDocument(), sealed: [] }, 1_795_000_000_000));
  const launched = start(['--shell=serve', `--data=${data}`, file]);
  await page.goto(await addressOf(launched));
  await expect(page.getByRole('heading', { level: 1, name: 'Torgets framtid' })).toBeVisible();
  // Loaded again the page comes back to it, and nothing is opened a second time.
  await page.reload();
  await expect(page.getByRole('heading', { level: 1, name: 'Torgets framtid' })).toBeVisible();
  const library = new Library(new Facilitator(page, 'sv'));
  await library.goBack();
  await library.lists(['Torgets framtid']);
});

test('a second start with the same data tells in one sentence where the first is, and that goes on', async ({
  page,
}) => {
  const args = ['--shell=serve', `--data=${data}`];
  const first = start(args);
  const url = await addressOf(first);
  const { code, err } = await start(args).ended;
  expect(code).not.toBe(0);
  expect(err).toBe(
    `Rådslag är redan igång med den här datamappen: öppna ${url} i en webbläsare på den här datorn.\n`,
  );
  expect((await readdir(data)).filter((name) => name.startsWith('.doorbell'))).toEqual([]);
  await page.goto(url);
  await expect(page.getByRole('heading', { name: 'Välkommen till Rådslag' })).toBeVisible();
});

test('after a start that was killed, the next one takes over its data', async () => {
  const first = start(['--shell=serve', `--data=${data}`]);
  await addressOf(first);
  const { pid } = JSON.parse(await readFile(join(data, '.lock'), 'utf8')) as { pid: number };
  process.kill(pid, 'SIGKILL');
  await first.ended;
  expect(await addressOf(start(['--shell=serve', `--data=${data}`]))).toMatch(address);
});

test('Electron that is asked for and is not here: one line, and exit code 1', async () => {
  const nowhere = join(data, 'no-electron');
  const env = { RADSLAG_OFFLINE: '1', ELECTRON_OVERRIDE_DIST_PATH: nowhere, DISPLAY: ':99' };
  const ended = await start(['--shell=electron', `--data=${data}`], env).ended;
  expect(ended).toEqual({ code: 1, err: 'Electron finns inte här. Rådslag kan inte starta så.\n' });
});

test('an option that is not known: one line that names it, and exit code 2', async () => {
  const ended = await start(['--shell=fönster']).ended;
  const sentence =
    'Valet ”--shell=fönster” går inte att använda. Skriv npm start -- --help för att se valen.\n';
  expect(ended).toEqual({ code: 2, err: sentence });
});

test('in a window of the browser, whose closing ends the program', async () => {
  const display = await openDisplay();
  test.skip(display === null, 'there is no display, and Xvfb is not installed');
  try {
    const env = { ...display?.env, RADSLAG_BROWSER: await drivenBrowser(data) };
    const launched = start(['--shell=browser', `--data=${data}`], env);
    await launched.says(/^Rådslag öppnas i /);
    const page = await drivenWindow(data, 'browser');
    await expect(page.getByRole('heading', { name: 'Välkommen till Rådslag' })).toBeVisible();
    await page.close();
    expect(await launched.ended).toEqual({ code: 0, err: '' });
    expect(programsNaming(data)).toEqual([]);
  } finally {
    display?.close();
  }
});

test('a second start comes to the front where the first was, and opens a file in it', async () => {
  const display = await openDisplay();
  test.skip(display === null, 'there is no display, and Xvfb is not installed');
  const file = join(await newFolder(test.info().outputPath('files')), 'torget.radslag');
  await writeFile(file, packSession({ doc: fullDocument(), sealed: [] }, 1_795_000_000_000));
  try {
    const env = { ...display?.env, RADSLAG_BROWSER: await drivenBrowser(data) };
    const again = (...more: string[]) => start(['--shell=browser', `--data=${data}`, ...more], env);
    const first = again();
    await first.says(/^Rådslag öppnas i /);
    const page = await drivenWindow(data, 'browser');
    await new Facilitator(page, 'sv').newSession('Skolgården', 'Vad saknas?');
    const heading = () => {
      const headings = page
        .context()
        .pages()
        .map((each) => each.getByRole('heading', { level: 1 }));
      // A window may be closing just now.
      return Promise.all(headings.map((each) => each.allInnerTexts().catch(() => null)));
    };
    const closed = page.waitForEvent('close');
    expect(await again().ended).toEqual({ code: 0, err: '' });
    await closed;
    await expect.poll(heading).toEqual([['Skolgården']]);
    expect(await again(file).ended).toEqual({ code: 0, err: '' });
    await expect.poll(heading).toEqual([['Torgets framtid']]);
    first.interrupt();
    expect((await first.ended).code).toBe(0);
  } finally {
    display?.close();
  }
});

test('a second start behind a window with something half written leaves that open', async () => {
  const display = await openDisplay();
  test.skip(display === null, 'there is no display, and Xvfb is not installed');
  try {
    const env = { ...display?.env, RADSLAG_BROWSER: await drivenBrowser(data) };
    const args = ['--shell=browser', `--data=${data}`];
    await start(args, env).says(/^Rådslag öppnas i /);
    const page = await drivenWindow(data, 'browser');
    const window = new Facilitator(page, 'sv');
    await window.button(window.t('library:blankStart')).click();
    await page.getByLabel(window.t('library:title')).fill('Halvskrivet');
    const opened = page.context().waitForEvent('page');
    expect((await start(args, env).ended).code).toBe(0);
    await expect((await opened).getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.getByLabel(window.t('library:title'))).toHaveValue('Halvskrivet');
  } finally {
    display?.close();
  }
});
