import { BoardList } from './pages/board-list.ts';
import { Keyboard } from './pages/keyboard.ts';
import type { Facilitator } from './pages/facilitator.ts';
import { fileUnder, newFolder } from './support/files.ts';
import { expect, test } from './support/test.ts';

const benches = 'Fler bänkar med ryggstöd, gärna i solen';

/** A picture of the page for each of hundreds of Tabs would take longer than the Tabs. */
test.use({ trace: 'off' });

test('the main job is done by keyboard alone', async ({ facilitator: window }, info) => {
  // Some hundred stops of Tab, one by one.
  test.setTimeout(120_000);
  const { t } = window;
  const keyboard = new Keyboard(window);
  await test.step('make a session', async () => {
    await keyboard.press(t('library:methodStart'));
    await keyboard.isOn(window.page.getByLabel(t('library:title'), { exact: true }));
    await keyboard.write(t('library:title'), 'Skolgården');
    await keyboard.write(t('library:question'), 'Vad saknas på skolgården?');
    await keyboard.press(t('library:create'));
    await keyboard.isOn(window.page.getByRole('main'));
  });
  await test.step('write', async () => {
    await keyboard.press(t('run:start'));
    await keyboard.keys('Enter');
    for (const note of ['Gungor', 'Klätterträd', 'Tak över cyklar', 'Vattenkran']) {
      await keyboard.write(t('board:composer'), note);
      await keyboard.keys('Enter');
    }
    await keyboard.isOn(window.page.getByRole('textbox', { name: t('board:composer') }));
    await keyboard.press(t('run:nextStep'));
  });
  await test.step('group', () => group(window, keyboard));
  await test.step('vote', () => vote(window, keyboard));
  await test.step('export', () => exportTable(window, keyboard, info.outputPath('files')));
});

/** One cluster by G of what is selected, another in the dialog that M opens. */
async function group(window: Facilitator, keyboard: Keyboard): Promise<void> {
  const { page, t } = window;
  await keyboard.tabTo(window.board);
  await expect(window.board).toHaveAccessibleDescription(t('board:keys'));
  await keyboard.keys('ArrowLeft', 'ArrowLeft', 'ArrowLeft', 'ArrowLeft');
  await expect(window.focusMark).toHaveAccessibleName(/Gungor/);
  await keyboard.keys(' ', 'ArrowRight', ' ', 'g');
  await keyboard.isOn(page.getByRole('textbox', { name: t('board:editCluster') }));
  await page.keyboard.type('Leka');
  await keyboard.keys('Enter');
  await keyboard.isOn(window.board);
  await expect(window.focusMark).toHaveAccessibleName(`Leka, ${t('common:notes', { count: 2 })}`);
  await keyboard.keys('ArrowDown');
  await expect(window.focusMark).toHaveAccessibleName(/I temat Leka/);
  await keyboard.keys('ArrowDown');
  await expect(window.focusMark).toHaveAccessibleName(/Utan tema/);
  await keyboard.keys(' ', 'm');
  await keyboard.isOn(page.getByRole('radio', { name: 'Leka' }));
  await keyboard.keys('ArrowDown');
  await keyboard.write(t('board:moveNewName'), 'Ordning och regn');
  await keyboard.keys('Enter');
  await keyboard.isOn(window.board);
  await expect(window.clusterRow('Ordning och regn')).toHaveAccessibleName(/ 1 lapp$/);
}

async function vote(window: Facilitator, keyboard: Keyboard): Promise<void> {
  const { page, t } = window;
  await keyboard.press(t('run:nextStep'));
  await keyboard.press(t('voting:open'));
  await keyboard.isOn(window.button(t('voting:giveDot', { title: 'Leka' })));
  await window.enterBallot(1, [0, 1]);
  await window.enterBallot(2, [1]);
  await keyboard.press(t('voting:end'));
  await keyboard.isOn(window.button(t('voting:keepOpen')));
  await keyboard.press(t('voting:end'));
  await keyboard.isOn(page.getByRole('heading', { level: 2, name: 'Vad saknas på skolgården?' }));
  await expect(page.getByRole('row', { name: /Ordning och regn/ })).toContainText('2 av 2');
}

/** All but the table is unchecked where the dialog opens. */
async function exportTable(window: Facilitator, keyboard: Keyboard, path: string): Promise<void> {
  const { page, t } = window;
  const folder = await newFolder(path);
  await keyboard.press(t('run:export'));
  await keyboard.isOn(page.getByRole('checkbox', { name: t('exporting:format.pdf') }));
  await keyboard.keys(' ', 'Tab', ' ', 'Tab', 'Tab', ' ');
  await keyboard.write(t('exporting:folder'), folder);
  await keyboard.keys('Enter');
  await expect(page.getByRole('heading', { name: t('exporting:done') })).toBeVisible();
  await keyboard.isOn(
    page
      .getByRole('dialog')
      .getByRole('button', { name: t('common:close') })
      .last(),
  );
  await keyboard.keys('Enter');
  await expect(page.getByRole('dialog')).toBeHidden();
  await keyboard.isOn(window.button(t('run:export')));
  await fileUnder(folder, '.csv');
}

