import { expect, test } from './support/test.ts';

/** The page's own time is run by the test, so that minutes pass at once. */
test.use({
  page: async ({ page }, use) => {
    await page.clock.install();
    await use(page);
  },
});

test('the clock of a step: started, paused, given a minute more, and run out', async ({
  facilitator: window,
}) => {
  const { page } = window;
  const face = page.getByRole('timer');
  await window.newSession('Torget', 'Vad saknas på torget?');
  await window.start();
  await expect(face).toHaveText('5:00');
  await window.startClock();
  await page.clock.fastForward('02:00');
  await expect(face).toHaveText(/^(3:00|2:5\d)$/);
  await window.pauseClock();
  const paused = await face.innerText();
  await page.clock.fastForward('10:00');
  await expect(face).toHaveText(paused);
  await window.button(window.t('run:clockMore')).click();
  await expect(face).toHaveText(paused.replace(/^\d/, (minutes) => String(Number(minutes) + 1)));
  await window.startClock();
  await page.clock.fastForward('10:00');
  await expect(page.getByText(window.t('run:clockOver'))).toBeVisible();
  await expect(page.getByRole('log').getByText(window.t('run:timeOut', { step: 'Välkomna' }))).toBeAttached();
  await window.nextStep();
  await expect(face).toHaveText('10:00');
  await window.saved();
});
