import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanText, firstCodePoints, firstUnits } from '#shared/lib/clean-text.ts';

const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({
    unit: fc.constantFrom(
      'a',
      'A',
      '\u030A',
      '\u0308',
      ' ',
      '\n',
      '\r',
      '\t',
      '\u0000',
      '\u202E',
      '\u200B',
      '🙂',
    ),
  }),
);

describe('cleanText', () => {
  it.each([
    ['Å\u0308', 'Å\u0308'],
    ['A\u030Angsva\u0308gen fo\u0308r ga\u0308ng', 'Ångsvägen för gäng'],
    ['rad 1\r\nrad 2\rrad 3\nrad 4', 'rad 1\nrad 2\nrad 3\nrad 4'],
    ['namn\tålder', 'namn ålder'],
    ['a\u0000b\u0007c\u007Fd\u009Fe', 'abcde'],
    ['fil\u202Egpj.exe', 'filgpj.exe'],
    ['\u2066inåt\u2069', 'inåt'],
    ['\uFEFF  \u200B hej \u2060\n\n', 'hej'],
    ['a\u0000\u030A', 'å'],
    ['شكرا\u200Fok', 'شكرا\u200Fok'],
    ['👩\u200D👧 & 🙂', '👩\u200D👧 & 🙂'],
    ['halv \uD83D lapp', 'halv \uFFFD lapp'],
    [' \t\r\n\u200B', ''],
  ])('%j becomes %j', (raw, clean) => {
    expect(cleanText(raw)).toBe(clean);
  });

  it('holds for any text: cleaning twice changes nothing, and nothing dangerous is left', () => {
    fc.assert(
      fc.property(anyText, (raw) => {
        const clean = cleanText(raw);
        expect(cleanText(clean)).toBe(clean);
        expect(clean.normalize('NFC')).toBe(clean);
        expect(clean.isWellFormed()).toBe(true);
        expect(clean).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/);
        expect(clean).toBe(clean.trim());
      }),
    );
  });

  it('reads a gap of a million blanks in one go', () => {
    const gap = ' '.repeat(1_000_000);
    expect(cleanText(`a${gap}b`)).toHaveLength(1_000_002);
  });
});

describe('firstCodePoints', () => {
  it('counts characters as people do, and cuts none in two', () => {
    expect(firstCodePoints('🙂🙂🙂', 2)).toBe('🙂🙂');
    expect(firstCodePoints('åäö', 2)).toBe('åä');
    expect(firstCodePoints('åäö', 3)).toBe('åäö');
  });

  it('gives the start of any text, no longer than asked', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.nat(20), (text, max) => {
        const start = firstCodePoints(text, max);
        expect(text.startsWith(start)).toBe(true);
        expect(Array.from(start)).toHaveLength(Math.min(max, Array.from(text).length));
      }),
    );
  });
});

describe('firstUnits', () => {
  it('gives the start of any text, as long as fits and whole', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.nat(20), (text, max) => {
        const start = firstUnits(text, max);
        expect(text.startsWith(start)).toBe(true);
        expect(start.length).toBeLessThanOrEqual(max);
        expect(start.length).toBeGreaterThanOrEqual(Math.min(max, text.length) - 1);
        expect(start.isWellFormed()).toBe(true);
      }),
    );
  });
});
