import { writeFile } from 'node:fs/promises';
import { startContent } from '#shared/i18n/start-content.ts';
import { utf16, utf8, windows1252 } from '../unit/main/imports/encodings.ts';
import { oleBox, workbook } from '../unit/main/imports/workbooks.ts';
import { BoardList } from './pages/board-list.ts';
import type { Facilitator } from './pages/facilitator.ts';
import { Keyboard } from './pages/keyboard.ts';
import { expect, test } from './support/test.ts';

const texts = ['Fler blå bänkar', 'Ängsmark längs ån', 'Öppet café på hörnet'];
const semicolons = ['nr;namn;förslag', ...texts.map((text, index) => `${index + 1};Åsa;${text}`)].join(
  '\r\n',
);
const mark = '\uFEFF';

const encodings: readonly [name: string, bytes: Uint8Array][] = [
  ['UTF-8', utf8(semicolons)],
  ['UTF-8 with its mark', utf8(mark + semicolons)],
  ['UTF-16 LE', utf16(mark + semicolons, 'le')],
  ['UTF-16 BE', utf16(mark + semicolons, 'be')],
  ['Windows-1252', windows1252(semicolons)],
];

async function toWriteStep(window: Facilitator): Promise<BoardList> {
  await window.newSession('Torget', 'Vad saknas på torget?');
  await window.goToStep(startContent('sv').agenda[1]?.title ?? '');
  return new BoardList(window);
}

test('a table in every encoding that spreadsheets write, with å, ä and ö', async ({
  facilitator: window,
}, info) => {
  const list = await toWriteStep(window);
  for (const [name, bytes] of encodings) {
    await test.step(name, async () => {
      const path = info.outputPath(`${name}.csv`);
      await writeFile(path, bytes);
      await window.readFile(path);
      await window.addRead(texts.length);
      await list.holds(texts);
      await window.undo();
      await list.holds([]);
    });
  }
});

test('the column is suggested, shown with examples, and can be another', async ({
  facilitator: window,
}, info) => {
  const { page, t } = window;
  const list = await toWriteStep(window);
  const path = info.outputPath('svar.csv');
  await writeFile(
    path,
    'kommentar,"vad, mer?",datum\n"Bänkar, fler",,2026-05-01\n"Rad ett\nrad två",Träd,2026-05-02\n',
  );
  await window.readFile(path);
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText('2 rader i svar.csv')).toBeVisible();
  await expect(dialog.getByRole('listitem')).toHaveText(['Bänkar, fler', /Rad ett\s+rad två/]);
  await dialog.getByRole('button', { name: t('board:importColumn') }).click();
  await page.getByRole('option', { name: 'vad, mer?' }).click();
  await expect(dialog.getByRole('listitem')).toHaveText(['Träd']);
  await window.addRead(1);
  await list.holds(['Träd']);
  await window.saved();
});

test('a workbook: the sheet, the column and the table are chosen by keyboard alone', async ({
  facilitator: window,
}, info) => {
  const { page, t } = window;
  const list = await toWriteStep(window);
  const path = info.outputPath('svar.xlsx');
  await writeFile(path, await workbook({ Omslag: [], Försök: [['text'], ['Prov']], Svar: answers }));
  await window.readFile(path);
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText('1 rad i svar.xlsx')).toBeVisible();
  const keyboard = new Keyboard(window);
  await keyboard.choose(t('board:importSheet'), 'Svar');
  await expect(dialog.getByText('2 rader i svar.xlsx')).toBeVisible();
  await expect(dialog.getByRole('listitem')).toHaveText([/Fler blå bänkar/, /Träd/]);
  await keyboard.choose(t('board:importTable'), 'bord');
  await expect(dialog.getByText('Bord: Bord 1, Bord 2')).toBeVisible();
  await keyboard.press(t('board:importAdd', { count: 2 }));
  await list.holds(['Fler blå bänkar', 'Träd']);
  await window.saved();
});

