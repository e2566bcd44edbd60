import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { ExportDialog } from '../e2e/pages/export-dialog.ts';
import type { Facilitator } from '../e2e/pages/facilitator.ts';
import { Library } from '../e2e/pages/library.ts';
import { newFolder } from '../e2e/support/files.ts';
import { complaintsOf } from '../e2e/support/test.ts';
import { scriptPayloads } from './script-payloads.ts';
import { expect, test } from './shell-test.ts';

/** All that ran: a payload of ours sets `ran`, or shows a dialog. */
function watch(page: Page): string[] {
  const ran: string[] = [];
  page.on('dialog', (dialog) => ran.push(dialog.message()));
  return ran;
}

const cell = (text: string): string => `"${text.replaceAll('"', '""')}"`;

test('600 attempts to run a program from titles, notes, names and files: none runs, and the policy has nothing to report', async ({
  shell,
  start,
  windowOf,
}, info) => {
  test.setTimeout(120_000);
  expect(scriptPayloads).toHaveLength(600);
  const [first = '', second = '', third = '', fourth = ''] = scriptPayloads;
  const app = await start();
  const window = await windowOf(app);
  const ran = watch(window.page);
  const folder = await newFolder(info.outputPath('files'));
  // Windows has no such name: there it is one that only looks like it.
  const file = join(
    folder,
    process.platform === 'win32' ? '&lt;img onerror=alert(1)&gt;.csv' : '<img src=x onerror=alert(1)>.csv',
  );
  await writeFile(
    file,
    ['text,table', ...scriptPayloads.map((text) => `${cell(text)},${cell(second)}`)].join('\n'),
  );
  await window.newSession(first, second);
  await window.start();
  await window.nextStep();
  await window.readFile(file);
  await window.addRead(600);
  await window.saved();
  await window.writeNote(third);
  await nameCluster(window, fourth);
  await window.showAs('list');
  await expect(window.page.getByText(third, { exact: true }).first()).toBeVisible();
  await window.showAs('board');
  if (shell === 'portable') await window.openProjector();
  else await window.button(window.t('run:projector')).click();
  const room = await app.projector();
  const roomRan = watch(room);
  const complaints = complaintsOf(room);
  await expect(room.locator('canvas')).toBeVisible();
  await exportAll(window, folder);
  await new Library(window).goBack();
  await new Library(window).openSession(first);
  for (const page of [window.page, room])
    expect(await page.evaluate(() => 'ran' in globalThis || document.title === 'in')).toBe(false);
  expect([...ran, ...roomRan, ...complaints]).toEqual([]);
});

async function nameCluster({ page, t, board }: Facilitator, name: string): Promise<void> {
  await board.focus();
  await page.keyboard.press('Control+a');
  await page.getByLabel(t('grouping:groupName')).fill(name);
  await page.keyboard.press('Enter');
}

async function exportAll(window: Facilitator, folder: string): Promise<void> {
  const files = new ExportDialog(window);
  await files.open();
  await files.exportTo(folder);
  await files.done();
  await files.close();
}
