import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { packSession, unpackSession } from '#main/vault/session-file.ts';
import { readSession } from '#shared/document/read.ts';
import { translator } from '#shared/i18n/translate.ts';
import { underAFile } from '../e2e/support/barred-folders.ts';
import { newFolder } from '../e2e/support/files.ts';
import { fullDocument } from '../unit/shared/document/documents.ts';
import { startAnsweredStandIn } from './apps/stand-in-app.ts';
import { expect, test } from './shell-test.ts';

const t = translator('sv');
const title = 'Torgets framtid';
const [save, quit] = [0, 1];

/** The questions that the person was asked, by their words. */
function asked(out: string): string[] {
  const lines = out.split('\n').filter((line) => line.startsWith('stand-in: asked '));
  return lines.map((line) => (JSON.parse(line.slice(16)) as { detail?: string }).detail ?? '');
}

// The portable shell has a page for it (test/e2e/rescue.spec.ts); a real Electron's own dialog cannot be answered.
test.beforeEach(({ shell }) => test.skip(shell !== 'stand-in', 'needs dialogs that a test can answer'));

test('when the app cannot start, a dialog offers to save all sessions, until the person quits', async ({
  dataFolder,
  start,
}, info) => {
  const file = join(info.outputPath(), 'torget.radslag');
  await writeFile(file, packSession({ doc: fullDocument(), sealed: [] }, 1_795_000_000_000));
  const app = await start([`--open=${file}`]);
  await expect((await app.facilitator()).getByRole('heading', { level: 1, name: title })).toBeVisible();
  await app.close();
  // A file where Rådslag needs a folder.
  await rename(join(dataFolder, 'deleted'), join(dataFolder, 'undan'));
  await writeFile(join(dataFolder, 'deleted'), '');

  const to = await newFolder(info.outputPath('räddat'));
  const barred = await underAFile(to);
  const { code, out } = await startAnsweredStandIn({ dataFolder, language: 'sv' }, [
    save,
    [],
    save,
    [barred],
    save,
    [to],
    quit,
  ]);
  expect(code).toBe(1);
  const told = asked(out).filter((detail) => detail !== '');
  expect(told).toHaveLength(4);
  expect(told[0]).toContain(t('rescue:text'));
  // Having thought better of it, the person is asked the same again.
  expect(told[1]).toBe(told[0]);
  expect(told[2]).toContain(barred);
  expect(told[3]).toContain(t('cli:rescueDone', { count: 1, folder: to }));
  const saved = await readFile(join(to, `${title}.radslag`));
  expect(Object.keys(readSession(unpackSession(new Uint8Array(saved), '').doc).notes)).toHaveLength(3);
});
