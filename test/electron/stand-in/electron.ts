/**
 * A stand-in for Electron, for tests: exactly the parts of it that main uses, over Node and an installed Chromium.
 * What is not here throws by its name. It shows how our code drives Electron and how its pages behave in Chromium;
 * it proves nothing of Electron itself: not the sandbox, the permissions, the fuses or the scheme's privileges.
 */
import { app } from './app.ts';
import { dialog } from './dialog.ts';
import { answerEvaluations } from './evaluate.ts';
import { ipcMain } from './ipc.ts';
import { Menu } from './menu.ts';
import { MessageChannelMain } from './ports.ts';
import { protocol } from './schemes.ts';
import { session } from './session.ts';
import { powerMonitor, powerSaveBlocker, screen } from './system.ts';
import { BrowserWindow } from './window.ts';
import * as seen from './seen.ts';

export {
  app,
  BrowserWindow,
  dialog,
  ipcMain,
  Menu,
  MessageChannelMain,
  powerMonitor,
  powerSaveBlocker,
  protocol,
  screen,
  session,
};

answerEvaluations({
  app,
  BrowserWindow,
  dialog,
  ipcMain,
  Menu,
  powerMonitor,
  powerSaveBlocker,
  screen,
  session,
  seen,
});
