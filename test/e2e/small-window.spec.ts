import type { Locator } from '@playwright/test';
import { BoardSurface } from './pages/board-surface.ts';
import { Facilitator } from './pages/facilitator.ts';
import { expect, test } from './support/test.ts';

test.use({ viewport: { width: 1024, height: 700 } });

/** The places on screen of what is found; each must be seen. */
async function boxes(found: Locator): Promise<{ x: number; y: number; width: number; height: number }[]> {
  const all = await Promise.all((await found.all()).map((each) => each.boundingBox()));
  return all.flatMap((box) => (box && box.width > 1 ? [box] : []));
}

async function expectApart(found: Locator): Promise<void> {
  const all = await boxes(found);
  expect(all.length).toBeGreaterThan(1);
  for (const [index, a] of all.entries())
    for (const b of all.slice(index + 1)) {
      const isBeside = a.x + a.width <= b.x || b.x + b.width <= a.x;
      expect(isBeside || a.y + a.height <= b.y || b.y + b.height <= a.y, JSON.stringify([a, b])).toBe(true);
    }
}

test('in a small window nothing lies over anything else, nor does what went wrong', async ({ app, page }) => {
  await page.goto(app.address);
  const facilitator = new Facilitator(page, 'sv');
  const { t } = facilitator;
  await facilitator.newSession('Mötet', 'Vad är viktigast?');
  await facilitator.start();
  await facilitator.nextStep();
  await page.route('**/call/projector.show', (route) => route.abort());
  await facilitator.button(t('run:projector')).click();
  await expect(page.getByRole('alert')).toBeVisible();
  await expectApart(page.locator('.composer').locator('button, input'));
  await expectApart(page.getByRole('banner').getByRole('button'));
  await expectApart(page.getByRole('alert').or(page.locator('.session-clock')));
  await facilitator.button(t('run:export')).click();
  await expectApart(page.getByRole('alert').or(page.getByRole('dialog').getByRole('button')));
});

test('the menu of a low note is seen to its end, and so are the tools of a board with much above it', async ({
  facilitator,
}) => {
  const { page, t } = facilitator;
  await facilitator.openSample();
  await facilitator.goToStep('Gruppera i teman');
  const place = await new BoardSurface(facilitator).placeOf('Fler träd som ger skugga');
  await page.mouse.click(place.x, place.y, { button: 'right' });
  const last = page.getByRole('menuitem', { name: t('commands:delete') });
  await expect(last).toBeInViewport({ ratio: 1 });
  await page.keyboard.press('Escape');
  await facilitator.board.focus();
  for (const key of ['f', 'h', 'p']) await page.keyboard.press(key);
  await page.setViewportSize({ width: 1024, height: 560 });
  for (const tool of ['commands:toolBox', 'commands:toolLoop', 'commands:toolHand'] as const)
    await expect(facilitator.button(t(tool))).toBeInViewport({ ratio: 1 });
});
