import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Every permission that a page can ask Electron for, from its own types. */
export function permissionNames(): string[] {
  const types = readFileSync(join(import.meta.dirname, '../../node_modules/electron/electron.d.ts'), 'utf8');
  const handlers = [
    ...types.matchAll(/setPermission(?:Request|Check)Handler\(handler: .*?permission: ([^,)]*)/g),
  ];
  return [
    ...new Set(
      handlers.flatMap(([, names = '']) => [...names.matchAll(/'([^']+)'/g)].map(([, name]) => name ?? '')),
    ),
  ];
}
