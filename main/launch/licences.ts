import { join } from 'node:path';
import { listFolder, readText } from '#main/files/read.ts';
import { safeWrite } from '#main/files/safe-write.ts';

type Locked = {
  version?: string;
  license?: string;
  dev?: boolean;
  devOptional?: boolean;
  optional?: boolean;
};

/** A package that is part of the app: `path` is its folder from the project's. */
export type Part = { path: string; name: string; version: string; licence: string };

const inFolder = 'node_modules/';

/** The packages that package-lock.json lists for running the app, those of packages among them. */
export async function runtimeParts(root: string): Promise<Part[]> {
  const lock = JSON.parse((await readText(join(root, 'package-lock.json'))) ?? '{}') as {
    packages?: Record<string, Locked>;
  };
  return Object.entries(lock.packages ?? {})
    .filter(([path, { dev, devOptional, optional }]) => {
      // Optional ones are parts of tools, for systems other than this.
      return path.startsWith(inFolder) && !dev && !devOptional && !optional;
    })
    .map(([path, { version = '', license = '' }]) => ({
      path,
      name: path.slice(path.lastIndexOf(inFolder) + inFolder.length),
      version,
      licence: license,
    }));
}

/** Writes the names and licences of all that the app is made of into one text file. */
export async function writeLicences(root: string, target: string): Promise<void> {
  const chapters: string[] = [];
  for (const part of await runtimeParts(root)) {
    const heading = `${part.name} ${part.version} (${part.licence})`;
    chapters.push(
      `${heading}\n${'-'.repeat(heading.length)}\n\n${await licenceText(join(root, part.path))}\n`,
    );
  }
  const opening = 'Rådslag contains these packages, each under the licence that stands beside it.\n';
  await safeWrite(target, new TextEncoder().encode([opening, ...chapters].join('\n\n')));
}

async function licenceText(folder: string): Promise<string> {
  const names = (await listFolder(folder)).map(({ name }) => name);
  const name = names.toSorted().find((each) => /^(licen[cs]e|copying|unlicense)/i.test(each));
  const text = name === undefined ? null : await readText(join(folder, name));
  return text?.trim() ?? 'The package carries no text of its licence beside its name.';
}
