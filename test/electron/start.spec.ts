import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { translator } from '#shared/i18n/translate.ts';
import { expect, test } from './shell-test.ts';

test('the app starts, shows the library, and ends when its window is closed', async ({ start, windowOf }) => {
  const app = await start();
  const window = await windowOf(app);
  await expect(window.page.getByRole('heading', { name: window.t('library:welcome') })).toBeVisible();
  await app.close();
  expect((await app.ended).code).toBe(0);
});

test('a second start with the same data brings the first one forward, and ends', async ({
  shell,
  start,
  startSecond,
  windowOf,
}) => {
  const app = await start();
  const second = await startSecond();
  expect(second.code).toBe(shell === 'portable' ? 4 : 0);
  const window = await windowOf(app);
  await window.newSession('Torget', 'Vad saknas på torget?');
  await window.saved();
});

test('a host that cannot start takes its window away, and the rescue asks before the end', async ({
  shell,
  dataFolder,
  startSecond,
}) => {
  test.skip(shell === 'portable', 'it shows the rescue as a page: bad-places.spec');
  test.skip(shell === 'electron', 'nobody is there to answer a dialog of the system');
  await writeFile(join(dataFolder, 'sessions'), 'a file where the folder of the sessions should be');
  const { code, out } = await startSecond();
  expect(code).toBe(1);
  expect(out).toContain(translator('sv')('rescue:heading'));
  expect(out).not.toContain('window ready');
});
