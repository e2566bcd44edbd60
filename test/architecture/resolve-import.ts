import { posix } from 'node:path';

/**
 * The path from the project's root that an import of `importer` names, without a query such as `?worker&url`;
 * null for a package. A path that leaves the project begins with `..`.
 */
export function resolveImport(importer: string, specifier: string): string | null {
  const path = specifier.replace(/^!/, '').replace(/\?.*$/, '');
  if (path.startsWith('#')) return posix.normalize(path.slice(1));
  if (path.startsWith('/')) return posix.normalize(path.slice(1));
  if (path.startsWith('.')) return posix.join(posix.dirname(importer), path);
  return null;
}
