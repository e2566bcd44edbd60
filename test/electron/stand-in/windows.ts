import type { BrowserWindow } from './window.ts';

/** All windows that are open. */
export const windows = new Set<BrowserWindow>();
