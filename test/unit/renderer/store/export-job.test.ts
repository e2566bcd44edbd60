import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ExportFormat } from '#shared/contract/bridge.ts';
import type { Bridge } from '#renderer/bridge/bridge.ts';
import { createSession, startApp } from '#renderer/store/app-store.ts';
import { cancelExport, forgetExport, startExport, useExportJob } from '#renderer/store/export-job.ts';
import { tempFolder } from '../../main/files/temp-folder.ts';
import { hostWithBridge } from './host-bridge.ts';

let close: () => Promise<void>;
let releasePrinter: (gives?: string) => void;
let bridge: Bridge;
let folder: string;
let sessionId: string;

beforeEach(async () => {
  const { promise: printed, resolve } = Promise.withResolvers<string>();
  releasePrinter = (gives = '%PDF-') => resolve(gives);
  const printer = { print: () => printed.then((text) => new TextEncoder().encode(text)) };
  const data = await tempFolder();
  folder = await tempFolder();
  const made = await hostWithBridge(data, printer);
  ({ bridge } = made);
  close = made.host.close;
  await startApp(bridge);
  sessionId = (await createSession({ start: 'sample', title: '', question: '', language: 'sv' })) ?? '';
});
afterEach(async () => {
  releasePrinter();
  await ended();
  forgetExport();
  await close();
});

describe('an export', () => {
  it('ends with the full paths of the files that lie in the folder', async () => {
    await order(['csv', 'radslag']);
    await ended();
    const { state, files } = useExportJob.getState();
    expect(state).toBe('done');
    expect(files.toSorted()).toEqual((await readdir(folder)).map((name) => join(folder, name)).toSorted());
    expect(files).toHaveLength(2);
  });

  it('says which file is being written and how many are done', async () => {
    await order(['csv', 'pdf']);
    await writing('.pdf');
    expect(useExportJob.getState()).toMatchObject({ state: 'running', done: 1, total: 2 });
  });

  it('keeps what was written when it is cancelled', async () => {
    await order(['csv', 'pdf']);
    await writing('.pdf');
    await cancelExport();
    releasePrinter();
    await ended();
    const { state, fault } = useExportJob.getState();
    expect({ state, fault }).toEqual({ state: 'cancelled', fault: null });
    expect(await readdir(folder)).toEqual([expect.stringMatching(/\.csv$/)]);
  });

  it('is cancelled also when that was asked before its number was known', async () => {
    const begun = order(['csv', 'pdf']);
    await cancelExport();
    expect(useExportJob.getState()).toMatchObject({ state: 'running', isStopping: true });
    await begun;
    releasePrinter();
    await ended();
    expect(useExportJob.getState().state).toBe('cancelled');
  });

  it('tells why it could not be done, and can be ordered again', async () => {
    await order(['csv'], join(folder, 'borta'));
    await ended();
    expect(useExportJob.getState()).toMatchObject({ state: 'failed', fault: { code: 'folder-missing' } });
    await order(['csv']);
    await ended();
    expect(useExportJob.getState()).toMatchObject({ state: 'done', isStopping: false, fault: null });
  });

  it('names the files that are safe when one of them could not be made', async () => {
    await order(['csv', 'pdf']);
    releasePrinter('not a report');
    await ended();
    expect(useExportJob.getState()).toMatchObject({
      state: 'failed',
      fault: { code: 'printer-failed' },
      files: [expect.stringMatching(/\.csv$/)],
    });
  });

  it('tells why it could not be begun', async () => {
    await startExport({ sessionId: 'none', folder, formats: ['csv'], language: 'sv' });
    expect(useExportJob.getState()).toMatchObject({ state: 'failed', fault: { code: 'session-missing' } });
  });

  it('misses nothing when it ends before the answer with its number has come', async () => {
    await startApp({ ...bridge, call: answeringLate(bridge) });
    await order(['csv']);
    expect(useExportJob.getState()).toMatchObject({
      state: 'done',
      files: [expect.stringMatching(/\.csv$/)],
    });
  });

  it('is not disturbed by the end of another', async () => {
    await order(['csv', 'pdf']);
    await writing('.pdf');
    const other = await bridge.call('exports.start', {
      sessionId,
      folder,
      formats: ['json'],
      language: 'sv',
    });
    await jobDone(other.jobId);
    expect(useExportJob.getState().state).toBe('running');
  });

  it('is one at a time', async () => {
    await order(['csv', 'pdf']);
    await writing('.pdf');
    await order(['json']);
    releasePrinter();
    await ended();
    expect(useExportJob.getState().files).toEqual([
      expect.stringMatching(/\.csv$/),
      expect.stringMatching(/\.pdf$/),
    ]);
  });
});

function order(formats: ExportFormat[], into = folder): Promise<void> {
  return startExport({ sessionId, folder: into, formats, language: 'sv' });
}

function ended(): Promise<void> {
  return vi.waitFor(() => expect(useExportJob.getState().state).not.toBe('running'), 10_000);
}

function writing(ending: string): Promise<void> {
  return vi.waitFor(() => expect(useExportJob.getState().current).toContain(ending), 10_000);
}

function jobDone(jobId: string): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const stop = bridge.on('jobProgress', (progress) => {
    if (progress.jobId === jobId && progress.state !== 'running') resolve();
  });
  return promise.finally(stop);
}

/** A line on which answers come after the events they started. */
function answeringLate({ call }: Bridge): Bridge['call'] {
  return async (name, args) => {
    const answer = await call(name, args);
    if (name === 'exports.start') await jobDone((answer as { jobId: string }).jobId);
    return answer;
  };
}
