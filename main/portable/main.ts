import { randomBytes } from 'node:crypto';
import { dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { ensureFolder } from '#main/files/arrange.ts';
import { answerDoorbell } from '#main/files/doorbell.ts';
import { lockFolder } from '#main/files/folder-lock.ts';
import { forgetBrowserData } from '#main/host/browser-data.ts';
import { createHost, type Host } from '#main/host/host.ts';
import { keepGoing } from '#main/host/keep-going.ts';
import { createBrowserPrinter } from '#main/host/printer.ts';
import { version } from '#main/host/version.ts';
import { openAppWindow, type AppWindow } from './browser-window.ts';
import { readOptions } from './options.ts';
import { createProjectorWindow } from './projector-window.ts';
import { createRescuePages } from './rescue-pages.ts';
import { rememberPort, rememberedPort } from './remembered-port.ts';
import { servePages } from './server.ts';
import { askFirstStart } from './second-start.ts';
import { serveSockets } from './sockets.ts';

/** What main/launch reads from our end: 3 means that the browser opened no window, so that it may serve instead. */
const exitCodes = { done: 0, windowFailed: 3, alreadyRunning: 4 };

/** Milliseconds that the windows have to end before the host. */
const windowsFirst = 1500;
/** Milliseconds in which one window is enough, however many starts ask for it. */
const oneFront = 2000;
/** Of a new window, in pixels. */
const size = '1280,800';

const options = readOptions(process.argv.slice(2));
keepGoing();
const { dataFolder } = options;
/** A data folder that cannot be written to: what is in it can still be rescued. */
let barred: unknown = null;
const unlock = await ensureFolder(dataFolder)
  .then(() => lockFolder(dataFolder))
  .catch((cause: unknown) => {
    barred = cause;
    return null;
  });
if (!unlock && barred === null)
  process.exit((await askFirstStart(options)) ? exitCodes.done : exitCodes.alreadyRunning);

// What cannot be removed now is tried again at the next start.
await forgetBrowserData(dataFolder, ['browser', 'browser-projector']).catch(() => undefined);
const tokens = { facilitator: newToken(), projector: newToken() };
const pages = join(dirname(fileURLToPath(import.meta.url)), '..', 'renderer');
const remembered = options.port || (await rememberedPort(dataFolder));
let host: Host | null = null;
let rescue: ReturnType<typeof createRescuePages> | null = null;
const { server, port } = await servePages(pages, remembered, theHost, tokens, () => rescue);
if (remembered !== port && options.port === 0) await rememberPort(dataFolder, port).catch(() => undefined);
const address = `http://127.0.0.1:${port}`;
const browser = options.browser
  ? { path: options.browser, noSandbox: options.noSandbox, dataFolder, language: options.language }
  : null;
const projectorWindow = createProjectorWindow(
  browser,
  `${address}/projector.html#t=${tokens.projector}`,
  options.shell,
  { closed: () => host?.projectorClosed(), failed: (url) => host?.projectorByHand(url) },
);
const sockets = serveSockets(server, port, theHost, tokens);
try {
  host =
    barred === null
      ? await createHost({
          dataFolder,
          version,
          shell: 'portable',
          language: options.language,
          askedLanguage: options.askedLanguage,
          printer: createBrowserPrinter(options.noSandbox),
          projectorWindow,
          tell: sockets.tell,
        })
      : null;
} catch (cause) {
  barred = cause;
}
if (!host)
  rescue = createRescuePages({
    dataFolder,
    language: options.language,
    cause: barred,
    tokens,
    now: Date.now,
  });

if (options.open !== null) host?.handFile(options.open);

const ownAddress = `${address}/${rescue ? '?' : '#'}t=${tokens.facilitator}`;
console.log(`radslag: ready ${ownAddress}`);
let window: AppWindow | null = null;
let frontAt = -Infinity;
const stopAnswering = answerDoorbell(dataFolder, ({ open }) => {
  // The rescue's page opens no file: whoever rang is not to be told that it is done.
  if (open !== null && !host) return null;
  if (open !== null) host?.handFile(open);
  if (!window) return { address: ownAddress };
  // The browser that runs opens it in front; the window before it hands over to it (renderer/facilitator/one-window.ts).
  if (browser && performance.now() - frontAt > oneFront) {
    frontAt = performance.now();
    openAppWindow(browser, 'browser', `${ownAddress}&front`, size);
  }
  return { address: null };
});
if (options.shell === 'browser' && browser) {
  window = openAppWindow(browser, 'browser', ownAddress, size);
  void window.closed.then(() =>
    stop(rescue || sockets.everConnected() ? exitCodes.done : exitCodes.windowFailed),
  );
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  process.on(signal, () => void stop(exitCodes.done));

/** Pages and sockets ask for the host only when it has started; else the rescue pages are served. */
function theHost(): Host {
  if (!host) throw new Error('the host has not started');
  return host;
}

let stopping = false;
async function stop(code: number): Promise<void> {
  if (stopping) return;
  stopping = true;
  stopAnswering();
  const windows = Promise.all([window?.close(), projectorWindow.close()]);
  // First, so that the host has all they sent. A system that is shut down gives little time, and the host needs it.
  await Promise.race([windows, setTimeout(windowsFirst)]);
  sockets.close();
  server.close();
  server.closeAllConnections();
  await host?.close();
  await windows;
  await unlock?.();
  process.exit(code);
}

function newToken(): string {
  return randomBytes(16).toString('base64url');
}
