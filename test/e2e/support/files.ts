import { mkdir, readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';

/** Paths, from `folder`, of the files in it that hold any of the texts, as UTF-8 or as UTF-16, or have one in their names. */
export async function filesHolding(folder: string, texts: readonly string[]): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const forms = texts.flatMap((text) => [Buffer.from(text), Buffer.from(text, 'utf16le')]);
  const found: string[] = [];
  for (const path of paths) {
    // A browser that runs has files that come and go.
    const bytes = await readFile(path).catch(() => Buffer.alloc(0));
    const name = relative(folder, path);
    if (forms.some((form) => bytes.includes(form)) || texts.some((text) => name.includes(text)))
      found.push(name);
  }
  return found.toSorted();
}

/** The path of the one file under a folder whose name ends so. */
export async function fileUnder(folder: string, ending: string): Promise<string> {
  const paths = await readdir(folder, { recursive: true });
  const [path, ...more] = paths.filter((each) => each.endsWith(ending));
  if (path === undefined || more.length > 0)
    throw new Error(`not one ${ending} in ${folder}: ${paths.join(', ')}`);
  return join(folder, path);
}

/** Makes a folder and answers its path. */
export async function newFolder(...path: string[]): Promise<string> {
  const folder = join(...path);
  await mkdir(folder, { recursive: true });
  return folder;
}
