import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The project's root folder, absolute. */
export const root = join(import.meta.dirname, '../..');

/** The code files in these folders; paths from the root, with slashes. */
export function sourceFiles(folders: string[]): string[] {
  return filesMatching(`{${folders.join()}}/**/*.{ts,tsx,mts,cts,js,jsx,mjs,cjs}`);
}

/** The paths from the root, with slashes, that a glob pattern matches. */
export function filesMatching(pattern: string): string[] {
  return globSync(pattern, { cwd: root })
    .map((path) => path.replaceAll('\\', '/'))
    .toSorted();
}

/** The text of a file; `path` is from the root. */
export function readSource(path: string): string {
  return readFileSync(join(root, path), 'utf8');
}
