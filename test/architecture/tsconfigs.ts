/**
 * The tsconfig of each room, made from the table in rooms.ts, so that the compiler knows the same walls.
 * As a command it names the files that differ and exits with 1; with `--write` it puts them right.
 */
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { type Place, roomOf } from './room-of.ts';
import { filesMatching, readSource, root, sourceFiles } from './source-files.ts';
import { rootTsconfig, type Tsconfig, tsconfigOf } from './tsconfig-of.ts';

/** The tsconfig files that the project should have for these code files, by path from the root. */
export function tsconfigsFor(files: string[]): Map<string, Tsconfig> {
  const places = roomsOf(files);
  return new Map([
    ['tsconfig.json', rootTsconfig(places)],
    ...places.map((place) => [`${place.path}/tsconfig.json`, tsconfigOf(place, places)] as const),
  ]);
}

/** The rooms that hold at least one of the files; the compiler refuses a project without. */
function roomsOf(files: string[]): Place[] {
  const byPath = new Map<string, Place>();
  for (const file of files) {
    const place = roomOf(file);
    if (place && /\.tsx?$/.test(file)) byPath.set(place.path, place);
  }
  return [...byPath.values()].toSorted((a, b) => (a.path < b.path ? -1 : 1));
}

function differing(wanted: Map<string, Tsconfig>, present: string[]): string[] {
  const wrong = [...wanted].filter(([path, config]) => !present.includes(path) || !says(path, config));
  return [...wrong.map(([path]) => path), ...present.filter((path) => !wanted.has(path))];
}

function says(path: string, config: Tsconfig): boolean {
  try {
    return JSON.stringify(JSON.parse(readSource(path))) === JSON.stringify(config);
  } catch {
    return false;
  }
}

async function write(path: string, config: Tsconfig | undefined): Promise<void> {
  const file = join(root, path);
  if (!config) return rmSync(file);
  const style = await resolveConfig(file);
  writeFileSync(file, await format(JSON.stringify(config), { ...style, filepath: file }));
}

if (import.meta.main) {
  const wanted = tsconfigsFor(sourceFiles(['shared', 'main', 'renderer', 'test']));
  const present = filesMatching('{.,{shared,main,renderer,test}/**}/tsconfig.json');
  const wrong = differing(wanted, present);
  if (process.argv.includes('--write')) {
    for (const path of wrong) await write(path, wanted.get(path));
  } else if (wrong.length > 0) {
    for (const path of wrong) console.error(`${path} differs from rooms.ts: run npm run tsconfigs`);
    process.exitCode = 1;
  }
}
