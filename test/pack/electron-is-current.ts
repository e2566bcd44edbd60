import { execSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ageTrouble } from './electron-age.ts';

/** `npm run test:electron-age`: asks the registry, and answers 1 when our Electron is too old. */
const pinned = JSON.parse(await readFile(join(import.meta.dirname, '../../package.json'), 'utf8')) as {
  devDependencies: { electron: string };
};
const times = JSON.parse(execSync('npm view electron time --json', { encoding: 'utf8' })) as Record<
  string,
  string
>;
const releases = Object.entries(times).map(([version, time]) => ({ version, at: Date.parse(time) }));
const trouble = ageTrouble(pinned.devDependencies.electron, releases, Date.now());
console.log(trouble ?? `Electron ${pinned.devDependencies.electron} is current`);
process.exitCode = trouble === null ? 0 : 1;
