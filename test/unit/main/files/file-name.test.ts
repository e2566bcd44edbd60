import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { safeFileName } from '#main/files/file-name.ts';

describe('safeFileName', () => {
  it.each([
    ['Möte om Ängsvägen – vår 2026', 'Möte om Ängsvägen vår 2026'],
    ['Budget 2025/26: vad händer?', 'Budget 2025-26- vad händer'],
    ['../../etc/passwd', 'etc-passwd'],
    ['C:\\Windows\\system.ini', 'C-Windows-system.ini'],
    ['.dold', 'dold'],
    ['slut... ', 'slut'],
    ['con', '_con'],
    ['NUL.txt', '_NUL.txt'],
    ['COM1', '_COM1'],
    ['Console', 'Console'],
    ['a\u0000b\nc\u202Ed', 'a b c d'],
    ['A\u030Angsva\u0308gen', 'Ångsvägen'],
    ['🙂🙂', 'Rådslag'],
    ['', 'Rådslag'],
    ['...', 'Rådslag'],
    ['会议 2026', '会议 2026'],
  ])('%j becomes %j', (title, name) => {
    expect(safeFileName(title)).toBe(name);
  });

  it('holds for any title', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary', maxLength: 200 }), fc.string()), (title) => {
        const name = safeFileName(title);
        expect(name).toMatch(/^[\p{L}\p{M}\p{N}_()][\p{L}\p{M}\p{N} \-_.,()]*$/u);
        expect(name).not.toMatch(/[. ]$/);
        expect(Buffer.byteLength(name)).toBeLessThanOrEqual(120);
        expect(safeFileName(name)).toBe(name);
      }),
    );
  });

  it('cuts a long title between letters', () => {
    expect(safeFileName('ö'.repeat(300))).toBe('ö'.repeat(59));
  });
});
