import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { heightOfText, noteHeight, noteSize } from '#shared/domain/note-size.ts';
import { note } from './boards.ts';

describe('noteHeight', () => {
  it('is as usual for what people write on a note', () => {
    for (const text of [
      '',
      'Fler bänkar',
      'Belysning längs hela gångvägen mellan skolan och busshållplatsen',
    ])
      expect(heightOfText(text)).toBe(noteSize.height);
  });

  it('grows with the words, and with lines of their own', () => {
    const long = 'Det borde finnas belysning längs hela gångvägen. '.repeat(8);
    expect(heightOfText(long)).toBeGreaterThan(noteSize.height * 2);
    expect(heightOfText('1\n2\n3\n4\n5\n6\n7\n8\n9\n10')).toBeGreaterThan(noteSize.height);
    expect(heightOfText('W'.repeat(40))).toBe(noteSize.height);
    expect(heightOfText('W'.repeat(200))).toBeGreaterThan(noteSize.height * 2);
  });

  it('never shrinks when a word is added, and is the same for a note and its text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 400 }),
        fc.string({ maxLength: 20 }),
        (text, word) => {
          expect(heightOfText(`${text} ${word}`)).toBeGreaterThanOrEqual(heightOfText(text));
          const written = note('n', { text });
          expect([noteHeight(written), noteHeight(written)]).toEqual([
            heightOfText(text),
            heightOfText(text),
          ]);
        },
      ),
    );
  });
});
