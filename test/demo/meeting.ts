import { expect } from '@playwright/test';
import { BoardList } from '../e2e/pages/board-list.ts';
import type { Facilitator } from '../e2e/pages/facilitator.ts';
import { ballots, themes } from './themes.ts';

/** Takes a picture of the screen as it is, under a name. */
export type Picture = (name: string) => Promise<void>;

const title = 'Bowling Green: what should change?';
const question = 'What should change in our county to make it a better place to live?';

/** The main job from real comments to files, by pointer and keyboard. `folder` is where the files go. */
export async function holdMeeting(
  window: Facilitator,
  comments: string,
  folder: string,
  picture: Picture,
): Promise<void> {
  await window.newSession(title, question);
  await window.start();
  await window.nextStep();
  await readComments(window, comments, picture);
  await window.nextStep();
  for (const theme of themes) await groupTheme(window, theme);
  await dragOne(window, 'recycl', themes[2].title);
  await window.nextStep();
  await vote(window, picture);
  await runTimebox(window);
  await window.reveal();
  await window.saved();
  await exportFiles(window, folder, picture);
}

async function readComments(window: Facilitator, comments: string, picture: Picture): Promise<void> {
  await window.readFile(comments);
  await window.button(window.t('board:importAdd', { count: 607 })).waitFor();
  await picture('import');
  await window.addRead(607);
  await window.saved();
}

/** Finds notes by a word in the list, selects them by keyboard, and names their cluster. */
async function groupTheme(window: Facilitator, theme: (typeof themes)[number]): Promise<void> {
  const { page, t } = window;
  const list = new BoardList(window);
  await window.showAs('list');
  await window.search(theme.word);
  await list.rows.first().click();
  for (let count = 1; count < theme.notes; count++) {
    await list.nextNote();
    await page.keyboard.press(' ');
  }
  const colours = page.getByRole('group', { name: t('commands:colour') });
  await colours.getByRole('button', { name: t(`common:colour.${theme.colour}`) }).click();
  await page.getByLabel(t('grouping:groupName')).fill(theme.title);
  await page.keyboard.press('Enter');
  await window.search('');
  const counted = t('common:notes', { count: theme.notes });
  await expect(window.clusterRow(theme.title)).toHaveAccessibleName(new RegExp(` ${counted}$`));
}

/** Drags a note by pointer across the whole board into a cluster. */
async function dragOne(window: Facilitator, word: string, cluster: string): Promise<void> {
  await window.clusterRow(cluster).click();
  await window.board.focus();
  await window.page.keyboard.press('0');
  const target = await window.focusedMiddle();
  await window.findNote(word);
  await window.search('');
  await window.board.focus();
  await window.page.keyboard.press('0');
  await window.drag(await window.focusedMiddle(), target);
  await expect(window.clusterRow(cluster)).toHaveAccessibleName(/ 9 notes$/);
}

async function vote(window: Facilitator, picture: Picture): Promise<void> {
  await picture('voting-prepared');
  await window.openVoting();
  for (const [index, places] of ballots.entries()) {
    if (index === 7) await picture('voting-open');
    await window.enterBallot(index + 1, places);
  }
}

async function runTimebox(window: Facilitator): Promise<void> {
  await window.startClock();
  await window.button(window.t('run:clockMore')).click();
  await expect(window.page.getByRole('timer')).not.toHaveText(/:00$/);
  await window.pauseClock();
}

async function exportFiles(window: Facilitator, folder: string, picture: Picture): Promise<void> {
  const { page, t } = window;
  await window.button(t('run:export')).click();
  await page.getByLabel(t('exporting:folder')).fill(folder);
  await picture('export');
  await page
    .getByRole('dialog')
    .getByRole('button', { name: t('exporting:start'), exact: true })
    .click();
  await page.getByRole('heading', { name: t('exporting:done') }).waitFor({ timeout: 60_000 });
  await picture('export-done');
  await page.keyboard.press('Escape');
}
