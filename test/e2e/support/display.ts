import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

export type Display = { env: Record<string, string>; close: () => void };

/**
 * A screen where windows can be opened: one of our own in memory where Xvfb is installed, so that nobody's screen
 * is disturbed, else the one that is there. Null when there is none.
 */
export async function openDisplay(): Promise<Display | null> {
  const own = await startXvfb();
  if (own) return own;
  const there = process.platform !== 'linux' || process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY'];
  return there ? { env: {}, close: () => undefined } : null;
}

/** Xvfb finds a free number by itself and prints it when it is ready. */
function startXvfb(): Promise<Display | null> {
  const server = spawn('Xvfb', ['-displayfd', '1', '-screen', '0', '1280x800x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return new Promise((resolve) => {
    server.once('error', () => resolve(null));
    server.once('exit', () => resolve(null));
    createInterface({ input: server.stdout }).once('line', (number) =>
      resolve({ env: { DISPLAY: `:${number}`, WAYLAND_DISPLAY: '' }, close: () => server.kill() }),
    );
  });
}