test('a workbook dropped on the board is read', async ({ facilitator: window }) => {
  const list = await toWriteStep(window);
  await window.dropFile('svar.xlsx', await workbook({ Svar: answers }));
  await window.addRead(2);
  await list.holds(['Fler blå bänkar', 'Träd']);
});

test('plain text, a line for each note', async ({ facilitator: window }, info) => {
  const list = await toWriteStep(window);
  const path = info.outputPath('lista.txt');
  await writeFile(path, windows1252(`${texts.join('\r\n')}\r\n\r\n`));
  await window.readFile(path);
  await expect(window.page.getByRole('dialog').getByText('3 rader i lista.txt')).toBeVisible();
  await window.addRead(3);
  await list.holds(texts);
});

const answers = [
  ['nr', 'förslag', 'bord'],
  [1, 'Fler blå bänkar', 'Bord 1'],
  [2, 'Träd', 'Bord 2'],
];

const bad: readonly [name: string, bytes: Uint8Array, sentence: string][] = [
  [
    'citat.csv',
    utf8('förslag\n"Fler bänkar\nFler träd\n'),
    'Filen citat.csv har ett citattecken som aldrig avslutas, nära rad 2. Mötet är orört: rätta raden och försök igen.',
  ],
  [
    'bild.csv',
    Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]),
    'Filen bild.csv är inte en textfil. Mötet är orört: spara som CSV eller TXT i det program den kommer från och försök igen.',
  ],
  [
    'rubriker.csv',
    utf8('nr;förslag\n'),
    'Filen rubriker.csv innehåller inga rader att läsa in. Mötet är orört: välj en annan fil.',
  ],
  [
    'låst.xlsx',
    oleBox('EncryptedPackage'),
    'Filen låst.xlsx är skyddad med lösenord. Mötet är orört: spara en kopia utan lösenord och läs in den.',
  ],
  [
    'trasig.xlsx',
    utf8('PK'),
    'Filen trasig.xlsx är skadad eller är ingen Excelfil. Mötet är orört: öppna filen i Excel, spara den på nytt och försök igen.',
  ],
  [
    'tom.txt',
    utf8(' \n\n'),
    'Filen tom.txt innehåller inga rader att läsa in. Mötet är orört: välj en annan fil.',
  ],
  [
    'stor.csv',
    new Uint8Array(33 * 1024 * 1024).fill(0x61),
    'Filen stor.csv är för stor (33 MB, högst 32 MB får plats). Mötet är orört: dela upp filen och läs in delarna var för sig.',
  ],
];

test('each kind of bad file has its sentence and leaves the session as it was', async ({
  facilitator: window,
}, info) => {
  const list = await toWriteStep(window);
  await window.pasteList(texts);
  const dialog = window.page.getByRole('dialog');
  for (const [name, bytes, sentence] of bad) {
    await test.step(name, async () => {
      const path = info.outputPath(name);
      await writeFile(path, bytes);
      await window.readFile(path);
      await expect(dialog.getByText(sentence)).toBeVisible();
      await window.page.keyboard.press('Escape');
      await expect(dialog).toBeHidden();
      await list.holds(texts);
    });
  }
  await test.step('a column without texts can be looked at, but not added', async () => {
    const path = info.outputPath('tomma.csv');
    await writeFile(path, 'förslag,tomt\nFler bänkar,\n');
    await window.readFile(path);
    await dialog.getByRole('button', { name: window.t('board:importColumn') }).click();
    await window.page.getByRole('option', { name: 'tomt' }).click();
    await expect(dialog.getByText(window.t('board:importFilled', { count: 0 }))).toBeVisible();
    await expect(window.button(window.t('board:importAdd', { count: 0 }))).toBeDisabled();
    await expect(dialog.getByRole('button', { name: window.t('board:importColumn') })).toBeFocused();
    await window.page.keyboard.press('Escape');
    await list.holds(texts);
  });
  await test.step('a good file is read after all that', async () => {
    const path = info.outputPath('bra.txt');
    await writeFile(path, 'Fler träd');
    await window.readFile(path);
    await window.addRead(1);
    await list.holds([...texts, 'Fler träd']);
    await window.saved();
  });
});
