import { BrowserWindow, screen, type Display } from 'electron';
import { Fault } from '#shared/domain/fault.ts';
import type { ProjectorWindow } from '#main/host/projector.ts';
import { pageAddress } from './address.ts';
import { iconFile, preloadFile } from './built.ts';
import { projectorArgument } from './channel.ts';

/** The facilitator's window, without its page yet. It shows when the page is drawn; `shown` is called then. */
export function createFacilitatorWindow(shown: () => void): BrowserWindow {
  const window = new BrowserWindow({
    width: 1280,
    height: 800,
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
  window.once('ready-to-show', () => {
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

export type Projection = ProjectorWindow & { window: () => BrowserWindow | null };

type ProjectionParts = {
  /** The display the facilitator looks at. */
  ownDisplay: () => Display;
  loaded: () => void;
  closed: () => void;
};

/** The projector's window: on the second display in full screen where there is one, else as a window beside. */
export function createProjection({ ownDisplay, loaded, closed }: ProjectionParts): Projection {
  let window: BrowserWindow | null = null;

  async function open(): Promise<void> {
    const display = projectorDisplay(ownDisplay());
    const opened = createProjectorWindow(display);
    window = opened;
    opened.webContents.on('did-finish-load', loaded);
    opened.once('closed', () => {
      window = null;
      closed();
    });
    await opened.loadURL(pageAddress('projector.html')).catch((cause: unknown) => {
      opened.destroy();
      throw new Fault('projector-failed', {}, { cause });
    });
    // The facilitator goes on typing in the other window.
    opened.showInactive();
    if (display) opened.setFullScreen(true);
  }
  return {
    window: () => window,
    open: async () => {
      if (window) window.showInactive();
      else await open();
      return null;
    },
    close: async () => {
      if (window) window.close();
      else closed();
    },
  };
}

function projectorDisplay(own: Display): Display | null {
  return screen.getAllDisplays().find((display) => display.id !== own.id) ?? null;
}

function createProjectorWindow(display: Display | null): BrowserWindow {
  return new BrowserWindow({
    ...(display?.bounds ?? { width: 1280, height: 720 }),
    show: false,
    autoHideMenuBar: true,
    icon: iconFile,
    webPreferences: {
      preload: preloadFile,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      spellcheck: false,
      // Its own, never written to disk: it must not reach the facilitator's IndexedDB.
      partition: 'projector',
      additionalArguments: [projectorArgument],
    },
  });
}
