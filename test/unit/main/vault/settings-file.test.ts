import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSettings, writeSettings } from '#main/vault/settings-file.ts';
import type { Settings } from '#shared/contract/bridge.ts';
import { tempFolder } from '../files/temp-folder.ts';

const defaults: Settings = {
  language: 'sv',
  theme: 'system',
  sound: true,
  exportFolder: '',
  copyFolder: '',
  name: '',
  topics: [],
};
const chosen: Settings = {
  language: 'en',
  theme: 'dark',
  sound: false,
  exportFolder: '/media/usb åäö',
  name: 'Åsa',
  topics: [{ language: 'sv', name: 'Älgar', words: ['älg'] }],
  copyFolder: '/media/usb',
};

async function folderWith(text: string): Promise<string> {
  const folder = await tempFolder();
  await writeFile(join(folder, 'settings.json'), text);
  return folder;
}

describe('settings', () => {
  it('are the defaults until they are written, and then as written', async () => {
    const folder = await tempFolder();
    expect(await readSettings(folder, defaults)).toEqual(defaults);
    await writeSettings(folder, chosen);
    expect(await readSettings(folder, defaults)).toEqual(chosen);
  });

  it('take what is missing in the file from the defaults', async () => {
    const folder = await folderWith('{"theme":"light"}');
    expect(await readSettings(folder, defaults)).toEqual({ ...defaults, theme: 'light' });
  });

  it.each(['', '{', 'null', '[]', '7', '{"language":"fi"}', '{"sound":"loud"}'])(
    'are the defaults when the file says %j',
    async (text) => {
      expect(await readSettings(await folderWith(text), defaults)).toEqual(defaults);
    },
  );
});
