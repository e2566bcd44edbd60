import { BrowserWindow } from 'electron';
import { iconFile, preloadFile } from './built.ts';
import type { WindowMemory } from './window-memory.ts';

/** The facilitator's window, without its page yet. It shows when the page is drawn; `shown` is called then. */
export function createFacilitatorWindow(memory: WindowMemory, shown: () => void): BrowserWindow {
  const window = new BrowserWindow({
    ...memory.place,
    minWidth: 720,
    minHeight: 480,
    show: false,
    autoHideMenuBar: true,
    icon: iconFile,
    webPreferences: {
      preload: preloadFile,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      // The dictionaries would be fetched over the network.
      spellcheck: false,
    },
  });
  memory.follow(window);
  window.once('ready-to-show', () => {
    if (memory.maximized) window.maximize();
    window.show();
    shown();
  });
  return window;
}

/** Brings a window to the front, from wherever it is. */
export function bringForward(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}
