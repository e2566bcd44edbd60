import { describe, expect, it } from 'vitest';
import { createFolderAsker } from '#main/host/ask-folder.ts';

const usual = 30_000;

describe('a folder that is asked', () => {
  it('is asked for one thing at a time, and gives each in its turn', async () => {
    const ask = createFolderAsker(usual);
    const first = Promise.withResolvers<string>();
    const begun: string[] = [];
    const answers = [
      ask('E:', () => (begun.push('first'), first.promise)),
      ask('E:', async () => (begun.push('second'), 'two')),
    ];
    expect(await ask('F:', async () => 'another folder')).toBe('another folder');
    expect(begun).toEqual(['first']);
    first.resolve('one');
    expect(await Promise.all(answers)).toEqual(['one', 'two']);
  });

  it('gives nothing for what fails, and is asked on', async () => {
    const ask = createFolderAsker(usual);
    expect(await ask('E:', () => Promise.reject(new Error('EIO')))).toBeNull();
    expect(await ask('E:', async () => 'two')).toBe('two');
  });

  it('is left alone while it has not answered, and asked again once it has', async () => {
    const ask = createFolderAsker(5);
    const late = Promise.withResolvers<string>();
    const begun: string[] = [];
    expect(await ask('E:', () => (begun.push('first'), late.promise))).toBeNull();
    expect(await ask('E:', async () => begun.push('second'))).toBeNull();
    expect(begun).toEqual(['first']);
    late.resolve('one');
    expect(await ask('E:', async () => 'three')).toBe('three');
  });
});
