import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, cp, mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { onTestFinished } from 'vitest';
import { hashSources, writeStamp } from '#main/launch/build-stamp.ts';
import { tempFolder } from '../files/temp-folder.ts';

/** A portable shell that says with what it was started and ends when asked to. */
const portable = `
if (process.argv.includes('--shell=browser') && process.env.NO_WINDOW) process.exit(3);
const end = () => { console.log('portable ends'); process.exit(0); };
process.on('SIGINT', end).on('SIGTERM', end);
setInterval(() => {}, 1000);
console.log('portable ' + process.argv.slice(2).join(' '));
console.log('radslag: ready http://127.0.0.1:4321/#t=token');`;

/** The launcher in a project of its own whose build is finished; `electron` is a shell script, if any. */
export async function project(electron?: string): Promise<string> {
  const root = await tempFolder();
  const here = resolve(import.meta.dirname, '../../../..');
  for (const part of ['main/launch', 'main/files', 'package.json']) {
    await cp(join(here, part), join(root, part), { recursive: true });
  }
  await mkdir(join(root, 'dist', 'main'), { recursive: true });
  await writeFile(join(root, 'dist', 'main', 'portable.js'), portable);
  if (electron !== undefined) await installElectron(join(root, 'node_modules', 'electron'), electron);
  await writeProgram(join(root, 'bin', 'chromium'), 'exit 0');
  await writeStamp(root, await hashSources(root));
  return root;
}

async function installElectron(folder: string, script: string): Promise<void> {
  await writeProgram(join(folder, 'dist', 'electron'), script);
  await writeFile(join(folder, 'path.txt'), 'electron');
}

async function writeProgram(path: string, script: string): Promise<void> {
  await mkdir(join(path, '..'), { recursive: true });
  await writeFile(path, `#!/bin/sh\n${script}\n`);
  await chmod(path, 0o755);
}

/** Runs the launcher; `until` is the line at which Ctrl-C is pressed. Answers the exit code and what it printed. */
export async function launch(root: string, args: string[], env: Record<string, string>, until?: RegExp) {
  const child = spawn(process.execPath, [join(root, 'main/launch/start.ts'), '--language=en', ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { PATH: `${join(root, 'bin')}:/usr/bin:/bin`, DISPLAY: ':9', RADSLAG_OFFLINE: '1', ...env },
  });
  onTestFinished(() => void child.kill('SIGTERM'));
  const said = { out: '', err: '' };
  child.stdout.on('data', (data: Buffer) => {
    const before = until?.test(said.out);
    said.out += data.toString();
    if (until?.test(said.out) && !before) child.kill('SIGINT');
  });
  child.stderr.on('data', (data: Buffer) => (said.err += data.toString()));
  const [code] = (await once(child, 'close')) as [number | null];
  const isRootNotice = (line: string) => line.includes('--no-sandbox)');
  const out = said.out.split('\n').filter((line) => line !== '' && !isRootNotice(line));
  return { code, out, err: said.err, rootNotices: said.out.split('\n').filter(isRootNotice).length };
}
