import { join } from 'node:path';
import { radslag } from '../unit/main/cli/radslag.ts';
import { BoardList } from './pages/board-list.ts';
import { Library } from './pages/library.ts';
import { fileUnder, newFolder } from './support/files.ts';
import { pdfText } from './support/pdf-text.ts';
import { expect, test } from './support/test.ts';

const sample = join(import.meta.dirname, '../../assets/samples/notes-sv-skolgard.csv');

test('what the command line makes of a table, the window opens and a browser prints', async ({
  facilitator: window,
}, info) => {
  const folder = await newFolder(info.outputPath('files'));
  const file = join(folder, 'skolgården.radslag');
  const facts = ['--title', 'Skolgården', '--language', 'sv', '--json'];
  const made = await radslag(['import', sample, '--column', 'text', '--to', file, ...facts]);
  expect(made).toMatchObject({ code: 0, err: '' });
  const { notes } = JSON.parse(made.out) as { notes: number };

  const printed = await radslag(['export', file, '--to', folder, '--formats', 'pdf', '--language', 'sv']);
  expect(printed).toMatchObject({ code: 0, err: '' });
  const text = await pdfText(await fileUnder(folder, '.pdf'));

  const library = new Library(window);
  await library.openFile(file);
  await window.goToStep('Skriv en idé per lapp');
  // High enough for the list to show all its rows at once.
  await window.page.setViewportSize({ width: 1280, height: notes * 60 + 400 });
  const list = new BoardList(window);
  await window.showAs('list');
  await expect(list.rows).toHaveCount(notes);
  for (const words of await list.texts()) expect(text).toContain(words.replace(/\s+/g, ' '));
});
