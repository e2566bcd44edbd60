import { listPackage, statFile } from '@electron/asar';
import { stat } from 'node:fs/promises';

/** What the packed archive may hold: built files, the typeface with its licence, and the program's own description. */
const expected = [
  /^\/package\.json$/,
  /^\/dist\/main\/(electron\.js|preload\.cjs|icon\.png|[\w-]+-[\w-]{8}\.js)$/,
  /^\/dist\/renderer\/(facilitator|projector)\.html$/,
  /^\/dist\/renderer\/assets\/[\w.-]+\.(js|css|woff2|wav|svg|png|csv|json)$/,
  /^\/assets\/fonts\/[\w.-]+$/,
];
const needed = [
  '/package.json',
  '/dist/main/electron.js',
  '/dist/main/preload.cjs',
  '/dist/renderer/facilitator.html',
  '/dist/renderer/projector.html',
];

export type ArchiveFigures = {
  files: number;
  bytes: number;
  /** Files that have no business there: sources, tests, maps, the portable shell, packages. */
  unexpected: string[];
  missing: string[];
};

export async function figuresOf(archive: string): Promise<ArchiveFigures> {
  const all = listPackage(archive, { isPack: false }).map((path) => path.replaceAll('\\', '/'));
  const files = all.filter((path) => 'size' in statFile(archive, path.slice(1)));
  return {
    files: files.length,
    bytes: (await stat(archive)).size,
    unexpected: files.filter((path) => !expected.some((pattern) => pattern.test(path))),
    missing: needed.filter((path) => !files.includes(path)),
  };
}
