import { app, BrowserWindow, protocol, session } from 'electron';
import { join } from 'node:path';

/*
 * The least program of Electron's that shows a word: the floor of electron-start.ts. Its window is as ours, and its page is
 * served by main as ours are, so that all that is the stand-in's own is in it.
 */

const page = '<!doctype html><html lang="sv"><title>Tom</title><body>Tom</body></html>';
const data = process.argv.find((arg) => arg.startsWith('--data='))?.slice('--data='.length) ?? '';

app.enableSandbox();
protocol.registerSchemesAsPrivileged([{ scheme: 'blank', privileges: { standard: true, secure: true } }]);
app.setPath('userData', join(data, 'electron'));
void app.whenReady().then(async () => {
  session.defaultSession.protocol.handle(
    'blank',
    () => new Response(page, { headers: { 'content-type': 'text/html; charset=utf-8' } }),
  );
  const window = new BrowserWindow({
    show: false,
    webPreferences: { sandbox: true, contextIsolation: true, nodeIntegration: false },
  });
  window.once('ready-to-show', () => process.stdout.write('radslag: window ready\n'));
  await window.loadURL('blank://app/facilitator.html');
});
