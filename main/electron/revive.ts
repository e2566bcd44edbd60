import type { BrowserWindow } from 'electron';

/** More crashes than this within `while` milliseconds, and the page will not stay up. */
const most = 3;
const period = 60_000;

/**
 * Loads a page again when its process has ended by a crash or want of memory: it comes back to what its address says, the
 * open session among it. `givenUp` is called instead when it crashes time after time.
 */
export function revive(window: BrowserWindow, givenUp: () => void): void {
  let crashes: number[] = [];
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit' || window.isDestroyed()) return;
    const now = performance.now();
    crashes = [...crashes.filter((at) => now - at < period), now];
    if (crashes.length > most) givenUp();
    else window.webContents.reload();
  });
}
