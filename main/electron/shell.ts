import {
  app,
  dialog,
  ipcMain,
  MessageChannelMain,
  session,
  type BrowserWindow,
  type Session,
} from 'electron';
import { setTimeout as sleep } from 'node:timers/promises';
import { pageAddress, pageScheme } from './address.ts';
import { createAppMenu, type AppMenu } from './app-menu.ts';
import { pagesFolder } from './built.ts';
import { serveCalls } from './calls.ts';
import { serveDocuments } from './documents.ts';
import { bringForward, createFacilitatorWindow } from './facilitator-window.ts';
import { askWhenUnsaved } from './leaving.ts';
import { log } from './log.ts';
import type { ElectronOptions } from './options.ts';
import { serveNothing, servePages } from './pages.ts';
import { followPower } from './power.ts';
import { createRecentFiles } from './recent-files.ts';
import { revive } from './revive.ts';
import { guardSession } from './security.ts';
import { isSentBy, type Sent } from './sender.ts';
import type { ShellHost } from './shell-host.ts';
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
  /** Takes the window away, and the program goes on. */
  abandon: () => void;
  /** Ends the host when the windows are closed; resolves when all is on disk. */
  close: () => Promise<void>;
};

/** Opens the facilitator's window over a host that may be still starting; `shown` is called when it shows. Electron must be ready. */
export async function openShell(
  shell: ShellHost,
  { dataFolder, language }: ElectronOptions,
  shown: () => void,
): Promise<Shell> {
  const { host, tell } = shell;
  furnish(session.defaultSession);
  furnish(session.fromPartition('projector'));
  const memory = await createWindowMemory(dataFolder);
  const recent = createRecentFiles(dataFolder);
  const openFile = (path: string) => {
    host.handFile(path);
    void recent.add(path).then(menu.show);
  };
  const menu = createAppMenu({ host, tell, recent, openFile, window: () => shell.facilitator }, language);
  const documents = serveFacilitator(shell, menu);
  const window = createFacilitatorWindow(memory, shown);
  shell.facilitator = window;
  lookAfter(window, menu);
  let abandoned = false;
  window.once('closed', () => {
    shell.facilitator = null;
    if (!abandoned) app.quit();
  });
  followPower(shell.tellWoken);
  const loaded = window.loadURL(pageAddress('facilitator.html')).catch((error: unknown) => {
    if (shell.facilitator) throw error;
  });
  void menu.show();
  return {
    loaded,
    openFile,
    bringForward: () => shell.facilitator && bringForward(shell.facilitator),
    abandon: () => {
      abandoned = true;
      if (shell.facilitator) shell.facilitator.destroy();
    },
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

/** Answers the facilitator's page, and no other, from the host. */
function serveFacilitator(shell: ShellHost, menu: AppMenu): ReturnType<typeof serveDocuments> {
  const isTrusted = (event: Sent) => isSentBy(shell.facilitator?.webContents ?? null, event);
  serveCalls({ ipc: ipcMain, answer: menu.answer, isTrusted, log });
  return serveDocuments({
    ipc: ipcMain,
    openChannel: () => new MessageChannelMain(),
    connect: shell.host.connectDocument,
    isTrusted,
    log,
  });
}
