import { join } from 'node:path';
import {
  flipFuses,
  FuseV1Options as Fuse,
  FuseVersion,
  getCurrentFuseWire,
  FuseState,
} from '@electron/fuses';
import type { AfterPackContext } from 'electron-builder';

/**
 * What the packaged Electron may do: it is no Node for other programs, takes no orders from the environment or
 * the command line, and loads only the packed app. All nine are named, so a new one in Electron is noticed.
 */
function fusesFor(platform: string): Record<Fuse, boolean> {
  return {
    [Fuse.RunAsNode]: false,
    [Fuse.EnableCookieEncryption]: true,
    [Fuse.EnableNodeOptionsEnvironmentVariable]: false,
    [Fuse.EnableNodeCliInspectArguments]: false,
    // Electron has no check of the archive on Linux.
    [Fuse.EnableEmbeddedAsarIntegrityValidation]: platform !== 'linux',
    [Fuse.OnlyLoadAppFromAsar]: true,
    [Fuse.LoadBrowserProcessSpecificV8Snapshot]: false,
    [Fuse.GrantFileProtocolExtraPrivileges]: false,
    [Fuse.WasmTrapHandlers]: true,
  };
}

/** Called by electron-builder before signing: sets the fuses and reads them back. Throws when one did not take. */
export async function afterPack(context: AfterPackContext): Promise<void> {
  const platform = context.electronPlatformName;
  const path = executableIn(context);
  const wanted = fusesFor(platform);
  await flipFuses(path, {
    version: FuseVersion.V1,
    strictlyRequireAllFuses: true,
    // Changing the file breaks the signature that macOS on ARM demands.
    resetAdHocDarwinSignature: platform === 'darwin',
    ...wanted,
  });
  const wire = await getCurrentFuseWire(path);
  for (const [fuse, on] of Object.entries(wanted)) {
    const state = Object.entries(wire).find(([name]) => name === fuse)?.[1];
    if (state !== (on ? FuseState.ENABLE : FuseState.DISABLE)) throw new Error(`fuse ${fuse} did not take`);
  }
}

function executableIn({ appOutDir, packager, electronPlatformName }: AfterPackContext): string {
  const name = packager.appInfo.productFilename;
  if (electronPlatformName === 'darwin') return join(appOutDir, `${name}.app`, 'Contents', 'MacOS', name);
  if (electronPlatformName === 'win32') return join(appOutDir, `${name}.exe`);
  return join(appOutDir, packager.config.linux?.executableName ?? name);
}
