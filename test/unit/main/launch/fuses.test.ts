import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import type { AfterPackContext } from 'electron-builder';
import { describe, expect, it } from 'vitest';
import { afterPack } from '#main/launch/fuses.ts';
import { tempFolder } from '../files/temp-folder.ts';

/** As Electron's own binaries carry them: a mark, the version of the wire, how many, and one letter for each. */
const mark = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';

/** What of a binary Electron's fuses look at, with all of them the other way than ours. */
async function fixture(path: string, states: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const wire = Buffer.concat([Buffer.from(mark), Buffer.from([1, states.length]), Buffer.from(states)]);
  await writeFile(path, Buffer.concat([Buffer.alloc(2000, 7), wire, Buffer.alloc(2000, 9)]));
}

const places = {
  linux: 'radslag',
  win32: 'Rådslag.exe',
} as const;

async function pack(platform: keyof typeof places, states: string) {
  const folder = await tempFolder();
  const path = join(folder, places[platform]);
  await fixture(path, states);
  const context = {
    appOutDir: folder,
    electronPlatformName: platform,
    packager: { appInfo: { productFilename: 'Rådslag' }, config: { linux: { executableName: 'radslag' } } },
  };
  await afterPack(context as unknown as AfterPackContext);
  return path;
}

describe('the packaged Electron', () => {
  it.each(['linux', 'win32'] as const)('has all nine fuses set as we say, on %s', async (platform) => {
    const wire = await getCurrentFuseWire(await pack(platform, '101110011'));
    const on = Object.entries(wire)
      .filter(([name, state]) => name !== 'version' && state === FuseState.ENABLE)
      .map(([name]) => FuseV1Options[Number(name)]);
    expect(on).toEqual([
      'EnableCookieEncryption',
      ...(platform === 'linux' ? [] : ['EnableEmbeddedAsarIntegrityValidation']),
      'OnlyLoadAppFromAsar',
      'WasmTrapHandlers',
    ]);
    expect(Object.keys(wire)).toHaveLength(10);
  });

  it('is not made when Electron has a fuse that we say nothing of', async () => {
    await expect(pack('linux', '1011100110')).rejects.toThrow();
  });

  it('is changed in its fuses and nowhere else', async () => {
    const bytes = await readFile(await pack('linux', '101110011'));
    expect(bytes.subarray(0, 2000).every((byte) => byte === 7)).toBe(true);
    expect(bytes.subarray(-2000).every((byte) => byte === 9)).toBe(true);
  });
});
