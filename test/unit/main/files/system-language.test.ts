import { describe, expect, it } from 'vitest';
import { systemLanguage } from '#main/files/system-language.ts';

describe('systemLanguage', () => {
  it.each([
    [{ LANG: 'sv_SE.UTF-8' }, 'sv'],
    [{ LANG: 'sv_FI' }, 'sv'],
    [{ LANG: 'en_GB.UTF-8' }, 'en'],
    [{ LANG: 'fi_FI.UTF-8' }, 'en'],
    [{ LANG: 'C' }, 'en'],
    [{ LC_ALL: 'sv_SE', LANG: 'en_US' }, 'sv'],
    [{ LC_MESSAGES: 'en_US', LANG: 'sv_SE' }, 'en'],
  ])('reads %o as %s', (env, language) => {
    expect(systemLanguage(env)).toBe(language);
  });

  it('asks Node where the environment says nothing, as on Windows', () => {
    const isSwedish = Intl.DateTimeFormat().resolvedOptions().locale.startsWith('sv');
    expect(systemLanguage({})).toBe(isSwedish ? 'sv' : 'en');
  });
});
