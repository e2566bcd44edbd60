import { readFile, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
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

type Asked = { message?: string; detail?: string };

/** The questions that the person was asked. */
function dialogs(out: string): Asked[] {
  const lines = out.split('\n').filter((line) => line.startsWith('stand-in: asked '));
  return lines.map((line) => JSON.parse(line.slice(16)) as Asked);
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
  const told = dialogs(out).flatMap(({ detail }) => detail ?? []);
  expect(dialogs(out).at(-1)?.message).toBe(t('rescue:saved'));
  expect(told).toHaveLength(4);
  expect(told[0]).toContain(t('rescue:text'));
  // Having thought better of it, the person is asked the same again.
  expect(told[1]).toBe(told[0]);
  expect(told[2]).toContain(t('faults:folder-is-file', { path: dirname(barred) }));
  expect(told[3]).toContain(t('rescue:done', { count: 1, folder: to }));
  const saved = await readFile(join(to, `${title}.radslag`));
  expect(Object.keys(readSession(unpackSession(new Uint8Array(saved), '').doc).notes)).toHaveLength(3);
});

test('the dialog does not say that there were no sessions when they could not be read', async ({
  dataFolder,
}, info) => {
  const sessions = join(dataFolder, 'sessions');
  await rm(sessions, { recursive: true, force: true });
  await symlink('sessions', sessions, 'junction');
  const to = await newFolder(info.outputPath('räddat'));
  const { out } = await startAnsweredStandIn({ dataFolder, language: 'sv' }, [save, [to], quit]);
  const last = dialogs(out).at(-1);
  expect(last?.message).toBe(t('rescue:lost'));
  expect(last?.detail).toContain(t('rescue:unread', { file: sessions }));
});
