import { posix } from 'node:path';
import { type Place, mayImport } from './room-of.ts';
import type { Room } from './rooms.ts';

export type Tsconfig = {
  extends?: string;
  compilerOptions?: Record<string, unknown>;
  files?: string[];
  include?: string[];
  exclude?: string[];
  references?: { path: string }[];
};

/** The types that code sees, by where it runs. `lib` is always set: its default would give main the DOM. */
const seen: Record<Room['runsIn'], Record<string, unknown>> = {
  anywhere: { lib: ['ES2024'], types: [] },
  node: { lib: ['ES2024'], types: ['node'] },
  page: { lib: ['ES2024', 'DOM', 'DOM.Iterable'], jsx: 'react-jsx', types: ['vite/client'] },
  tests: { lib: ['ES2024', 'DOM', 'DOM.Iterable'], jsx: 'react-jsx', types: ['node', 'vite/client'] },
};

/** The tsconfig of one room: its own files only, with a reference to each room that it may import. */
export function tsconfigOf(place: Place, all: Place[]): Tsconfig {
  const { path, room } = place;
  const toRoot = posix.relative(path, '.');
  const nested = nestedRooms(place, all);
  const references = all.filter((other) => other !== place && mayImport(place, other));
  return {
    extends: `${toRoot}/tsconfig.base.json`,
    compilerOptions: { ...seen[room.runsIn], tsBuildInfoFile: `${toRoot}/.build/types/${path}.tsbuildinfo` },
    include: [
      ...(room.holds === 'files' ? ['*.ts', '*.tsx'] : ['**/*.ts', '**/*.tsx']),
      ...(room.reads ?? []).map((folder) => `${toRoot}/${folder}/*.json`),
      ...(room.runsIn === 'node' ? [`${toRoot}/package.json`] : []),
      // the tools' own config files are read as test code
      ...(room.runsIn === 'tests' ? [`${toRoot}/*.ts`] : []),
    ],
    ...(nested.length > 0 && { exclude: nested }),
    references: references.map((other) => ({ path: posix.relative(path, other.path) })),
  };
}

/** The project's own tsconfig: nothing but the rooms. */
export function rootTsconfig(all: Place[]): Tsconfig {
  return { files: [], references: all.map((place) => ({ path: place.path })) };
}

function nestedRooms({ path, room }: Place, all: Place[]): string[] {
  if (room.holds === 'files') return [];
  return all
    .filter((other) => other.path.startsWith(`${path}/`))
    .map((other) => posix.relative(path, other.path));
}
