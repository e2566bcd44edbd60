import { expect, test } from 'vitest';
import { untouchedTimebox } from '#shared/domain/timebox.ts';
import { clockState } from '#renderer/projector/clock-state.ts';

const minute = 60_000;
const started = { ...untouchedTimebox, runningSince: 1_000 };

test('rests at the planned time before the start', () => {
  expect(clockState({ minutes: 15, timebox: untouchedTimebox }, 99_000)).toEqual({
    face: '15:00',
    state: 'resting',
  });
});

test('counts down by the time since it was started', () => {
  expect(clockState({ minutes: 2, timebox: started }, 1_000 + 30_000)).toEqual({
    face: '1:30',
    state: 'running',
  });
});

test('says when the time is over, also while it is paused', () => {
  expect(clockState({ minutes: 1, timebox: started }, 1_000 + minute + 5_000)).toEqual({
    face: '−0:05',
    state: 'over',
  });
  const paused = { ...untouchedTimebox, spent: 2 * minute };
  expect(clockState({ minutes: 1, timebox: paused }, 0).state).toBe('over');
});

test('rests where it was paused', () => {
  const paused = { ...untouchedTimebox, spent: 30_000 };
  expect(clockState({ minutes: 1, timebox: paused }, 0)).toEqual({ face: '0:30', state: 'resting' });
});
