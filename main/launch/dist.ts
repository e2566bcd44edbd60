import { join } from 'node:path';
import { fetchElectron, findElectron } from './electron-runtime.ts';
import { messagesFor } from './messages.ts';
import { passSignalsOn, startProgram } from './program.ts';

const root = join(import.meta.dirname, '..', '..');
const messages = messagesFor(null);

/** Milliseconds for Electron's runtime, about 120 MB, to come over a slow network. */
const fetchLimit = 600_000;

/** `npm run dist`: installers for this system, in out/. Arguments go to electron-builder. Answers the exit code. */
async function makeInstallers(args: string[]): Promise<number> {
  passSignalsOn();
  if ((await runScript('main/launch/build.ts', [])) !== 0) return fail(messages.buildFailed);
  if (!(await hasElectron(args))) return fail(messages.electronNotFetched);
  const code = await runScript('node_modules/electron-builder/cli.js', ['--publish=never', ...args]);
  return code === 0 ? 0 : fail(messages.distFailed);
}

/** Electron's installer leaves its archive in the cache where electron-builder takes it. */
async function hasElectron(args: string[]): Promise<boolean> {
  if (args.some((arg) => arg.startsWith('-c.electronDist='))) return true;
  if (!(await findElectron(root))) await fetchElectron(root, fetchLimit);
  return (await findElectron(root)) !== null;
}

function runScript(path: string, args: string[]): Promise<number> {
  const env = { ...process.env, NODE_ENV: 'production' };
  return startProgram(process.execPath, [join(root, path), ...args], { env, onLine: console.log }).ended;
}

function fail(sentence: string): number {
  console.error(sentence);
  return 1;
}

process.exitCode = await makeInstallers(process.argv.slice(2));
