import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { translator } from '#shared/i18n/translate.ts';
import { changedWhen } from '#renderer/facilitator/features/library/changed-when.ts';

beforeEach(() => vi.stubEnv('TZ', 'Europe/Stockholm'));
afterEach(() => vi.unstubAllEnvs());

const at = (text: string): number => Date.parse(text);

describe('changedWhen', () => {
  it.each([
    ['2026-11-23T14:05:00+01:00', '2026-11-23T23:59:00+01:00', 'Ändrat i dag 14:05'],
    ['2026-11-22T23:59:00+01:00', '2026-11-23T00:01:00+01:00', 'Ändrat i går 23:59'],
    ['2026-10-31T08:00:00+01:00', '2026-11-01T07:00:00+01:00', 'Ändrat i går 08:00'],
    ['2026-11-21T23:59:00+01:00', '2026-11-23T00:01:00+01:00', 'Ändrat 21 november 2026'],
    ['2025-11-23T14:05:00+01:00', '2026-11-23T14:05:00+01:00', 'Ändrat 23 november 2025'],
  ])('names the day as people do: %s seen %s', (changed, now, said) => {
    expect(changedWhen(at(changed), at(now), translator('sv'), 'sv')).toBe(said);
  });

  it('knows yesterday on the day of 25 hours', () => {
    const changed = at('2026-10-24T12:00:00+02:00');
    const now = at('2026-10-25T23:45:00+01:00');
    expect(changedWhen(changed, now, translator('en'), 'en')).toBe('Changed yesterday 12:00');
  });
});
