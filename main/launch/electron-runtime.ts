import { randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ensureFolder, removeFolder } from '#main/files/arrange.ts';
import { isProgram, readText } from '#main/files/read.ts';
import { startProgram } from './program.ts';

/**
 * Electron's executable, or null when its runtime is not unpacked whole: Electron's own installer writes
 * path.txt last. (The package's index.js is never loaded: it downloads on its own, with no limit.)
 */
export async function findElectron(root: string): Promise<string | null> {
  const folder = join(root, 'node_modules', 'electron');
  const name = (await readText(join(folder, 'path.txt')))?.trim();
  if (!name) return null;
  const path = join(process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? join(folder, 'dist'), name);
  return (await isProgram(path)) ? path : null;
}

/**
 * Lets Electron's installer fetch the runtime for at most `limit` ms. No network, no luck or no time is no
 * error: what then is missing, findElectron tells. `RADSLAG_OFFLINE=1` forbids the attempt.
 */
export async function fetchElectron(root: string, limit: number): Promise<void> {
  const installer = join(root, 'node_modules', 'electron', 'install.js');
  if (process.env['RADSLAG_OFFLINE'] === '1' || !(await readText(installer))) return;
  // The installer leaves its half download in the system's temp folder when it is stopped: give it one of ours.
  const temp = join(tmpdir(), `radslag-electron-${randomUUID()}`);
  await ensureFolder(temp);
  const env = { ...process.env, TMPDIR: temp, TEMP: temp, TMP: temp };
  const program = startProgram(process.execPath, [installer], { env, errors: 'ignore' });
  await Promise.race([program.ended, sleep(limit, undefined, { ref: false })]);
  await program.kill();
  await removeFolder(temp);
}
