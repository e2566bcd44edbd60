import {
  app,
  dialog,
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
import { createAppMenu, type AppMenu } from './app-menu.ts';
import { pagesFolder } from './built.ts';
import { serveCalls } from './calls.ts';
import { serveDocuments } from './documents.ts';
import { createTell } from './events.ts';
import { bringForward, createFacilitatorWindow } from './facilitator-window.ts';
import { askWhenUnsaved } from './leaving.ts';
import { log } from './log.ts';
import type { ElectronOptions } from './options.ts';
import { serveNothing, servePages } from './pages.ts';
import { followPower } from './power.ts';
import { createPrinter } from './printer.ts';
import { createProjection } from './projection.ts';
import { createRecentFiles } from './recent-files.ts';
import { revive } from './revive.ts';
import { guardSession } from './security.ts';
import { isSentBy, type Sent } from './sender.ts';
import { shellWords } from './shell-words.ts';
import { createWindowMemory } from './window-memory.ts';

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
  const { host, tell, tellWoken } = await openHost(options, () => facilitator);
  const memory = await createWindowMemory(options.dataFolder);
  const recent = createRecentFiles(options.dataFolder);
  const openFile = (path: string) => {
    host.handFile(path);
    void recent.add(path).then(menu.show);
  };
  const menu = createAppMenu({ host, tell, recent, openFile, window: () => facilitator }, options.language);
  await menu.show();
  const documents = serveFacilitator(host, menu, () => facilitator);
  facilitator = createFacilitatorWindow(memory, shown);
  lookAfter(facilitator, menu);
  facilitator.once('closed', () => {
    facilitator = null;
    app.quit();
  });
  followPower(tellWoken);
  const loaded = facilitator.loadURL(pageAddress('facilitator.html')).catch((error: unknown) => {
    if (facilitator) throw error;
  });
  return {
    loaded,
    openFile,
    bringForward: () => facilitator && bringForward(facilitator),
    close: async () => {
      await Promise.race([documents.ended(), sleep(lastWords)]);
      await memory.written();
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

function lookAfter(window: BrowserWindow, { language }: AppMenu): void {
  askWhenUnsaved(window, language);
  revive(window, () => {
    dialog.showErrorBox('Rådslag', shellWords[language()].windowLost);
    window.destroy();
  });
}

/** The host, with the projector's window and the way to tell both windows. */
async function openHost(options: ElectronOptions, facilitator: FindWindow) {
  const showView = () => {
    const view = host.projectorView();
    if (view) tell('projectorView', view);
  };
  const projection = createProjection({
    ownDisplay: () => displayOf(facilitator()),
    loaded: showView,
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
  /** A view that comes anew draws the room's clock anew. */
  const tellWoken = () => {
    tell('woken', {});
    showView();
  };
  return { host, tell, tellWoken };
}

function displayOf(window: BrowserWindow | null) {
  return window ? screen.getDisplayMatching(window.getBounds()) : screen.getPrimaryDisplay();
}

/** Answers the facilitator's page, and no other, from the host. */
function serveFacilitator(
  host: Host,
  menu: AppMenu,
  facilitator: FindWindow,
): ReturnType<typeof serveDocuments> {
  const isTrusted = (event: Sent) => isSentBy(facilitator()?.webContents ?? null, event);
  serveCalls({ ipc: ipcMain, answer: menu.answer, isTrusted, log });
  return serveDocuments({
    ipc: ipcMain,
    openChannel: () => new MessageChannelMain(),
    connect: host.connectDocument,
    isTrusted,
    log,
  });
}
