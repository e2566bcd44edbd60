import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Facilitator } from '../e2e/pages/facilitator.ts';
import { ExportDialog } from '../e2e/pages/export-dialog.ts';
import { fileUnder, newFolder } from '../e2e/support/files.ts';
import { pdfText } from '../e2e/support/pdf-text.ts';
import { expect, test } from './shell-test.ts';

const comments = join(import.meta.dirname, '..', '..', 'assets', 'samples', 'notes-sv-skolgard.csv');
const question = 'Vad ska hända på skolgården?';

/** The demo's way in short: real comments in, notes grouped, a voting, a clock, and files out. */
test('the main job: from comments to a report', async ({ start, windowOf }, info) => {
  const window = await windowOf(await start());
  await window.newSession('Skolgården', question);
  await window.start();
  await window.nextStep();
  await window.readFile(comments);
  await window.addRead(120);
  await window.nextStep();
  await makeCluster(window, 'Mer att klättra på');
  await window.nextStep();
  await window.openVoting();
  await window.enterBallot(1, [0, 0]);
  await window.enterBallot(2, []);
  await window.startClock();
  await window.pauseClock();
  await window.reveal();
  await window.saved();
  const folder = await newFolder(info.outputPath('files'));
  const files = new ExportDialog(window);
  await files.open();
  await files.exportTo(folder);
  await files.done();
  expect(await readdir(folder)).toHaveLength(4);
  const text = await pdfText(await fileUnder(folder, '.pdf'));
  for (const words of [question, 'Mer att klättra på']) expect(text).toContain(words);
});

async function makeCluster(window: Facilitator, name: string): Promise<void> {
  const { page, t } = window;
  await window.board.focus();
  await page.keyboard.press('Control+a');
  await page.getByLabel(t('grouping:groupName')).fill(name);
  await page.keyboard.press('Enter');
  await expect(window.clusterRow(name)).toBeVisible();
}
