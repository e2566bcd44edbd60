import type { Facilitator } from '../e2e/pages/facilitator.ts';
import type { Picture } from './meeting.ts';

/** Visits every screen of a session that has been held, and takes its picture. Begins and ends in the library. */
export async function tourScreens(window: Facilitator, picture: Picture): Promise<void> {
  const { page, t } = window;
  await picture('library');
  await window.button(t('library:newSession')).click();
  await picture('new-session');
  await page.keyboard.press('Escape');
  await page
    .getByRole('heading', { name: /Bowling Green/ })
    .first()
    .click();
  await page.getByRole('navigation').waitFor();
  await tourSteps(window, picture);
  await window.button(t('run:results')).click();
  await picture('results');
  await window.button(t('run:settings')).click();
  await picture('settings');
  await page.keyboard.press('Escape');
  await window.button(t('run:backToLibrary')).click();
}

async function tourSteps(window: Facilitator, picture: Picture): Promise<void> {
  const steps = window.page.getByRole('navigation').getByRole('listitem');
  const go = (place: number) => steps.nth(place).getByRole('button').first().click();
  await go(0);
  await picture('present');
  await go(2);
  await window.showAs('list');
  await picture('list');
  await window.showAs('board');
  await picture('board-far');
  await window.clusterRow('Schools that prepare for life').click();
  await picture('board');
  await go(3);
  await picture('voting-revealed');
}
