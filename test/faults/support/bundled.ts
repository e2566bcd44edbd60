import { join } from 'node:path';
import { build } from 'vite';

const root = join(import.meta.dirname, '..', '..', '..');
const made = new Map<string, Promise<string>>();

/** A program of this folder as one file, which starts in a third of the time: it is started hundreds of times. */
export function bundled(name: string): Promise<string> {
  const known = made.get(name) ?? make(name);
  made.set(name, known);
  return known;
}

async function make(name: string): Promise<string> {
  const outDir = join(root, '.build', 'faults');
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    ssr: { noExternal: true },
    build: {
      ssr: join(import.meta.dirname, `${name}.ts`),
      outDir,
      emptyOutDir: false,
      minify: false,
      target: 'node24',
    },
  });
  return join(outDir, `${name}.js`);
}
