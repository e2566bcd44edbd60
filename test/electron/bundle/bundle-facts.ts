import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync, Visitor, type Expression, type ObjectExpression } from 'oxc-parser';

const folder = join(import.meta.dirname, '..', '..', '..', 'dist', 'main');

/** The built main program as it is shipped. */
export function builtMain(): string {
  return readFileSync(join(folder, 'electron.js'), 'utf8');
}

export function builtPreload(): string {
  return readFileSync(join(folder, 'preload.cjs'), 'utf8');
}

/** What the text of the built main program says of its windows and of Electron. */
export type BundleFacts = {
  /** For each window that is made: its web preferences as they are written, or null where they are not written out. */
  windows: (Record<string, string> | null)[];
  /** Names taken from Electron. */
  imported: string[];
  /** Every call of a method, as `object.method` or `method`. */
  calls: string[];
};

/** Reads the facts. Throws when the text is no program. */
export function factsOf(source: string): BundleFacts {
  const { program, errors, module } = parseSync('electron.js', source);
  if (errors.length > 0) throw new Error(errors[0]?.message);
  const facts: BundleFacts = { windows: [], imported: [], calls: [] };
  for (const { moduleRequest, entries } of module.staticImports)
    if (moduleRequest.value === 'electron')
      facts.imported.push(...entries.map(({ importName }) => importName.name ?? importName.kind));
  new Visitor({
    NewExpression: ({ callee, arguments: [options] }) => {
      if (callee.type === 'Identifier' && callee.name === 'BrowserWindow')
        facts.windows.push(options?.type === 'ObjectExpression' ? preferences(options, source) : null);
    },
    CallExpression: ({ callee }) => {
      if (callee.type === 'MemberExpression') facts.calls.push(source.slice(callee.start, callee.end));
      if (callee.type === 'Identifier') facts.calls.push(callee.name);
    },
  }).visit(program);
  return facts;
}

function preferences(options: ObjectExpression, source: string): Record<string, string> | null {
  const written = valueOf(options, 'webPreferences');
  if (written?.type !== 'ObjectExpression') return null;
  const pairs: [string, string][] = [];
  for (const property of written.properties) {
    // What is spread into it could be anything.
    if (property.type !== 'Property' || property.key.type !== 'Identifier') return null;
    pairs.push([property.key.name, source.slice(property.value.start, property.value.end)]);
  }
  return Object.fromEntries(pairs);
}

function valueOf(object: ObjectExpression, name: string): Expression | null {
  for (const property of object.properties)
    if (property.type === 'Property' && property.key.type === 'Identifier' && property.key.name === name)
      return property.value;
  return null;
}
