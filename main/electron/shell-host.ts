import { screen, type BrowserWindow } from 'electron';
import type { HostOptions, Tell } from '#main/host/host.ts';
import { version } from '#main/host/version.ts';
import { createTell } from './events.ts';
import type { ElectronOptions } from './options.ts';
import { createPrinter } from './printer.ts';
import { createProjection } from './projection.ts';
import { startingHost, type StartingHost } from './starting-host.ts';

/** The host with the ways in which it reaches the windows. */
export type ShellHost = {
  host: StartingHost;
  tell: Tell;
  /** Tells the windows that the computer has been woken. */
  tellWoken: () => void;
  /** The facilitator's window: null before it is open, and when it is closed. */
  facilitator: BrowserWindow | null;
};

/**
 * Begins to start the host. It needs the data folder and no window, so that its start and Chromium's go on side by side:
 * Electron need not be ready.
 */
export function startShellHost(options: ElectronOptions): ShellHost {
  const projection = createProjection({
    ownDisplay: () => displayOf(shell.facilitator),
    loaded: () => showView(),
    closed: () => host.projectorClosed(),
  });
  const tell = createTell(
    () => shell.facilitator?.webContents ?? null,
    () => projection.window()?.webContents ?? null,
  );
  const host = startingHost(
    createHost({
      ...options,
      version,
      tell,
      shell: 'electron',
      printer: createPrinter(),
      projectorWindow: projection,
    }),
  );
  const showView = () => {
    const view = host.projectorView();
    if (view) tell('projectorView', view);
  };
  /** A view that comes anew draws the room's clock anew. */
  const tellWoken = () => {
    tell('woken', {});
    showView();
  };
  const shell: ShellHost = { host, tell, tellWoken, facilitator: null };
  return shell;
}

/** The host's program is the most of main's: Electron gets ready, and Chromium starts, while it is read. */
async function createHost(options: HostOptions) {
  const program = await import('#main/host/host.ts');
  return program.createHost(options);
}

function displayOf(window: BrowserWindow | null) {
  return window ? screen.getDisplayMatching(window.getBounds()) : screen.getPrimaryDisplay();
}
