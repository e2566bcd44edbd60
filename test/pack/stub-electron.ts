import { chmod, mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** As Electron's own binaries carry their fuses: a mark, the version of the wire, how many, and one letter for each. */
const fuseMark = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';

export function fuseWire(states: string): Buffer {
  return Buffer.concat([Buffer.from(fuseMark), Buffer.from([1, states.length]), Buffer.from(states)]);
}

/**
 * A folder that electron-builder takes for Electron's runtime for Linux, without it: nothing in it can run. What is packed
 * into it is the real thing.
 */
export async function stubElectron(version: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'radslag-stub-electron-'));
  await mkdir(join(folder, 'resources'));
  await mkdir(join(folder, 'locales'));
  for (const name of ['sv.pak', 'en-US.pak', 'de.pak']) await writeFile(join(folder, 'locales', name), '');
  await writeFile(join(folder, 'version'), version);
  await writeFile(join(folder, 'electron'), Buffer.concat([Buffer.alloc(4096), fuseWire('101110011')]));
  await chmod(join(folder, 'electron'), 0o755);
  return folder;
}
