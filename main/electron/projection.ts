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
    const stopFollowing = followDisplays(opened, ownDisplay);
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
    place(opened, ownDisplay());
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
 * A projector that is plugged in gets the picture at once. One that is taken away gives it up as a small window: in full
 * screen it would come to lie over the facilitator's own.
 */
function followDisplays(window: BrowserWindow, ownDisplay: () => Display): () => void {
  const placeAgain = () => place(window, ownDisplay());
  screen.on('display-added', placeAgain);
  screen.on('display-removed', placeAgain);
  return () => {
    screen.off('display-added', placeAgain);
    screen.off('display-removed', placeAgain);
  };
}

function place(window: BrowserWindow, own: Display): void {
  const display = screen.getAllDisplays().find(({ id }) => id !== own.id);
  if (!display) window.setFullScreen(false);
  window.setBounds(display?.bounds ?? { ...beside, x: own.workArea.x + 40, y: own.workArea.y + 40 });
  if (display) window.setFullScreen(true);
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
