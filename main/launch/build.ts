import { join } from 'node:path';
import { build } from 'vite';
import { copyFile, removeFile } from '#main/files/arrange.ts';
import { hashSources, stampPath, writeStamp } from './build-stamp.ts';
import { writeLicences } from './licences.ts';

const root = join(import.meta.dirname, '..', '..');

/** The stamp goes first and comes back last: a build that is cut short is built again. */
async function buildAll(): Promise<void> {
  await removeFile(stampPath(root));
  const sources = await hashSources(root);
  for (const mode of ['renderer', 'main', 'preload']) {
    await build({ configFile: join(root, 'vite.config.ts'), mode, logLevel: 'warn' });
  }
  await copyFile(join(root, 'assets/icons/icon-512.png'), join(root, 'dist/main/icon.png'));
  await writeLicences(root, join(root, 'dist/third-party-licences.txt'));
  await writeStamp(root, sources);
}

try {
  await buildAll();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
