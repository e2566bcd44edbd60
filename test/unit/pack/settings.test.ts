import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { iconFolder } from '../../pack/icons.ts';

const root = join(import.meta.dirname, '..', '..', '..');
// The tool's own reading and checking of its settings, which it offers to nobody else.
const fromTool = createRequire(createRequire(import.meta.url).resolve('electron-builder'));
const { getConfig, validateConfiguration } = fromTool('app-builder-lib/out/util/config/config') as {
  getConfig: (folder: string, path: null, options: null) => Promise<Settings>;
  validateConfiguration: (settings: object, log: { isEnabled: boolean }) => Promise<void>;
};

const { getPlatformIconFileName } = fromTool('builder-util') as {
  getPlatformIconFileName: (icon: string | undefined, isMac: boolean) => string;
};

type Settings = {
  win: { target: object };
  mac: { target: object };
  linux: { target: object };
  nsis: Record<string, boolean>;
  fileAssociations: { ext: string; icon?: string }[];
  directories: { buildResources: string };
  publish: null;
};

let settings: Settings;
beforeAll(async () => {
  settings = await getConfig(root, null, null);
});

const check = (changed: object) => validateConfiguration({ ...settings, ...changed }, { isEnabled: false });

describe('electron-builder.yml', () => {
  it('is what the tool’s own schema allows, which allows no slip of the pen', async () => {
    await check({});
    await expect(check({ asarr: true })).rejects.toThrow('asarr');
    await expect(check({ nsis: { perMashine: true } })).rejects.toThrow('configuration.nsis');
  });

  it('makes every installer that README names', () => {
    expect(settings.win.target).toEqual([
      { target: 'nsis', arch: ['x64'] },
      { target: 'portable', arch: ['x64'] },
    ]);
    expect(settings.mac.target).toEqual([
      { target: 'dmg', arch: ['x64', 'arm64'] },
      { target: 'zip', arch: ['x64', 'arm64'] },
    ]);
    expect(settings.linux.target).toEqual(['AppImage', 'deb']);
  });

  it('lets people install for themselves or for all, and keeps their sessions', () => {
    expect(settings.nsis).toMatchObject({ oneClick: false, perMachine: false, allowElevation: true });
    expect(settings.nsis['deleteAppDataOnUninstall']).toBe(false);
  });

  it('opens session files by a double click, and looks for no updates', () => {
    expect(settings.fileAssociations).toMatchObject([{ ext: 'radslag', role: 'Editor' }]);
    expect(settings.publish).toBeNull();
  });

  it('gives session files an icon of their own, by the names that the tool looks for', () => {
    expect(join(root, settings.directories.buildResources)).toBe(iconFolder);
    const [{ icon } = {}] = settings.fileAssociations;
    for (const isMac of [false, true])
      expect(readdirSync(iconFolder)).toContain(getPlatformIconFileName(icon, isMac));
  });
});
