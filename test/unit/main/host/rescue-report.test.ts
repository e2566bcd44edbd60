import { mkdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { rescueReport, rescueSessions } from '#main/host/rescue.ts';
import { faultyDisk, type FaultPlan } from '../../../faults/support/faulty-disk.ts';
import { tempFolder } from '../files/temp-folder.ts';
import { brokenDataFolder } from '../vault/broken-data-folder.ts';

/** A data folder with one session of three notes that is whole. */
async function wholeDataFolder(): Promise<string> {
  const { folder, unread } = await brokenDataFolder();
  await rm(unread);
  return folder;
}

/** Adds a session of which only rubbish is left. */
async function addRubbish(folder: string): Promise<void> {
  await mkdir(join(folder, 'sessions', 'm2'), { recursive: true });
  await writeFile(join(folder, 'sessions', 'm2', 'journal.bin'), 'skräp');
}

async function reportOf(folder: string, bars: NonNullable<FaultPlan['bars']> = () => undefined) {
  const to = await tempFolder();
  return rescueReport(await rescueSessions(folder, to, 2000, faultyDisk({ bars })), to, 'sv');
}

const saved = 'Torgets framtid: 3 lappar i Torgets framtid.radslag';
const open = 'Öppna filerna som slutar på .radslag med Rådslag.';
const raw = 'I mappen raw ligger mötenas filer som de är.';
const untouched = 'Det som inte gick att läsa eller spara ligger orört kvar på datorn.';

it('says that all is saved only when all is', async () => {
  const to = await tempFolder();
  const rescue = await rescueSessions(await wholeDataFolder(), to, 2000);
  expect(rescueReport(rescue, to, 'sv')).toEqual({
    heading: 'Dina möten är sparade',
    done: `1 möte är räddat till ${to}`,
    saved: [saved],
    troubles: [],
    next: [open, raw],
    isWhole: true,
    elsewhere: null,
  });
});

it('counts the sessions that can be opened, and names the others', async () => {
  const folder = await wholeDataFolder();
  await addRubbish(folder);
  const report = await reportOf(folder);
  expect(report).toMatchObject({
    heading: 'Allt gick inte att spara',
    saved: [saved],
    troubles: ['m2: gick inte att läsa, men mötets filer är sparade som de är'],
    next: [untouched, open, raw],
    isWhole: false,
    elsewhere: null,
  });
  expect(report.done).toContain('1 möte är räddat');
});

it('does not say that sessions are saved when only their raw files are', async () => {
  const folder = await tempFolder();
  await addRubbish(folder);
  expect(await reportOf(folder)).toMatchObject({
    heading: 'Inget möte gick att spara',
    done: null,
    troubles: ['m2: gick inte att läsa, men mötets filer är sparade som de är'],
    next: [untouched, raw],
    isWhole: false,
  });
});

it('does not say that raw files are saved when none could be read', async () => {
  const folder = await tempFolder();
  const journal = join(folder, 'sessions', 'm1', 'journal.bin');
  await mkdir(join(folder, 'sessions', 'm1'), { recursive: true });
  await symlink('journal.bin', journal, 'junction');
  expect(await reportOf(folder)).toMatchObject({
    heading: 'Inget möte gick att spara',
    troubles: [
      'm1: gick inte att läsa, och inga av mötets filer är sparade',
      `Gick inte att läsa: ${journal}`,
    ],
    next: [untouched],
  });
});

it('does not say that there were no sessions when their folder could not be read', async () => {
  const folder = await tempFolder();
  await symlink('sessions', join(folder, 'sessions'), 'junction');
  expect(await reportOf(folder)).toMatchObject({
    heading: 'Inget möte gick att spara',
    troubles: [`Gick inte att läsa: ${join(folder, 'sessions')}`],
    isWhole: false,
  });
});

it('says that there were none when there were none', async () => {
  expect(await reportOf(await tempFolder())).toEqual({
    heading: 'Här fanns inga möten att spara',
    done: null,
    saved: [],
    troubles: [],
    next: [],
    isWhole: true,
    elsewhere: null,
  });
});

it('says what did not fit, and that another folder may have room', async () => {
  const report = await reportOf(await wholeDataFolder(), (call, path) =>
    call === 'open' && path.includes('.radslag.partial') ? 'ENOSPC' : undefined,
  );
  expect(report).toMatchObject({
    heading: 'Inget möte gick att spara',
    troubles: ['Torgets framtid: gick inte att spara, men mötets filer är sparade som de är'],
    elsewhere: 'Allt fick inte plats. Spara mötena i en annan mapp, till exempel på ett USB-minne.',
  });
});

it('does not call a disk full that fails in another way', async () => {
  const report = await reportOf(await wholeDataFolder(), (call, path) =>
    call === 'open' && path.includes('journal.bin.partial') ? 'EIO' : undefined,
  );
  expect(report).toMatchObject({
    heading: 'Allt gick inte att spara',
    saved: [saved],
    troubles: ['1 av mötenas filer i mappen raw gick inte att spara'],
    elsewhere: 'Allt gick inte att skriva i mappen. Spara mötena i en annan, till exempel på ett USB-minne.',
  });
});

it('says that a part is damaged, unless a snapshot has it all', async () => {
  const folder = await wholeDataFolder();
  const journal = join(folder, 'sessions', 'm1', 'journal.bin');
  const bytes = await readFile(journal);
  const rubbish = Buffer.from('skräp');
  await writeFile(journal, Buffer.concat([rubbish, bytes]));
  expect(await reportOf(folder)).toMatchObject({
    heading: 'Dina möten är sparade',
    troubles: [],
    isWhole: true,
  });
  await writeFile(journal, Buffer.concat([bytes, rubbish, bytes]));
  expect(await reportOf(folder)).toMatchObject({
    heading: 'Allt gick inte att spara',
    saved: [saved],
    troubles: ['Torgets framtid: en del är skadad och gick inte att läsa'],
    next: [untouched, open, raw],
    isWhole: false,
  });
});

it('says so also when the app has mended the journal, and nobody has been told', async () => {
  const folder = await wholeDataFolder();
  await writeFile(join(folder, 'sessions', 'm1', 'doubtful'), 'words');
  expect(await reportOf(folder)).toMatchObject({ heading: 'Allt gick inte att spara', isWhole: false });
});
