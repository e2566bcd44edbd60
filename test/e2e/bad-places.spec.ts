import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { radslag } from '../unit/main/cli/radslag.ts';
import { ExportDialog } from './pages/export-dialog.ts';
import type { Facilitator } from './pages/facilitator.ts';
import { Library } from './pages/library.ts';
import { readOnlyFolder, underAFile } from './support/barred-folders.ts';
import { newFolder } from './support/files.ts';
import { expect, test } from './support/test.ts';

/** Starts an export there and waits for its refusal in this sentence. */
async function refused(window: Facilitator, folder: string, sentence: string): Promise<void> {
  const files = new ExportDialog(window);
  await files.exportTo(folder);
  await expect(files.dialog.getByRole('heading', { name: window.t('exporting:failed') })).toBeVisible();
  await expect(files.dialog.getByText(sentence)).toBeVisible();
  await window.button(window.t('exporting:retry')).click();
}

test('an export to a folder that is not there, or is a file, says so, writes nothing, and can be tried again', async ({
  facilitator: window,
}, info) => {
  const stick = await newFolder(info.outputPath('usb'));
  const gone = join(stick, 'urdragen');
  const barred = await underAFile(stick);
  await window.openSample();
  const files = new ExportDialog(window);
  await files.open();
  await refused(window, gone, window.t('faults:folder-missing', { path: gone }));
  const file = dirname(barred);
  for (const folder of [file, barred]) {
    await refused(window, folder, window.t('faults:folder-is-file', { path: file }));
    await expect(files.dialog.getByText(window.t('exporting:isFile'))).toBeVisible();
  }
  expect(await readdir(stick)).toEqual(['en fil']);
  await mkdir(gone);
  await files.choose(['json']);
  await files.exportTo(gone);
  await files.done();
  expect(await readdir(gone)).toEqual([expect.stringMatching(/\.json$/)]);
  await files.close();
  await window.saved();
});

test('a press on Export counts also when what is said of the folder changes under it', async ({
  facilitator: window,
}, info) => {
  const stick = await newFolder(info.outputPath('usb'));
  const gone = join(stick, 'urdragen');
  await window.openSample();
  const files = new ExportDialog(window);
  await files.open();
  await files.choose(['json']);
  const trouble = files.dialog.getByText(window.t('exporting:noFolder'));
  await files.pressExportTo(gone, () => expect(trouble).toBeVisible());
  await expect(files.dialog.getByRole('heading', { name: window.t('exporting:failed') })).toBeVisible();
  await window.button(window.t('exporting:retry')).click();
  await expect(trouble).toBeVisible();
  await mkdir(gone);
  await files.pressExportTo(gone, () => expect(trouble).toBeHidden());
  await files.done();
});

test('an export to a folder that cannot be written to says so', async ({ facilitator: window }, info) => {
  const folder = await readOnlyFolder(await newFolder(info.outputPath('mappar')));
  test.skip(folder === null, 'this system has no folder that this user cannot write to');
  if (folder === null) return;
  const before = await readdir(folder);
  await window.openSample();
  await new ExportDialog(window).open();
  await refused(window, folder, window.t('faults:folder-readonly', { path: folder }));
  expect(await readdir(folder)).toEqual(before);
});

test('a session file that was cut in half says so and leaves the library as it was', async ({
  facilitator: window,
}, info) => {
  const [list, whole, half] = ['lista.txt', 'hel.radslag', 'halv.radslag'].map((name) =>
    info.outputPath(name),
  );
  await writeFile(list ?? '', 'Fler bänkar\nFler träd\n');
  expect(await radslag(['import', list ?? '', '--to', whole ?? '', '--title', 'Torget'])).toMatchObject({
    code: 0,
  });
  const bytes = await readFile(whole ?? '');
  await writeFile(half ?? '', bytes.subarray(0, bytes.length / 2));
  const library = new Library(window);
  await library.openFile(half ?? '');
  await expect(
    window.page.getByText(window.t('faults:session-file-damaged', { file: 'halv.radslag' })),
  ).toBeVisible();
  await expect(window.page.getByRole('heading', { name: window.t('library:welcome') })).toBeVisible();
  await library.openFile(whole ?? '');
  await expect(window.page.getByRole('heading', { level: 1, name: 'Torget' })).toBeVisible();
});
