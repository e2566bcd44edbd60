import { describe, expect, it } from 'vitest';
import { evidenceIn, mainTongue, noteTongue } from '#shared/clustering/language/tongue.ts';
import { tokensOf } from '#shared/clustering/language/tokens.ts';

describe('the language of notes', () => {
  it.each([
    ['sv', 'Det behövs fler bänkar i parken och mer ljus på gatan'],
    ['en', 'There should be more benches in the park and light on the street'],
    ['other', 'Wir brauchen mehr Bänke im Park und die Straße ist nicht beleuchtet'],
    ['other', 'Lisää penkkejä puistoon ja enemmän valoja, ei ole hyvä että on pimeää'],
  ])('is %s', (tongue, text) => {
    const tokens = tokensOf(text);
    expect(mainTongue(evidenceIn(tokens), tokens.length)).toBe(tongue);
  });

  it('is no known one when the small words of none stand in a long text', () => {
    const tokens = tokensOf('lorem '.repeat(30));
    expect(mainTongue(evidenceIn(tokens), tokens.length)).toBe('other');
  });

  it('is the main one for a note that says too little', () => {
    expect(noteTongue(evidenceIn(['wifi']), 'sv')).toBe('sv');
    expect(noteTongue(evidenceIn(tokensOf('we need more of the same')), 'sv')).toBe('en');
  });
});
