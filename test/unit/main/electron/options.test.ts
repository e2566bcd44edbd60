import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fileToOpen, readOptions } from '#main/electron/options.ts';
import { systemLanguage } from '#main/files/system-language.ts';
import { userDataFolder } from '#main/files/user-data.ts';

describe('readOptions of the Electron shell', () => {
  it('reads what the launcher gives, among the arguments of Electron and Chromium', () => {
    const args = [
      'electron',
      '--no-sandbox',
      '.',
      '--data=/home/b/möten 2026',
      '--language=en',
      '--original-process-start-time=1',
    ];
    expect(readOptions(args)).toEqual({
      dataFolder: resolve('/home/b/möten 2026'),
      language: 'en',
      askedLanguage: 'en',
    });
  });

  it("takes the user's folder and Swedish where nothing usable is said", () => {
    const usual = { dataFolder: userDataFolder(), language: systemLanguage(), askedLanguage: null };
    expect(readOptions(['radslag'])).toEqual(usual);
    expect(readOptions(['radslag', '--data=', '--language=tlh'])).toEqual(usual);
  });

  it('makes the folder absolute: Electron takes no other', () => {
    expect(readOptions(['--data=möten']).dataFolder).toBe(resolve('möten'));
  });
});

describe('the session file of a start', () => {
  it('is what the launcher names, or the path that the system gives, from where it was started', () => {
    const folder = resolve('/hem');
    expect(fileToOpen(['electron', '.', '--open=/a b/torget.radslag'], folder)).toBe(
      resolve('/a b/torget.radslag'),
    );
    expect(fileToOpen(['radslag', '--allow-file-access', 'torget.RADSLAG'], folder)).toBe(
      resolve('/hem/torget.RADSLAG'),
    );
  });

  it('is none where none is given, also when the program lies under such a name', () => {
    expect(fileToOpen(['/opt/x.radslag', '--data=/x.radslag', 'torget.csv'], '/')).toBeNull();
  });
});
