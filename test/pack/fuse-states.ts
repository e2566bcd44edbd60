import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';

/** The fuses of a packaged binary by name, as they stand in it. */
export async function fuseStates(binary: string): Promise<Record<string, boolean>> {
  const wire = await getCurrentFuseWire(binary);
  const fuses = Object.entries(wire).filter(([name]) => name !== 'version');
  return Object.fromEntries(
    fuses.map(([number, state]) => [FuseV1Options[Number(number)], state === FuseState.ENABLE]),
  );
}

/** As main/launch/fuses.ts should have left them. */
export function wantedStates(platform: string): Record<string, boolean> {
  return {
    RunAsNode: false,
    EnableCookieEncryption: true,
    EnableNodeOptionsEnvironmentVariable: false,
    EnableNodeCliInspectArguments: false,
    EnableEmbeddedAsarIntegrityValidation: platform !== 'linux',
    OnlyLoadAppFromAsar: true,
    LoadBrowserProcessSpecificV8Snapshot: false,
    GrantFileProtocolExtraPrivileges: false,
    WasmTrapHandlers: true,
  };
}

export function sameStates(found: Record<string, boolean>, platform: string): boolean {
  const wanted = Object.entries(wantedStates(platform));
  return Object.keys(found).length === wanted.length && wanted.every(([name, on]) => found[name] === on);
}
