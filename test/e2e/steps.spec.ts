import { expect, test } from './support/test.ts';

test('one press of start or next is one step, also when it is a double click', async ({
  facilitator: window,
}) => {
  const { page, t } = window;
  const now = page.getByRole('navigation').locator('[aria-current=step]');
  await window.newSession('Mötet', 'Vad är viktigast?');
  await window.button(t('run:start')).dblclick();
  await expect(now).toContainText('Välkomna');
  await window.button(t('run:nextStep')).dblclick();
  await expect(now).toContainText('Skriv en idé per lapp');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await expect(now).toContainText('Rösta på teman');
});

test('the plan is there after the start, and the way back from it', async ({ facilitator: window }) => {
  const { page, t } = window;
  await window.newSession('Mötet', 'Vad är viktigast?');
  const plan = window.button(t('plan:plan'));
  await expect(plan).toHaveAttribute('aria-current', 'page');
  await window.start();
  await expect(plan).not.toHaveAttribute('aria-current');
  await plan.click();
  await page.getByLabel(t('plan:purpose')).fill('Att få veta');
  await window.goToStep('Välkomna');
  await expect(page.getByRole('main')).toContainText('Att få veta');
});
