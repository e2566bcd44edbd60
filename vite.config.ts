import react from '@vitejs/plugin-react';
import { defineConfig, type UserConfig } from 'vite';

const at = (path: string): string => `${import.meta.dirname}/${path}`;

/** The windows. Relative addresses, since Electron serves them from its own scheme and portable from a port. */
const renderer: UserConfig = {
  root: at('renderer'),
  base: './',
  plugins: [react()],
  worker: { format: 'es' },
  build: {
    outDir: at('dist/renderer'),
    emptyOutDir: true,
    target: 'chrome150',
    // An inlined font or script would be a data: address, which the windows' content policy refuses.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // Read from the disk beside it, a large file costs nothing that a warning in kB could mean.
    chunkSizeWarningLimit: 5000,
    rolldownOptions: {
      input: { facilitator: at('renderer/facilitator.html'), projector: at('renderer/projector.html') },
      output: {
        // page-policy.ts comes first in every root, and must stay first when roots share files.
        strictExecutionOrder: true,
        // What windows begin with of shared/ comes in one file, not in eight small ones that are asked for one by one.
        codeSplitting: { groups: [{ name: 'shared', tags: ['$initial'], test: /[\\/]shared[\\/]/ }] },
      },
    },
  },
};

/** What Node and Electron run. Every package is bundled, so the installed app carries no node_modules. */
const node: UserConfig = {
  root: import.meta.dirname,
  publicDir: false,
  // ws would look for two native helpers; a program that looks for what it does not ship can be fed a false one.
  define: { 'process.env.WS_NO_BUFFER_UTIL': '"1"', 'process.env.WS_NO_UTF_8_VALIDATE': '"1"' },
  ssr: { target: 'node', noExternal: true, external: ['electron', 'bufferutil', 'utf-8-validate'] },
  build: { ssr: true, target: 'node24', outDir: at('dist/main'), emptyOutDir: false },
};

const main: UserConfig = {
  ...node,
  build: {
    ...node.build,
    emptyOutDir: true,
    rolldownOptions: {
      input: { electron: at('main/electron/main.ts'), portable: at('main/portable/main.ts') },
      // All in one folder, so that import.meta.dirname is dist/main wherever the bundler puts a file's code.
      output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
    },
  },
};

/** A sandboxed preload can load nothing but Electron: one file, in the module format that Electron loads there. */
const preload: UserConfig = {
  ...node,
  build: {
    ...node.build,
    rolldownOptions: {
      input: at('main/electron/preload.ts'),
      output: { format: 'cjs', entryFileNames: 'preload.cjs', codeSplitting: false },
    },
  },
};

const parts: Record<string, UserConfig> = { renderer, main, preload };

/** `mode` names the part to build; main/launch/build.ts builds them all. */
export default defineConfig(({ mode }) => ({ envDir: false, ...parts[mode] }));
