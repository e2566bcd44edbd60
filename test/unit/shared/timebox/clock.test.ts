import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { untouchedTimebox, type Timebox } from '#shared/domain/timebox.ts';
import {
  clockFace,
  extended,
  isRunning,
  paused,
  plannedTime,
  reset,
  spentTime,
  started,
  timeLeft,
} from '#shared/timebox/clock.ts';

const minute = 60_000;
const step = (timebox: Timebox, minutes = 10) => ({ minutes, timebox });

describe('the clock of a step', () => {
  it('runs between start and pause, however often', () => {
    let box = started(untouchedTimebox, 1000);
    expect(isRunning(box)).toBe(true);
    box = paused(box, 61_000);
    expect([isRunning(box), spentTime(box, 999_000)]).toEqual([false, minute]);
    box = started(box, 500_000);
    expect(spentTime(box, 530_000)).toBe(minute + 30_000);
    expect(timeLeft(step(box), 530_000)).toBe(10 * minute - 90_000);
  });

  it('is started once: a second start changes nothing', () => {
    const box = started(untouchedTimebox, 1000);
    expect(started(box, 5000)).toBe(box);
  });

  it('is not changed by a pause while it stands still', () => {
    const box = { extra: 0, spent: 5000, runningSince: null };
    expect(paused(box, 99_000)).toEqual(box);
  });

  it('never goes backwards when the laptop’s clock is set back', () => {
    const box = started({ extra: 0, spent: 5000, runningSince: null }, 100_000);
    expect(spentTime(box, 40_000)).toBe(5000);
    expect(paused(box, 40_000)).toEqual({ extra: 0, spent: 5000, runningSince: null });
  });

  it('runs over into time below nothing', () => {
    expect(timeLeft(step(started(untouchedTimebox, 0), 1), 90_000)).toBe(-30_000);
  });

  it('begins anew when it is reset', () => {
    expect(reset()).toEqual({ extra: 0, spent: 0, runningSince: null });
  });

  it('counts what has been added to the plan', () => {
    expect(plannedTime(step({ ...untouchedTimebox, extra: 90_000 }))).toBe(11.5 * minute);
  });

  it('gets a minute more, and a whole minute from now when time was out', () => {
    const running = started(untouchedTimebox, 0);
    const early = extended(step(running, 5), 2 * minute);
    expect(timeLeft(step(early, 5), 2 * minute)).toBe(4 * minute);
    const late = extended(step(running, 1), 10 * minute);
    expect(timeLeft(step(late, 1), 10 * minute)).toBe(minute);
  });

  it('holds for any run of presses: what is left and what is spent make the plan', () => {
    const press = fc.record({ what: fc.constantFrom('start', 'pause', 'extend'), after: fc.nat(600_000) });
    fc.assert(
      fc.property(fc.array(press), fc.integer({ min: 1, max: 60 }), (presses, minutes) => {
        let [now, ran, box] = [1_000_000, 0, untouchedTimebox];
        for (const { what, after } of presses) {
          if (isRunning(box)) ran += after;
          now += after;
          if (what === 'start') box = started(box, now);
          if (what === 'pause') box = paused(box, now);
          if (what === 'extend') box = extended(step(box, minutes), now);
          expect(spentTime(box, now)).toBe(ran);
          expect(timeLeft(step(box, minutes), now) + ran).toBe(plannedTime(step(box, minutes)));
          if (what === 'extend') expect(timeLeft(step(box, minutes), now)).toBeGreaterThanOrEqual(minute);
        }
      }),
    );
  });
});

describe('the clock’s face', () => {
  it.each([
    [0, '0:00'],
    [1, '0:01'],
    [1000, '0:01'],
    [444_000, '7:24'],
    [443_001, '7:24'],
    [3_600_000, '60:00'],
    [-1, '−0:01'],
    [-65_000, '−1:05'],
  ])('%d ms is %s', (milliseconds, face) => {
    expect(clockFace(milliseconds)).toBe(face);
  });
});
