import { app, dialog, protocol } from 'electron';
import { join } from 'node:path';
import { translator } from '#shared/i18n/translate.ts';
import { ensureFolder } from '#main/files/arrange.ts';
import { lockFolder } from '#main/files/folder-lock.ts';
import { forgetBrowserData } from '#main/host/browser-data.ts';
import { keepGoing } from '#main/host/keep-going.ts';
import { fileToOpen, readOptions } from './options.ts';
import { pagePrivileges } from './pages.ts';
import { offerRescue } from './rescue.ts';
import { guardPages, sealNetwork } from './security.ts';
import { startShellHost, type ShellHost } from './shell-host.ts';
import { openShell, type Shell } from './shell.ts';

/** 4: another program has the data folder (as in main/portable). */
const exitCodes = { done: 0, failed: 1, alreadyRunning: 4 };

const options = readOptions(process.argv);
const { dataFolder, language } = options;
/** What Chromium keeps, IndexedDB too, belongs to the data folder; so does Electron's lock against a second start. */
const profile = join(dataFolder, 'electron');

/** macOS tells of files as events, which may come before anything is ready. */
const early: string[] = [];
let open = (path: string): unknown => early.push(path);
app.on('open-file', (event, path) => {
  event.preventDefault();
  open(path);
});

keepGoing();
app.enableSandbox();
sealNetwork(app);
guardPages(app);
protocol.registerSchemesAsPrivileged([pagePrivileges]);

// The end comes with the facilitator's window (shell.ts). Electron's own would come before the rescue has asked.
app.on('window-all-closed', () => undefined);

// Electron is ready only when this file has run to its end. What must come before is awaited here; to await
// readiness itself here would hang.
try {
  await ensureFolder(profile);
  app.setPath('userData', profile);
  if (app.requestSingleInstanceLock()) await takeFolder();
  else leaveToOther();
} catch (error) {
  void app.whenReady().then(() => giveUp(error));
}

/** Nothing of the data is touched, and no profile emptied, before the folder is ours. */
async function takeFolder(): Promise<void> {
  const unlock = await lockFolder(dataFolder);
  if (!unlock) return void app.whenReady().then(refuse);
  await forgetBrowserData(dataFolder, ['electron']);
  const shellHost = startShellHost(options);
  void app
    .whenReady()
    .then(() => start(shellHost, unlock))
    .catch(giveUp);
}

async function start(shellHost: ShellHost, unlock: () => Promise<void>): Promise<void> {
  const shell = await openShell(shellHost, options, () => say('window ready'));
  app.on('second-instance', (_event, args, folder) => {
    shell.bringForward();
    openIfGiven(shell, fileToOpen(args, folder));
  });
  openIfGiven(shell, fileToOpen(process.argv, process.cwd()));
  for (const path of early.splice(0)) shell.openFile(path);
  open = shell.openFile;
  closeAtTheEnd(shell, unlock);
  try {
    await Promise.all([shellHost.host.started, shell.loaded]);
  } catch (cause) {
    shell.abandon();
    throw cause;
  }
}

function openIfGiven(shell: Shell, path: string | null): void {
  if (path !== null) shell.openFile(path);
}

/** The windows are closed before the host, so that it has all they sent. */
function closeAtTheEnd(shell: Shell, unlock: () => Promise<void>): void {
  app.once('will-quit', (event) => {
    event.preventDefault();
    void shell
      .close()
      .then(unlock)
      .then(() => app.exit(exitCodes.done), giveUp);
  });
}

/** The first start of the same data has been told, and comes forward. */
function leaveToOther(): void {
  say('already open');
  app.exit(exitCodes.done);
}

/** The portable shell or the like has the folder: it cannot be brought forward from here. */
function refuse(): void {
  say('already open');
  dialog.showErrorBox('Rådslag', translator(language)('common:alreadyRunning'));
  app.exit(exitCodes.alreadyRunning);
}

async function giveUp(cause: unknown): Promise<void> {
  await offerRescue(dataFolder, language, cause).catch(() => undefined);
  app.exit(exitCodes.failed);
}

/** A line for main/launch, which waits for it. */
function say(line: string): void {
  process.stdout.write(`radslag: ${line}\n`);
}
