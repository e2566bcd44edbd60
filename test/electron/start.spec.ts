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
