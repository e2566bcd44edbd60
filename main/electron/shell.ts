import {
  app,
  ipcMain,
  MessageChannelMain,
  screen,
  session,
  type BrowserWindow,
  type Session,
} from 'electron';
import { setTimeout as sleep } from 'node:timers/promises';
import { createHost, type Host } from '#main/host/host.ts';
import { version } from '#main/host/version.ts';
import { pageAddress, pageScheme } from './address.ts';
import { answersWithMenu, showMenu } from './app-menu.ts';
import { pagesFolder } from './built.ts';
import { serveCalls } from './calls.ts';
import { serveDocuments } from './documents.ts';
import { createTell } from './events.ts';
import type { ElectronOptions } from './options.ts';
import { serveNothing, servePages } from './pages.ts';
import { createPrinter } from './printer.ts';
import { guardSession } from './security.ts';
import { isSentBy, type Sent } from './sender.ts';
import { bringForward, createFacilitatorWindow, createProjection } from './windows.ts';

/** Longest wait at the end, in milliseconds, for what closed windows have sent. */
const lastWords = 1000;

export type Shell = {
  /** Rejects when the page cannot be loaded; a window that is closed meanwhile is no error. */
  loaded: Promise<void>;
  bringForward: () => void;
  /** Opens a session file in the facilitator's window. */
  openFile: (path: string) => void;
  /** Ends the host when the windows are closed; resolves when all is on disk. */
  close: () => Promise<void>;
};

type FindWindow = () => BrowserWindow | null;

/** Starts the host and opens the facilitator's window; `shown` is called when it shows. Electron must be ready. */
export async function openShell(options: ElectronOptions, shown: () => void): Promise<Shell> {
  furnish(session.defaultSession);
  furnish(session.fromPartition('projector'));
  let facilitator: BrowserWindow | null = null;
  const host = await openHost(options, () => facilitator);
  await showMenu(host);
  const documents = serveFacilitator(host, () => facilitator);
  facilitator = createFacilitatorWindow(shown);
  facilitator.once('closed', () => {
    facilitator = null;
    app.quit();
  });
  const loaded = facilitator.loadURL(pageAddress('facilitator.html')).catch((error: unknown) => {
    if (facilitator) throw error;
  });
  return {
    loaded,
    openFile: host.handFile,
    bringForward: () => facilitator && bringForward(facilitator),
    close: async () => {
      await Promise.race([documents.ended(), sleep(lastWords)]);
      await host.close();
    },
  };
}

/** What a session's pages can load: our built files. */
function furnish(pageSession: Session): void {
  guardSession(pageSession);
  pageSession.protocol.handle(pageScheme, servePages(pagesFolder));
  pageSession.protocol.handle('file', serveNothing);
}

/** The host, with the projector's window and the way to tell both windows. */
async function openHost(options: ElectronOptions, facilitator: FindWindow): Promise<Host> {
  const projection = createProjection({
    ownDisplay: () => displayOf(facilitator()),
    loaded: () => {
      const view = host.projectorView();
      if (view) tell('projectorView', view);
    },
    closed: () => host.projectorClosed(),
  });
  const tell = createTell(
    () => facilitator()?.webContents ?? null,
    () => projection.window()?.webContents ?? null,
  );
  const host = await createHost({
    ...options,
    version,
    tell,
    shell: 'electron',
    printer: createPrinter(),
    projectorWindow: projection,
  });
  return host;
}

function displayOf(window: BrowserWindow | null) {
  return window ? screen.getDisplayMatching(window.getBounds()) : screen.getPrimaryDisplay();
}

/** Answers the facilitator's page, and no other, from the host. */
function serveFacilitator(host: Host, facilitator: FindWindow): ReturnType<typeof serveDocuments> {
  const isTrusted = (event: Sent) => isSentBy(facilitator()?.webContents ?? null, event);
  serveCalls(ipcMain, answersWithMenu(host), isTrusted);
  return serveDocuments({
    ipc: ipcMain,
    openChannel: () => new MessageChannelMain(),
    connect: host.connectDocument,
    isTrusted,
  });
}
