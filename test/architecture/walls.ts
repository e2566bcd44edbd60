/**
 * The walls of the house: every import is held against the table in rooms.ts.
 * As a command (`npm run test:walls`) it prints one line per breach, and exits with 1 if there is any.
 */
import { isBuiltin } from 'node:module';
import { posix } from 'node:path';
import { type Import, importsOf } from './imports-of.ts';
import { resolveImport } from './resolve-import.ts';
import { mayImport, type Place, roomOf } from './room-of.ts';
import { guardedPackages, sideDoors } from './rooms.ts';
import { readSource, sourceFiles } from './source-files.ts';

/** `path` is from the project's root, with forward slashes. */
export type SourceFile = { path: string; source: string };

/** One line per import that breaks a wall, naming the file, the line and the right door. Tests may import all. */
export function checkWalls(files: SourceFile[]): string[] {
  return inspect(files).breaches;
}

function inspect(files: SourceFile[]): { breaches: string[]; imports: number } {
  const found = files.filter((file) => !file.path.startsWith('test/')).map(inspectFile);
  return {
    breaches: found.flatMap((each) => each.breaches),
    imports: found.reduce((sum, each) => sum + each.imports, 0),
  };
}

function inspectFile({ path, source }: SourceFile): { breaches: string[]; imports: number } {
  const place = roomOf(path);
  if (!place) return { breaches: [`${path}:1 is in no room: ${unknownRoom}`], imports: 0 };
  try {
    const imports = importsOf(path, source);
    const breaches = imports.flatMap((each) => {
      const breach = breachOf(place, path, each);
      return breach ? [`${path}:${each.line} imports ${breach}`] : [];
    });
    return { breaches, imports: imports.length };
  } catch (error) {
    return { breaches: [`${path}:1 cannot be read as TypeScript: ${String(error)}`], imports: 0 };
  }
}

const unknownRoom = 'the rooms are listed in test/architecture/rooms.ts';

/** What is wrong with an import, as `<what is imported>: <the right door>`. */
function breachOf(from: Place, importer: string, { from: specifier }: Import): string | undefined {
  if (specifier === null) {
    return from.room.runsIn === 'node'
      ? undefined
      : 'a computed path: write the path out, so that it can be checked';
  }
  const target = resolveImport(importer, specifier);
  const door = target === null ? packageDoor(from, specifier) : pathDoor(from, importer, specifier, target);
  return door && `${target ?? specifier}: ${door}`;
}

function packageDoor(from: Place, specifier: string): string | undefined {
  if (/^(https?|data|file|blob):/.test(specifier)) return 'code comes from the project and its packages only';
  // `fs` is the same module as `node:fs`
  const name = isBuiltin(specifier) ? `node:${specifier.replace(/^node:/, '')}` : specifier;
  return guardedPackages.find((guard) => guard.match.test(name) && !isOneOf(guard.rooms, from))?.door;
}

function isOneOf(roomPaths: string[], { path }: Place): boolean {
  return roomPaths.some((room) => path === room || path.startsWith(`${room}/`));
}

function pathDoor(from: Place, importer: string, specifier: string, target: string): string | undefined {
  if (isOpen(from, target)) return undefined;
  const to = roomOf(target);
  if (!to) return `it is in no room; ${unknownRoom}`;
  if (!mayImport(from, to)) return doorBetween(from, to);
  if (!posix.basename(target).includes('.')) return 'name the file, with its extension';
  return from.path === to.path ? relativeForm(importer, specifier, target) : houseForm(specifier, target);
}

function doorBetween(from: Place, to: Place): string {
  const [fromSide, toSide] = [from, to].map(({ path }) => path.split('/')[0]);
  return sideDoors[`${fromSide} to ${toSide}`] ?? to.room.door;
}

/** Pictures, sounds and data belong to no room and are open to all; main may read the version in package.json. */
function isOpen(from: Place, target: string): boolean {
  if (target === 'package.json') return from.room.runsIn === 'node';
  return target.startsWith('assets/') && !/\.[cm]?[jt]sx?$/.test(target);
}

function relativeForm(importer: string, specifier: string, target: string): string | undefined {
  if (/^!?\./.test(specifier)) return undefined;
  const path = posix.relative(posix.dirname(importer), target);
  return `inside a room the path is relative: write '${path.startsWith('.') ? path : `./${path}`}'`;
}

function houseForm(specifier: string, target: string): string | undefined {
  if (specifier.startsWith('#')) return undefined;
  return `a path that leaves its room starts with #: write '#${target}'`;
}

if (import.meta.main) {
  const files = sourceFiles(['shared', 'main', 'renderer']).map((path) => ({
    path,
    source: readSource(path),
  }));
  const { breaches, imports } = inspect(files);
  for (const breach of breaches) console.error(breach);
  if (breaches.length > 0) process.exitCode = 1;
  else console.log(`walls: ${files.length} files, ${imports} imports, no breach`);
}
