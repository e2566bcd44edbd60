import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { expect, it } from 'vitest';
import { exportSession, type SessionExport } from '#main/exports/export-session.ts';
import { Fault } from '#shared/domain/fault.ts';
import { sessionJsonSchema } from '#shared/contract/session-json.ts';
import { crowdedSession } from '../../shared/report/sessions.ts';
import { tempFolder } from '../files/temp-folder.ts';

const pdf = new TextEncoder().encode('%PDF-1.4 pages');
const radslag = Uint8Array.of(80, 75, 3, 4);

function job(folder: string, changes: Partial<SessionExport> = {}): SessionExport {
  return {
    session: crowdedSession(),
    sessionFile: () => Promise.resolve(radslag),
    folder,
    formats: ['pdf', 'csv', 'json', 'radslag'],
    language: 'sv',
    printer: { print: () => Promise.resolve(pdf) },
    progress: () => undefined,
    signal: new AbortController().signal,
    ...changes,
  };
}

it('writes all formats, the session file first, and tells of each', async () => {
  const folder = await tempFolder();
  const told: unknown[] = [];
  const files = await exportSession(
    job(folder, {
      progress: (done, total, current, soFar) => told.push([done, total, current, soFar.length]),
    }),
  );
  const names = ['radslag', 'json', 'csv', 'pdf'].map((format) => `Torgets framtid 2026-11-23.${format}`);
  expect(files).toEqual(names.map((name) => join(folder, name)));
  expect(told).toEqual([...names.map((name, index) => [index, 4, name, index]), [4, 4, '', 4]]);
  expect((await readdir(folder)).toSorted()).toEqual(names.toSorted());
  expect(new Uint8Array(await readFile(join(folder, names[0] ?? '')))).toEqual(radslag);
  const json: unknown = JSON.parse(await readFile(join(folder, names[1] ?? ''), 'utf8'));
  expect(sessionJsonSchema.parse(json).counts.notes).toBe(607);
});

it('writes what is asked for, under new names the next time', async () => {
  const folder = await tempFolder();
  await exportSession(job(folder, { formats: ['csv'] }));
  const again = await exportSession(job(folder, { formats: ['csv'] }));
  expect(again.map((path) => basename(path))).toEqual(['Torgets framtid 2026-11-23 (2).csv']);
});

it('makes a safe name of any title and keeps the date in it', async () => {
  const folder = await tempFolder();
  const given = crowdedSession();
  const named = (title: string) =>
    exportSession(job(folder, { formats: ['json'], session: { ...given, info: { ...given.info, title } } }));
  const names = [...(await named('../../etc/passwd')), ...(await named('Å'.repeat(120)))].map((path) =>
    basename(path),
  );
  expect(names[0]).not.toContain('/');
  expect(await readdir(folder)).toHaveLength(2);
  expect(names.every((name) => Buffer.byteLength(name) <= 130)).toBe(true);
  expect((await named('Långt '.repeat(20)))[0]).toContain('2026-11-23.json');
});

it('stops between two files when cancelled, and answers those that are written', async () => {
  const folder = await tempFolder();
  const cancel = new AbortController();
  const files = await exportSession(
    job(folder, { signal: cancel.signal, progress: (done) => (done === 1 ? cancel.abort() : undefined) }),
  );
  expect(files.map((path) => basename(path))).toEqual(['Torgets framtid 2026-11-23.radslag']);
  expect(await readdir(folder)).toHaveLength(1);
});

it('leaves the other files and nothing half-written when the printer fails', async () => {
  const folder = await tempFolder();
  const failing = { print: () => Promise.reject(new Error('crashed')) };
  await expect(exportSession(job(folder, { printer: failing }))).rejects.toMatchObject({
    code: 'printer-failed',
  });
  expect((await readdir(folder)).toSorted()).toEqual(
    ['csv', 'json', 'radslag'].map((format) => `Torgets framtid 2026-11-23.${format}`),
  );
  const missing = { print: () => Promise.reject(new Fault('printer-missing')) };
  await expect(exportSession(job(folder, { printer: missing, formats: ['pdf'] }))).rejects.toMatchObject({
    code: 'printer-missing',
  });
  const blank = { print: () => Promise.resolve(new Uint8Array()) };
  await expect(exportSession(job(folder, { printer: blank, formats: ['pdf'] }))).rejects.toMatchObject({
    code: 'printer-failed',
  });
});

it('writes nothing when the session file cannot be made', async () => {
  const folder = await tempFolder();
  const failing = job(folder, { sessionFile: () => Promise.reject(new Error('no')) });
  await expect(exportSession(failing)).rejects.toThrow('no');
  expect(await readdir(folder)).toEqual([]);
});

it('takes no path that does not begin at a root', async () => {
  await expect(exportSession(job('.'))).rejects.toMatchObject({ code: 'missing', path: '.' });
});

it('says which folder is missing or a file, before and in the middle', async () => {
  const folder = join(await tempFolder(), 'usb');
  await expect(exportSession(job(folder))).rejects.toMatchObject({ code: 'missing', path: folder });
  await writeFile(folder, 'a file');
  for (const path of [folder, join(folder, 'inner')])
    await expect(exportSession(job(path))).rejects.toMatchObject({ code: 'not-folder', path: folder });
  await rm(folder);
  await mkdir(folder);
  const unplug = async () => {
    await rm(folder, { recursive: true });
    return pdf;
  };
  await expect(exportSession(job(folder, { printer: { print: unplug } }))).rejects.toMatchObject({
    code: 'missing',
    path: folder,
  });
});

it('says which folder nobody may write in', { skip: process.platform !== 'linux' }, async () => {
  await expect(exportSession(job('/sys'))).rejects.toMatchObject({
    code: expect.stringMatching(/^(denied|readonly)$/) as unknown,
    path: '/sys',
  });
});

it('gives the printer a page in the language asked for', async () => {
  const folder = await tempFolder();
  const pages: string[] = [];
  const printer = {
    print: (html: string) => {
      pages.push(html);
      return Promise.resolve(pdf);
    },
  };
  await exportSession(job(folder, { printer, formats: ['pdf'], language: 'en' }));
  expect(pages[0]).toContain('<html lang="en">');
  expect(pages[0]).toContain('@font-face');
});
