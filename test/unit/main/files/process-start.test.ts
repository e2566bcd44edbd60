import { uptime } from 'node:os';
import { describe, expect, it } from 'vitest';
import { markThisProcess, stillRuns } from '#main/files/process-start.ts';

/** As Windows and macOS mark: they do not tell when a process began. */
const unknownStart = { pid: process.pid, started: '' };

describe('a process that has left a mark', () => {
  it('still runs', async () => {
    expect(await stillRuns(await markThisProcess())).toBe(true);
  });

  it('is taken to run where its start is not told, if the mark is of this start of the computer', async () => {
    expect(await stillRuns({ ...unknownStart, seenAt: Date.now() })).toBe(true);
    const beforeStart = Date.now() - uptime() * 1000 - 120_000;
    expect(await stillRuns({ ...unknownStart, seenAt: beforeStart })).toBe(false);
  });

  it('does not run when nothing has its id', async () => {
    expect(await stillRuns({ pid: 2 ** 30, started: '', seenAt: Date.now() })).toBe(false);
  });
});