test('the list reads each note with its cluster, and marks it', async ({ facilitator: window }) => {
  const keyboard = new Keyboard(window);
  await window.openSample();
  await window.goToStep('Gruppera i teman');
  await window.showAs('list');
  const list = window.page.getByRole('treegrid', { name: window.t('board:listLabel') });
  await expect(list).toMatchAriaSnapshot(`
    - treegrid "Alla lappar på tavlan":
      - row /Sitta och mötas, \\d+ lappar/ [expanded] [level=1]:
        - gridcell /Sitta och mötas/:
          - checkbox
          - button
          - button "Åtgärder"
      - row "Fler bänkar med ryggstöd, gärna i solen" [level=2]:
        - gridcell /Fler bänkar med ryggstöd, gärna i solen Sitta och mötas/:
          - checkbox
          - img "Gul"
          - button "Åtgärder"
  `);
  await keyboard.tabTo(list.getByRole('row').first());
  await keyboard.keys('ArrowDown', 'ArrowDown', ' ');
  await expect(list.getByRole('row').nth(2).getByRole('checkbox')).toBeChecked();
  await expect(list.getByRole('row').nth(2)).toContainText('Sitta och mötas');
});

test('the list tells where each note stands, and what has been done to it', async ({
  facilitator: window,
}) => {
  const { page } = window;
  const list = new BoardList(window);
  await window.openSample();
  await window.goToStep('Gruppera i teman');
  await writeForTable(window, 'Skatepark');
  await list.select([benches, 'Uteservering som har öppet på kvällen']);
  for (const key of ['j', 'Enter']) await page.keyboard.press(key);
  const standing = list.row(benches);
  await standing.focus();
  for (const key of ['l', '3']) await page.keyboard.press(key);
  await expect(list.tree).toMatchAriaSnapshot(`
    - treegrid "Alla lappar på tavlan":
      - row "Sitta och mötas, 5 lappar" [expanded] [level=1]
      - row "${benches}. Står för 1 lapp till. Platsen är låst" [level=2] [selected]:
        - gridcell:
          - checkbox [checked]
          - img "Blå"
          - text: /${benches} Sitta och mötas Står för 1 lapp till/
          - img "Platsen är låst"
          - button "Åtgärder"
  `);
  await expect(standing).toHaveAttribute('aria-posinset', '1');
  await expect(standing).toHaveAttribute('aria-setsize', '4');
  await standing.focus();
  for (const key of ['l', 'Alt+ArrowDown']) await page.keyboard.press(key);
  await expect(standing).toHaveAttribute('aria-posinset', '2');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  const cluster = page.getByRole('row', { name: /^Sitta och mötas/ });
  await expect(cluster).toHaveAttribute('aria-expanded', 'false');
  await expect(standing).toBeHidden();
  await window.search('Skatepark');
  await expect(page.getByRole('row', { name: 'Skatepark. Bord 3', exact: true })).toHaveCount(1);
});

async function writeForTable(window: Facilitator, text: string): Promise<void> {
  const { page, t } = window;
  await window.button(t('board:more')).click();
  await page.getByRole('menuitem', { name: t('board:forTable') }).click();
  await page.getByLabel(t('board:tableName')).fill('3');
  await page.keyboard.press('Enter');
  await window.writeNote(text);
}

for (const view of ['board', 'list'] as const)
  test(`what is done by key is told to the screen reader: ${view}`, async ({ facilitator: window }) => {
    const { page, t } = window;
    const list = new BoardList(window);
    const told = (text: string) => expect(page.getByRole('log').getByText(text).first()).toBeAttached();
    await window.openSample();
    await window.goToStep('Gruppera i teman');
    await list.select([benches, 'Uteservering som har öppet på kvällen']);
    await window.showAs(view);
    await (view === 'board' ? window.board : list.row(benches)).focus();
    for (const key of ['j', 'Enter']) await page.keyboard.press(key);
    await told(t('commands:merged', { count: 2 }));
    await (view === 'board' ? window.board : list.row(benches)).focus();
    const moved = view === 'board' ? t('commands:nudged.down') : t('commands:ordered', { place: 2, all: 4 });
    const tellings = [
      ['2', t('commands:recoloured', { count: 1, colour: t('common:colour.green') })],
      ['Alt+ArrowDown', moved],
      ['l', t('commands:locked')],
      ['Alt+ArrowDown', t('commands:stuck')],
      ['f', t('commands:frozen')],
      ['h', t('commands:hidden')],
    ] as const;
    for (const [key, text] of tellings) {
      await page.keyboard.press(key);
      await told(text);
    }
  });
