import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { packSession } from '#main/vault/session-file.ts';
import { fullDocument } from '../unit/shared/document/documents.ts';
import { expect, test } from './shell-test.ts';

const title = 'Torgets framtid';

test.beforeEach(async ({ dataFolder }) => {
  const bytes = packSession({ doc: fullDocument(), sealed: [] }, 1_795_000_000_000);
  await writeFile(join(dataFolder, 'torget.radslag'), bytes);
});

test('a session file given at the start is opened', async ({ dataFolder, start, windowOf }) => {
  const app = await start([`--open=${join(dataFolder, 'torget.radslag')}`]);
  const window = await windowOf(app);
  await expect(window.page.getByRole('heading', { level: 1, name: title })).toBeVisible();
});

test('a session file that is double-clicked while the app runs is opened in its window', async ({
  dataFolder,
  startElectronLike,
  startSecond,
  windowOf,
}) => {
  const app = await startElectronLike();
  const window = await windowOf(app);
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.minimize());
  expect((await startSecond([join(dataFolder, 'torget.radslag')])).code).toBe(0);
  await expect(window.page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isMinimized())).toBe(
    false,
  );
});

test('macOS hands a file over as an event', async ({ dataFolder, startElectronLike, windowOf }) => {
  const app = await startElectronLike();
  const window = await windowOf(app);
  const prevented = await app.evaluate(
    ({ app: electron }, path) => {
      let was = false;
      electron.emit('open-file', { preventDefault: () => (was = true) }, path);
      return was;
    },
    join(dataFolder, 'torget.radslag'),
  );
  expect(prevented).toBe(true);
  await expect(window.page.getByRole('heading', { level: 1, name: title })).toBeVisible();
});

test('a damaged file among several keeps none from being opened, and is told of', async ({
  dataFolder,
  startElectronLike,
  windowOf,
}) => {
  await writeFile(join(dataFolder, 'skadad.radslag'), 'skräp');
  const app = await startElectronLike();
  const window = await windowOf(app);
  await app.evaluate(
    ({ app: electron }, paths) => {
      for (const path of paths) electron.emit('open-file', { preventDefault: () => undefined }, path);
    },
    ['skadad.radslag', 'torget.radslag'].map((name) => join(dataFolder, name)),
  );
  await expect(window.page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  await expect(window.page.getByRole('alert')).toContainText('skadad.radslag');
});
