import { BoardList } from './pages/board-list.ts';
import { BoardSurface } from './pages/board-surface.ts';
import type { Facilitator } from './pages/facilitator.ts';
import { expect, test } from './support/test.ts';

const [benches, trees, light, snow] = ['Fler bänkar', 'Fler träd', 'Mer ljus', 'Mindre snö'];
const notes = [benches, trees, light, snow];

/** Sees that a change just made is there, that undo takes it away whole, and that redo brings it back. */
async function thereAndBack(window: Facilitator, after: () => Promise<void>, before: () => Promise<void>) {
  await after();
  await window.undo();
  await before();
  await window.redo();
  await after();
  await window.saved();
}

test.beforeEach(async ({ facilitator: window }) => {
  await window.newSession('Torget', 'Vad saknas på torget?');
  await window.goToStep('Gruppera i teman');
  await window.pasteList(notes);
});

test('notes: written, edited, coloured and deleted, each there and back', async ({ facilitator: window }) => {
  const list = new BoardList(window);
  const board = new BoardSurface(window);
  await test.step('written', async () => {
    await window.writeNote('Fler papperskorgar');
    const all = [...notes, 'Fler papperskorgar'];
    await thereAndBack(
      window,
      () => list.holds(all),
      () => list.holds(notes),
    );
  });
  await test.step('edited on the board, the typing of it as one step', async () => {
    await board.editNote(benches, 'Bänkar med ryggstöd');
    const now = () => list.shows({ text: 'Bänkar med ryggstöd' });
    await thereAndBack(window, now, () => list.shows({ text: benches }));
  });
  await test.step('coloured from the card of what is selected', async () => {
    await list.select([trees, light]);
    await window.page
      .getByRole('group', { name: window.t('commands:colour') })
      .getByRole('button', { name: 'Blå' })
      .click();
    const now = () => list.shows({ text: light, colour: 'blue' });
    await thereAndBack(window, now, () => list.shows({ text: light, colour: 'yellow' }));
  });
  await test.step('deleted from the card, and by Delete on the board', async () => {
    await list.select([trees]);
    await window.button(window.t('commands:delete')).click();
    await thereAndBack(
      window,
      () => list.lacks(trees),
      () => list.shows({ text: trees }),
    );
    await board.putKeyboardOn(light);
    await window.page.keyboard.press('Delete');
    await thereAndBack(
      window,
      () => list.lacks(light),
      () => list.shows({ text: light }),
    );
  });
});

test('a deletion is undone from its message, and by Ctrl+Z', async ({ facilitator: window }) => {
  const list = new BoardList(window);
  const board = new BoardSurface(window);
  const without = notes.filter((text) => text !== snow);
  for (const undo of ['message', 'keys'] as const) {
    await board.putKeyboardOn(snow);
    await window.page.keyboard.press('Delete');
    const message = window.message(window.t('board:deleted', { count: 1 }));
    await expect(message).toBeVisible();
    if (undo === 'message') await message.getByRole('button', { name: window.t('common:undo') }).click();
    else await window.page.keyboard.press('Control+z');
    // The message offers the undo of this change only, so it goes away with it.
    await expect(message).toBeHidden();
    await list.holds(notes);
  }
  await window.page.keyboard.press('Control+Shift+z');
  await list.holds(without);
});

test('clusters: made, named, filled, emptied and dissolved, each there and back', async ({
  facilitator: window,
}) => {
  const list = new BoardList(window);
  const board = new BoardSurface(window);
  const inCluster = (text: string, cluster?: string) => () =>
    list.shows({ text, ...(cluster && { cluster }) });
  await test.step('made and named with the form', async () => {
    await list.group([benches, trees], 'Grönt');
    await thereAndBack(window, inCluster(trees, 'Grönt'), inCluster(trees));
  });
  await test.step('renamed, the typing of it as one step', async () => {
    await board.clusterMenu('Grönt', 'rename');
    await board.nameCluster('Skönt', 2);
    await thereAndBack(window, inCluster(trees, 'Skönt'), inCluster(trees, 'Grönt'));
  });
  await test.step('a note dragged in, and out again', async () => {
    await window.showAs('board');
    const heading = await board.placeOfCluster('Skönt');
    await window.drag(await board.placeOf(light), heading);
    await thereAndBack(window, inCluster(light, 'Skönt'), inCluster(light));
    await window.showAs('board');
    const from = await board.placeOf(light);
    await window.drag(from, { x: from.x, y: from.y + 220 });
    await thereAndBack(window, inCluster(light), inCluster(light, 'Skönt'));
  });
  await test.step('a note moved in by the dialog, and out by its button', async () => {
    await list.select([snow]);
    await window.button(window.t('commands:move')).click();
    await window.page.getByRole('dialog').getByRole('radio', { name: 'Skönt' }).check({ force: true });
    await window.button(window.t('board:move')).click();
    await thereAndBack(window, inCluster(snow, 'Skönt'), inCluster(snow));
    await list.select([snow]);
    await window.button(window.t('commands:takeOut')).click();
    await thereAndBack(window, inCluster(snow), inCluster(snow, 'Skönt'));
  });
  await test.step('dissolved', async () => {
    await board.clusterMenu('Skönt', 'dissolve');
    await thereAndBack(window, inCluster(trees), inCluster(trees, 'Skönt'));
  });
  await list.holds(notes);
});
