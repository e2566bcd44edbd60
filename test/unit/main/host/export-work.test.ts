import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { unpackSession } from '#main/vault/session-file.ts';
import type { Printer } from '#main/exports/printer.ts';
import type { JobProgress } from '#main/host/jobs.ts';
import { exportFormats } from '#shared/contract/bridge.ts';
import { editInfo } from '#shared/document/operations/session.ts';
import { readSession } from '#shared/document/read.ts';
import { tempFolder } from '../files/temp-folder.ts';
import { faultOf, newSession, openHost, openWindow, soon, type TempHost } from './temp-host.ts';

/** The port's double: prints the page as the bytes of a PDF that hold it. */
const honestPrinter: Printer = { print: async (html) => new TextEncoder().encode(`%PDF-1.7\n${html}`) };

/** One that prints when it is let, and tells when it has been asked. */
function waitingPrinter() {
  const asked = Promise.withResolvers<void>();
  const allowed = Promise.withResolvers<void>();
  const printer: Printer = {
    print: async (html, signal) => {
      asked.resolve();
      await allowed.promise;
      return honestPrinter.print(html, signal);
    },
  };
  return { printer, asked: asked.promise, print: allowed.resolve };
}

const progressOf = ({ told }: TempHost, jobId: string) =>
  told
    .filter(({ name }) => name === 'jobProgress')
    .map(({ data }) => data as JobProgress)
    .filter((progress) => progress.jobId === jobId);

async function begin(host: TempHost, formats = [...exportFormats], given?: string) {
  const { sessionId } = await newSession(host);
  const folder = given ?? (await tempFolder());
  const { jobId } = await host.call('exports.start', { sessionId, folder, formats, language: 'sv' });
  return { sessionId, folder, jobId };
}

async function ended(host: TempHost, jobId: string): Promise<JobProgress> {
  await soon(() => progressOf(host, jobId).at(-1)?.state ?? 'running').not.toBe('running');
  return progressOf(host, jobId).at(-1) as JobProgress;
}

const kinds = (files: string[]) => files.map((file) => extname(file).slice(1));

describe('an export', () => {
  it('writes every file, tells how far it is, and names what is done', async () => {
    const host = await openHost({ printer: honestPrinter });
    const { folder, jobId } = await begin(host);
    expect(progressOf(host, jobId)).toEqual([]);
    const last = await ended(host, jobId);
    expect(last).toMatchObject({ state: 'done', done: 4, total: 4, fault: null });
    expect(kinds(last.files)).toEqual(['radslag', 'json', 'csv', 'pdf']);
    expect(readdirSync(folder).toSorted()).toEqual(last.files.map((file) => basename(file)).toSorted());
    const running = progressOf(host, jobId).slice(0, 4);
    expect(running.map(({ done, current }) => [done, kinds([current])[0]])).toEqual([
      [0, 'radslag'],
      [1, 'json'],
      [2, 'csv'],
      [3, 'pdf'],
    ]);
    expect(readFileSync(last.files[3] ?? '', 'utf8')).toContain('Bättre belysning på gångvägen till bussen');
  });

  it('is of one moment: what changes meanwhile is in none of the files', async () => {
    const { printer, asked, print } = waitingPrinter();
    const host = await openHost({ printer });
    const { sessionId } = await newSession(host);
    const window = await openWindow(host, sessionId);
    const order = {
      sessionId,
      folder: await tempFolder(),
      formats: exportFormats.slice(0, 2),
      language: 'sv',
    } as const;
    const { jobId } = await host.call('exports.start', order);
    window.change((doc) => editInfo(doc, { title: 'Ändrad under tiden' }));
    await window.allSaved();
    await asked;
    print();
    const { files } = await ended(host, jobId);
    const [radslag = '', pdf = ''] = files;
    expect(
      readSession(unpackSession(new Uint8Array(readFileSync(radslag)), 'x').doc).info.title,
    ).not.toContain('Ändrad');
    expect(readFileSync(pdf, 'utf8')).not.toContain('Ändrad under tiden');
  });

  it('can be stopped: what is written stays, and no half file', async () => {
    const { printer, asked, print } = waitingPrinter();
    const host = await openHost({ printer });
    const { folder, jobId } = await begin(host);
    await asked;
    expect(await host.call('jobs.cancel', { jobId })).toEqual({});
    print();
    const last = await ended(host, jobId);
    expect(last.state).toBe('cancelled');
    expect(kinds(last.files)).toEqual(['radslag', 'json', 'csv']);
    expect(readdirSync(folder).toSorted()).toEqual(last.files.map((file) => basename(file)).toSorted());
  });

  it('keeps the other files when there is no printer', async () => {
    const host = await openHost();
    const { folder, jobId } = await begin(host);
    const last = await ended(host, jobId);
    expect(last).toMatchObject({ state: 'failed', fault: { code: 'printer-missing' } });
    expect(kinds(readdirSync(folder)).toSorted()).toEqual(['csv', 'json', 'radslag']);
    expect(kinds(last.files)).toEqual(['radslag', 'json', 'csv']);
  });

  it.each([
    ['breaks', { print: () => Promise.reject(new Error('crashed')) }],
    ['gives something else than a PDF', { print: async () => new Uint8Array([1, 2, 3]) }],
  ])('says so when the printer %s', async (_, printer) => {
    const host = await openHost({ printer });
    const { jobId } = await begin(host, ['pdf']);
    expect(await ended(host, jobId)).toMatchObject({
      state: 'failed',
      files: [],
      fault: { code: 'printer-failed' },
    });
  });

  it('says which folder is missing', async () => {
    const host = await openHost();
    const folder = join(await tempFolder(), 'usb');
    const { jobId } = await begin(host, ['csv'], folder);
    expect(await ended(host, jobId)).toMatchObject({
      fault: { code: 'folder-missing', values: { path: folder } },
    });
  });

  it('needs a session, and a format', async () => {
    const { call } = await openHost();
    const order = { sessionId: 'gone', folder: '/', language: 'sv' } as const;
    expect(await faultOf(call('exports.start', { ...order, formats: ['csv'] }))).toMatchObject({
      code: 'session-missing',
    });
    expect(await faultOf(call('exports.start', { ...order, formats: [] }))).toMatchObject({
      code: 'request-invalid',
    });
  });

  it('lets go of the session when it ends, which is then closed', async () => {
    const host = await openHost();
    const { sessionId } = await newSession(host);
    const summary = join(host.dataFolder, 'sessions', sessionId, 'summary.json');
    for (const folder of [await tempFolder(), '/missing']) {
      await rm(summary);
      const { jobId } = await host.call('exports.start', {
        sessionId,
        folder,
        formats: ['csv'],
        language: 'sv',
      });
      await ended(host, jobId);
      await soon(() => existsSync(summary)).toBe(true);
    }
  });
});
