import { describe, expect, it } from 'vitest';
import { createJobs, type JobProgress, type Work } from '#main/host/jobs.ts';
import { FileTrouble } from '#main/files/trouble.ts';
import { events } from '#shared/contract/bridge.ts';
import { Fault } from '#shared/domain/fault.ts';
import { soon } from './temp-host.ts';

/** Starts work and gives what was told of it until it ended. */
async function toldOf(
  work: Work,
  during: (jobs: ReturnType<typeof createJobs>, id: string) => void = () => undefined,
) {
  const told: JobProgress[] = [];
  const jobs = createJobs((progress) => told.push(events.jobProgress.parse(progress)));
  const id = jobs.start(work);
  expect(told).toEqual([]);
  during(jobs, id);
  await soon(() => told.at(-1)?.state ?? 'running').not.toBe('running');
  expect(told.every(({ jobId }) => jobId === id)).toBe(true);
  return told;
}

const untilStopped: Work = (report, signal) => {
  report(1, 3, 'b.csv', ['/a.json']);
  return new Promise((resolve) => signal.addEventListener('abort', () => resolve(['/a.json'])));
};

describe('a job', () => {
  it('tells how far it has come, and how it ended', async () => {
    const told = await toldOf(async (report) => {
      report(0, 2, 'a.json', []);
      report(1, 2, 'b.csv', ['/a.json']);
      return ['/a.json', '/b.csv'];
    });
    const running = { state: 'running', total: 2, fault: null };
    expect(told).toMatchObject([
      { ...running, done: 0, current: 'a.json', files: [] },
      { ...running, done: 1, current: 'b.csv', files: ['/a.json'] },
      { ...running, state: 'done', done: 2, current: 'b.csv', files: ['/a.json', '/b.csv'] },
    ]);
  });

  it('can be stopped, alone or with all others', async () => {
    const stopped = { state: 'cancelled', done: 1, total: 3, files: ['/a.json'], fault: null };
    expect(
      (await toldOf(untilStopped, (jobs, id) => setImmediate(() => jobs.cancel(id)))).at(-1),
    ).toMatchObject(stopped);
    expect((await toldOf(untilStopped, (jobs) => setImmediate(jobs.cancelAll))).at(-1)).toMatchObject(
      stopped,
    );
  });

  it('that had done all when it was stopped is done', async () => {
    const work: Work = (report, signal) => {
      report(1, 2, 'b.csv', ['/a.json']);
      return new Promise((resolve) => signal.addEventListener('abort', () => resolve(['/a.json', '/b.csv'])));
    };
    const told = await toldOf(work, (jobs, id) => setImmediate(() => jobs.cancel(id)));
    expect(told.at(-1)).toMatchObject({ state: 'done', done: 2 });
  });

  it('is stopped, not failed, when stopping makes it fail', async () => {
    const work: Work = (_, signal) =>
      new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(new Error('aborted'))));
    const told = await toldOf(work, (jobs, id) => setImmediate(() => jobs.cancel(id)));
    expect(told.at(-1)).toMatchObject({ state: 'cancelled', fault: null });
  });

  it.each([
    [new Fault('printer-missing'), { code: 'printer-missing', values: {} }],
    [
      new FileTrouble('full', '/usb/a.pdf'),
      { code: 'disk-full', values: { path: '/usb/a.pdf', file: 'a.pdf' } },
    ],
    [new Error('odd'), { code: 'unexpected', values: { detail: 'odd' } }],
  ])('that fails tells why, and what it had done: %s', async (error, fault) => {
    const told = await toldOf(async (report) => {
      report(1, 2, 'a.pdf', ['/a.json']);
      throw error;
    });
    expect(told.at(-1)).toMatchObject({ state: 'failed', files: ['/a.json'], fault });
  });

  it('that has ended or never was is no trouble to stop', async () => {
    const told = await toldOf(async () => []);
    const jobs = createJobs(() => undefined);
    jobs.cancel('never');
    expect(told.at(-1)?.state).toBe('done');
  });
});
