import { describe, expect, it } from 'vitest';
import {
  formatDate,
  formatDay,
  formatExactMoment,
  formatMoment,
  formatNumber,
  formatTimeOfDay,
} from '#shared/i18n/format.ts';

/** Five past two in the afternoon, wherever the laptop is. */
const moment = new Date(2026, 10, 23, 14, 5).getTime();
const blanks = (text: string) => text.replace(/\s/g, ' ');

describe('formatDate', () => {
  it.each([
    ['2026-11-23', '23 november 2026', '23 November 2026'],
    ['2027-01-01', '1 januari 2027', '1 January 2027'],
    ['', '', ''],
    ['2026-13-45', '', ''],
    ['snart', '', ''],
  ])('%j', (date, swedish, english) => {
    expect([formatDate(date, 'sv'), formatDate(date, 'en')]).toEqual([swedish, english]);
  });
});

describe('moments', () => {
  it('are told by the clock of the laptop', () => {
    expect([formatDay(moment, 'sv'), formatDay(moment, 'en')]).toEqual([
      '23 november 2026',
      '23 November 2026',
    ]);
    expect([formatTimeOfDay(moment, 'sv'), formatTimeOfDay(moment, 'en')]).toEqual(['14:05', '14:05']);
    expect(blanks(formatMoment(moment, 'sv'))).toBe('23 nov. 2026 14:05');
    expect(blanks(formatMoment(moment, 'en'))).toBe('23 Nov 2026, 14:05');
    expect(blanks(formatExactMoment(moment, 'sv'))).toBe('23 nov. 2026 14:05:00');
  });
});

describe('formatNumber', () => {
  it('groups thousands as each language does', () => {
    expect(blanks(formatNumber(1_234_567.5, 'sv'))).toBe('1 234 567,5');
    expect(formatNumber(1_234_567.5, 'en')).toBe('1,234,567.5');
    expect(formatNumber(-3, 'sv')).toBe('−3');
  });
});
