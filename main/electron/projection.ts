import { BrowserWindow, screen, type Display } from 'electron';
import { Fault } from '#shared/domain/fault.ts';
import type { ProjectorWindow } from '#main/host/projector.ts';
import { pageAddress } from './address.ts';
import { iconFile, preloadFile } from './built.ts';
import { projectorArgument } from './channel.ts';
import { keepScreensLit } from './power.ts';
import { revive } from './revive.ts';

export type Projection = ProjectorWindow & { window: () => BrowserWindow | null };

type ProjectionParts = {
  /** The display the facilitator looks at. */
  ownDisplay: () => Display;
  loaded: () => void;
  closed: () => void;
};

const beside = { width: 1280, height: 720 };

/** The projector's window: on the second display in full screen where there is one, else as a window beside. */
export function createProjection({ ownDisplay, loaded, closed }: ProjectionParts): Projection {
  let window: BrowserWindow | null = null;

  async function open(): Promise<void> {
    const opened = createProjectorWindow();
    window = opened;
    const letSleep = keepScreensLit();
    let stopFollowing = (): void => undefined;
    opened.webContents.on('did-finish-load', loaded);
    revive(opened, () => opened.destroy());
    opened.once('closed', () => {
      window = null;
      letSleep();
      stopFollowing();
      closed();
    });
    await opened.loadURL(pageAddress('projector.html')).catch((cause: unknown) => {
      opened.destroy();
      throw new Fault('projector-failed', {}, { cause });
    });
    stopFollowing = followDisplays(opened, ownDisplay);
    // The facilitator goes on typing in the other window.
    opened.showInactive();
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

/**
 * Puts the picture on the second display where there is one. A projector that is plugged in later gets it at once. One
 * that is taken away gives it up as a small window: in full screen it would come to lie over the facilitator's own.
 */
function followDisplays(window: BrowserWindow, ownDisplay: () => Display): () => void {
  let shownOn = place(window, ownDisplay());
  // While the picture has a display of its own it stays there, whatever is plugged in or out beside it.
  const placeAgain = () => {
    const present = screen.getAllDisplays().some(({ id }) => id === shownOn && id !== ownDisplay().id);
    if (!present) shownOn = place(window, ownDisplay());
  };
  screen.on('display-added', placeAgain);
  screen.on('display-removed', placeAgain);
  return () => {
    screen.off('display-added', placeAgain);
    screen.off('display-removed', placeAgain);
  };
}

/** Gives the id of the display that the picture now has for itself; null when it is a window beside the facilitator's. */
function place(window: BrowserWindow, own: Display): number | null {
  const display = screen.getAllDisplays().find(({ id }) => id !== own.id);
  if (!display) window.setFullScreen(false);
  window.setBounds(display?.bounds ?? { ...beside, x: own.workArea.x + 40, y: own.workArea.y + 40 });
  if (display) window.setFullScreen(true);
  return display?.id ?? null;
}

function createProjectorWindow(): BrowserWindow {
  return new BrowserWindow({
    ...beside,
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
