import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runtimeParts } from '#main/launch/licences.ts';

const root = join(import.meta.dirname, '..', '..', '..');
const read = async <T>(name: string) => JSON.parse(await readFile(join(root, name), 'utf8')) as T;

type Package = {
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
  allowScripts: Record<string, boolean>;
};
type Lock = {
  packages: Record<string, { hasInstallScript?: boolean; resolved?: string; integrity?: string }>;
};

/** Licences that let the app be given to anyone; the last is the typeface's. */
const permissive = new Set(['MIT', 'ISC', 'Apache-2.0', '0BSD', 'CC0-1.0', 'BlueOak-1.0.0', 'OFL-1.1']);

describe('what the app is made of', () => {
  it('is under licences that let it be given to anyone', async () => {
    const parts = await runtimeParts(root);
    expect(parts.length).toBeGreaterThan(20);
    expect(parts.filter(({ licence }) => !permissive.has(licence))).toEqual([]);
  });

  it('is at most thirty packages of our own choice, each at one version and with its reason in README', async () => {
    const { dependencies } = await read<Package>('package.json');
    const names = Object.keys(dependencies);
    expect(names.length).toBeLessThanOrEqual(30);
    expect(Object.values(dependencies).filter((version) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
    const table = (await readFile(join(root, 'README.md'), 'utf8')).matchAll(
      /^\| ([^|]+?) +\| [^|]{10,}\|$/gm,
    );
    const told = new Set([...table].flatMap(([, cell = '']) => cell.split(', ')));
    expect(names.filter((name) => !told.has(name))).toEqual([]);
  });
});

describe('what is installed', () => {
  it('runs no script of its own but those that package.json names', async () => {
    const [{ packages }, { allowScripts }] = [
      await read<Lock>('package-lock.json'),
      await read<Package>('package.json'),
    ];
    const scripted = Object.entries(packages).filter(([, each]) => each.hasInstallScript);
    const names = scripted.map(([path]) =>
      path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length),
    );
    expect(names.toSorted()).toEqual(Object.keys(allowScripts).toSorted());
  });

  it('is held to its bytes by the lock file, every package of it', async () => {
    const { packages } = await read<Lock>('package-lock.json');
    const loose = Object.entries(packages).filter(
      ([path, { integrity }]) => path !== '' && !integrity?.startsWith('sha512-'),
    );
    expect(loose.map(([path]) => path)).toEqual([]);
  });
});
