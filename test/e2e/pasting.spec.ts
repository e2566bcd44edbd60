import { startContent } from '#shared/i18n/start-content.ts';
import { BoardList } from './pages/board-list.ts';
import { Clipboard } from './pages/clipboard.ts';
import type { Facilitator } from './pages/facilitator.ts';
import { Keyboard } from './pages/keyboard.ts';
import { expect, test } from './support/test.ts';

/** A picture of the page for each of many Tabs would take longer than the Tabs. */
test.use({ trace: 'off' });

async function toWriteStep(window: Facilitator): Promise<BoardList> {
  await window.newSession('Torget', 'Vad saknas på torget?');
  await window.goToStep(startContent('sv').agenda[1]?.title ?? '');
  return new BoardList(window);
}

const fromWord =
  '•\tFler blå bänkar\r\n•\tÄngsmark\vlängs ån\r\n\r\n1984 var torget grönt\r\n•\tFler blå bänkar\r\n';
const fromExcel =
  'nr\tförslag\tbord\r\n1\t"Fler bänkar,\n""röda"""\tBord 1\r\n2\tTräd\tBord 2\r\n3\t\tBord 2\r\n';

test('a list from Word is pasted on the board by keyboard alone', async ({ facilitator: window }) => {
  const { page, t } = window;
  const list = await toWriteStep(window);
  const [keyboard, clipboard] = [new Keyboard(window), new Clipboard(window)];
  await keyboard.tabTo(window.board);
  await clipboard.paste(fromWord);
  const add = window.button(t('board:pasteAdd', { count: 4 }));
  await keyboard.isOn(add);
  const preview = page.getByRole('region', { name: t('board:previewTitle') });
  await expect(preview.getByRole('listitem')).toHaveText([
    /^Fler blå bänkar/,
    /^Ängsmark\s+längs ån/,
    /^1984 var torget grönt/,
    /^Fler blå bänkar/,
  ]);
  await expect(preview.getByRole('status')).toHaveText(
    '4 lappar · 1 tom rad är inte med · 1 lapp är exakt lik en annan',
  );
  await keyboard.tabTo(page.getByRole('checkbox', { name: t('board:pasteLeaveOutDoubles') }));
  await keyboard.keys(' ');
  await expect(preview.getByRole('status')).toHaveText(
    '3 lappar · 1 tom rad är inte med · 1 dubblett är inte med',
  );
  await keyboard.press(t('board:pasteAdd', { count: 3 }));
  await keyboard.isOn(window.board);
  await list.holds(['1984 var torget grönt', 'Fler blå bänkar', 'Ängsmark längs ån']);
  await window.undo();
  await list.holds([]);
});

test('a table from Excel, by the column that is chosen', async ({ facilitator: window }) => {
  const { page, t } = window;
  const list = await toWriteStep(window);
  await window.board.focus();
  await new Clipboard(window).paste(fromExcel);
  await expect(page.getByRole('radio', { name: t('board:pasteBy.row') })).toBeChecked();
  await expect(window.button(t('board:pasteAdd', { count: 3 }))).toBeVisible();
  const keyboard = new Keyboard(window);
  await keyboard.tabTo(page.getByRole('checkbox', { name: t('board:pasteHeader') }));
  await keyboard.keys(' ');
  await keyboard.press(t('board:pasteAdd', { count: 2 }));
  await list.holds(['Fler bänkar, "röda"', 'Träd']);
  await window.showAs('board');
  await window.board.focus();
  await new Clipboard(window).paste(fromExcel);
  await page.getByRole('button', { name: t('board:pasteColumn') }).click();
  await page.getByRole('option', { name: /Bord 1|bord/ }).click();
  await window.button(t('board:pasteAdd', { count: 4 })).click();
  await list.holds(['Bord 1', 'Bord 2', 'Bord 2', 'Fler bänkar, "röda"', 'Träd', 'bord']);
});

test('an e-mail by its paragraphs, from the menu, with the preview following', async ({
  facilitator: window,
}) => {
  const { page, t } = window;
  const list = await toWriteStep(window);
  await window.button(t('board:more')).click();
  await page.getByRole('menuitem', { name: t('board:pasteList') }).click();
  await expect(page.getByRole('heading', { name: t('board:pasteNone') })).toBeVisible();
  await expect(window.button(t('board:pasteAdd', { count: 0 }))).toBeDisabled();
  const field = page.getByRole('textbox', { name: t('board:pasteText') });
  await expect(field).toBeFocused();
  await new Clipboard(window).paste('> Hej!\n> Vi vill ha en bro.\n>\n> Och bänkar.\n\nMvh\n');
  await expect(window.button(t('board:pasteAdd', { count: 4 }))).toBeEnabled();
  await page.getByText(t('board:pasteBy.paragraph')).click();
  await window.button(t('board:pasteAdd', { count: 3 })).click();
  await list.holds(['Hej! Vi vill ha en bro.', 'Mvh', 'Och bänkar.']);
});

test('in the composer one line is pasted as usual, and several are shown first', async ({
  facilitator: window,
}) => {
  const { page, t } = window;
  const list = await toWriteStep(window);
  const clipboard = new Clipboard(window);
  const composer = page.getByRole('textbox', { name: t('board:composer') });
  await composer.focus();
  await clipboard.paste('- Fler träd\r\n');
  await expect(composer).toHaveValue('- Fler träd');
  await expect(page.getByRole('dialog')).toBeHidden();
  await page.keyboard.press('Enter');
  await clipboard.paste('Sol\nSkugga');
  await expect(window.button(t('board:pasteAdd', { count: 2 }))).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(composer).toBeFocused();
  await list.holds(['- Fler träd']);
});
