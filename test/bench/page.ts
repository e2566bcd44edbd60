import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { build } from 'vite';
import { createHost, type Host } from '#main/host/host.ts';
import { servePages } from '#main/portable/server.ts';
import { serveSockets } from '#main/portable/sockets.ts';

/**
 * Serves the real board, with a real host and its journal behind it, for a rig that drives it from outside. The
 * first line on stdout is the page's address; Ctrl-C ends it and takes its files away.
 */
const page = join(import.meta.dirname, 'page');
const folder = await mkdtemp(join(tmpdir(), 'radslag-page-'));
const built = join(folder, 'page');
const tokens = { facilitator: 'facilitator', projector: 'projector' };
/** What ends the page, in order. */
const ends: (() => unknown)[] = [() => rm(folder, { recursive: true, force: true })];
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop());

process.env['NODE_ENV'] = 'production';
await build({
  configFile: false,
  root: page,
  logLevel: 'warn',
  plugins: [react()],
  build: {
    outDir: built,
    emptyOutDir: true,
    target: 'chrome150',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 5000,
    rolldownOptions: { input: join(page, 'rig.html'), output: { strictExecutionOrder: true } },
  },
});
let host: Host;
const { server, port } = await servePages(built, 0, () => host, tokens);
const sockets = serveSockets(server, port, () => host, tokens);
ends.unshift(
  sockets.close,
  () => server.close(),
  () => server.closeAllConnections(),
);
host = await createHost({
  dataFolder: join(folder, 'data'),
  shell: 'portable',
  version: 'bench',
  language: 'sv',
  printer: { print: () => Promise.reject(new Error('nothing is printed here')) },
  projectorWindow: { open: () => Promise.resolve(null), close: () => Promise.resolve() },
  tell: sockets.tell,
});
ends.splice(-1, 0, () => host.close());
console.log(`http://127.0.0.1:${port}/rig.html#t=${tokens.facilitator}`);

async function stop(): Promise<void> {
  for (const end of ends) await end();
  process.exit(0);
}
