import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { snapshotPace } from '#main/vault/snapshot-pace.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('a session is due for a snapshot', () => {
  it('thirty seconds after a change, and not again before the next', async () => {
    const take = vi.fn(async () => undefined);
    const pace = snapshotPace(take);
    pace.changed();
    pace.changed();
    await vi.advanceTimersByTimeAsync(29_000);
    expect(take).toHaveBeenCalledTimes(0);
    await vi.advanceTimersByTimeAsync(61_000);
    expect(take).toHaveBeenCalledTimes(1);
  });

  it('after a thousand changes at once', async () => {
    const take = vi.fn(async () => undefined);
    const pace = snapshotPace(take);
    for (let count = 0; count < 2000; count++) pace.changed();
    await vi.advanceTimersByTimeAsync(0);
    expect(take).toHaveBeenCalledTimes(2);
  });

  it('again when it failed', async () => {
    const take = vi.fn<() => Promise<void>>().mockRejectedValueOnce(new Error('full')).mockResolvedValue();
    const pace = snapshotPace(take);
    pace.changed();
    await vi.advanceTimersByTimeAsync(30_000);
    await vi.advanceTimersByTimeAsync(30_000);
    expect(take).toHaveBeenCalledTimes(2);
  });

  it('in its time when it failed, not at each of the changes that follow', async () => {
    const take = vi.fn<() => Promise<void>>().mockRejectedValue(new Error('full'));
    const pace = snapshotPace(take);
    for (let count = 0; count < 1000; count++) pace.changed();
    await vi.advanceTimersByTimeAsync(0);
    for (let count = 0; count < 10; count++) {
      pace.changed();
      await vi.advanceTimersByTimeAsync(100);
    }
    expect(take).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(30_000);
    expect(take).toHaveBeenCalledTimes(2);
  });

  it('no more at the end when the last one failed: nothing is left to wait for', async () => {
    const take = vi.fn<() => Promise<void>>().mockRejectedValue(new Error('full'));
    const pace = snapshotPace(take);
    pace.changed();
    await pace.finish();
    expect([take.mock.calls.length, vi.getTimerCount()]).toEqual([1, 0]);
  });

  it('no more at all after the end: its folder may be gone, and would be made anew', async () => {
    const { promise: taken, reject } = Promise.withResolvers<void>();
    const take = vi.fn(() => taken);
    const pace = snapshotPace(take);
    pace.changed();
    await vi.advanceTimersByTimeAsync(30_000);
    const finished = pace.finish();
    reject(new Error('full'));
    await finished;
    for (let count = 0; count < 1000; count++) pace.changed();
    await vi.advanceTimersByTimeAsync(60_000);
    expect([take.mock.calls.length, vi.getTimerCount()]).toEqual([1, 0]);
  });

  it('at the end, if something has changed', async () => {
    const take = vi.fn(async () => undefined);
    await snapshotPace(take).finish();
    expect(take).toHaveBeenCalledTimes(0);
    const pace = snapshotPace(take);
    pace.changed();
    await pace.finish();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(take).toHaveBeenCalledTimes(1);
  });
});
