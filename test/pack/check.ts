import { spawnSync } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildIfStale } from '#main/launch/build-if-stale.ts';
import { messagesFor } from '#main/launch/messages.ts';
import { figuresOf } from './archive.ts';
import { fuseStates, sameStates } from './fuse-states.ts';
import { stubElectron } from './stub-electron.ts';

const root = join(import.meta.dirname, '..', '..');
const mostBytes = 15 * 1024 * 1024;

/**
 * `npm run -s pack:check`: packs the app for Linux with the real tool and settings into a folder that only looks like
 * Electron's runtime, and prints what came of it as JSON. Answers 1 when something is missing, too much, or too large.
 */
async function check(): Promise<number> {
  console.log = console.error;
  if (!(await buildIfStale(root, messagesFor('en')))) return 1;
  const { version } = JSON.parse(
    await readFile(join(root, 'node_modules/electron/package.json'), 'utf8'),
  ) as {
    version: string;
  };
  const stub = await stubElectron(version);
  const out = await mkdtemp(join(tmpdir(), 'radslag-pack-'));
  try {
    const code = pack(stub, out);
    return code === 0 ? await report(join(out, 'linux-unpacked')) : 1;
  } finally {
    await rm(stub, { recursive: true });
    await rm(out, { recursive: true });
  }
}

function pack(electronDist: string, out: string): number {
  const cli = join(root, 'node_modules/electron-builder/cli.js');
  const settings = [`-c.electronDist=${electronDist}`, `-c.directories.output=${out}`];
  const args = [cli, '--linux', '--x64', '--dir', '--publish=never', ...settings];
  const env = { ...process.env, NODE_ENV: 'production' };
  return spawnSync(process.execPath, args, { cwd: root, env, stdio: ['ignore', 2, 2] }).status ?? 1;
}

async function report(unpacked: string): Promise<number> {
  const archive = await figuresOf(join(unpacked, 'resources', 'app.asar'));
  const fuses = await fuseStates(join(unpacked, 'radslag'));
  const beside = (await readdir(join(unpacked, 'resources'))).toSorted();
  const ok =
    archive.unexpected.length === 0 &&
    archive.missing.length === 0 &&
    archive.bytes <= mostBytes &&
    beside.includes('third-party-licences.txt') &&
    sameStates(fuses, 'linux');
  process.stdout.write(
    `${JSON.stringify({ ok, archive: { ...archive, mostBytes }, beside, fuses }, null, 2)}\n`,
  );
  return ok ? 0 : 1;
}

process.exitCode = await check();
