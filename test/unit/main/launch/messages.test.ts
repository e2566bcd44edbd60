import { describe, expect, it } from 'vitest';
import { messagesFor, sayWhy } from '#main/launch/messages.ts';

const swedish = messagesFor('sv');
const english = messagesFor('en');

describe('messagesFor', () => {
  it('follows the system and lets the user choose', () => {
    expect(messagesFor(null, { LANG: 'sv_SE.UTF-8' })).toBe(swedish);
    expect(messagesFor(null, { LANG: 'sv_SE.UTF-8', LC_ALL: 'de_DE' })).toBe(english);
    expect(messagesFor('en', { LANG: 'sv_SE.UTF-8' })).toBe(english);
  });
});

describe('sayWhy', () => {
  it('is one line: why, then what happens now', () => {
    const why = [english.electronAbsent, english.noBrowser];
    expect(sayWhy(english, why, english.byAddress)).toBe(
      'Electron is not here and neither Chromium, Chrome nor Edge was found. Rådslag opens at an address on this computer.',
    );
    expect(sayWhy(swedish, [swedish.noDisplay], swedish.byAddress)).toBe(
      'Här finns ingen skärm. Rådslag öppnas på en adress på den här datorn.',
    );
    expect(sayWhy(swedish, [], swedish.byAddress)).toBe(swedish.byAddress);
  });
});
