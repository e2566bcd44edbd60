import { resolve } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { parseOptions } from '#main/launch/options.ts';

afterEach(() => vi.unstubAllEnvs());

describe('parseOptions', () => {
  it('asks for nothing when nothing is said', () => {
    expect(parseOptions([])).toEqual({
      shell: null,
      data: null,
      language: null,
      port: null,
      open: null,
      help: false,
    });
  });

  it('reads every option', () => {
    expect(
      parseOptions(['--shell=serve', '--data=/a b=c', '--language=en', '--port=8123', '--help']),
    ).toEqual({
      shell: 'serve',
      data: resolve('/a b=c'),
      language: 'en',
      port: 8123,
      open: null,
      help: true,
    });
  });

  it('takes a folder from where the caller stands, not from the project', () => {
    vi.stubEnv('INIT_CWD', resolve('/caller'));
    expect(parseOptions(['--data=möten'])).toMatchObject({ data: resolve('/caller/möten') });
  });

  it('takes a session file, from where the caller stands', () => {
    vi.stubEnv('INIT_CWD', resolve('/caller'));
    expect(parseOptions(['Torget 2026.RADSLAG'])).toMatchObject({
      open: resolve('/caller/Torget 2026.RADSLAG'),
    });
    expect(parseOptions(['torget.csv'])).toEqual({ bad: 'torget.csv' });
  });

  it.each([
    '--shell=firefox',
    '--shell=',
    '--shell',
    '--data=',
    '--language=fi',
    '--port=0',
    '--port=65536',
    '--port=x',
    '--constructor=x',
    'serve',
    '-h',
  ])('refuses %s', (arg) => {
    expect(parseOptions(['--shell=serve', arg])).toEqual({ bad: arg });
  });
});
