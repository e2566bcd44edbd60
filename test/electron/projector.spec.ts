import { expect, test } from './shell-test.ts';

test('the room sees what the facilitator shows, and its page can ask for nothing', async ({
  shell,
  start,
  windowOf,
}) => {
  const app = await start();
  const window = await windowOf(app);
  await window.openSample();
  await window.start();
  if (shell === 'portable') await window.openProjector();
  else await window.button(window.t('run:projector')).click();
  const page = await app.projector();
  await expect(page.getByRole('heading', { level: 2, name: 'Välkomna' })).toBeVisible();
  await window.nextStep();
  await expect(page.locator('canvas')).toBeVisible();
  const offered = await page.evaluate(() => Object.keys((globalThis as { radslag?: object }).radslag ?? {}));
  expect(offered).toEqual(shell === 'portable' ? [] : ['events']);
});
