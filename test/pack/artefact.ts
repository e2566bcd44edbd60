import { join } from 'node:path';
import { fuseStates, sameStates } from './fuse-states.ts';

/**
 * `node test/pack/artefact.ts FOLDER`: reads the fuses back from what electron-builder has unpacked in FOLDER (out/) on this
 * system, and answers 1 when they are not all as we say.
 */
const [folder = 'out'] = process.argv.slice(2);
const binaries: Partial<Record<NodeJS.Platform, string>> = {
  linux: join(folder, 'linux-unpacked', 'radslag'),
  win32: join(folder, 'win-unpacked', 'Rådslag.exe'),
  darwin: join(
    folder,
    process.arch === 'arm64' ? 'mac-arm64' : 'mac',
    'Rådslag.app',
    'Contents',
    'MacOS',
    'Rådslag',
  ),
};
const binary = binaries[process.platform];
if (binary === undefined) throw new Error(`no package is made for ${process.platform}`);
const fuses = await fuseStates(binary);
const ok = sameStates(fuses, process.platform);
console.log(JSON.stringify({ ok, binary, fuses }, null, 2));
process.exitCode = ok ? 0 : 1;
