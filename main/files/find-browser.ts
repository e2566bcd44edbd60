import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { isProgram } from './read.ts';

export type Browser = { path: string; name: 'Chromium' | 'Chrome' | 'Edge' };
type System = { platform: string; env: Record<string, string | undefined>; home: string };

/**
 * The browser that can show Rådslag in a window of its own, or null. `RADSLAG_BROWSER`, when set, decides
 * alone: a path that cannot be run means none.
 */
export async function findBrowser(system: System = thisSystem()): Promise<Browser | null> {
  const chosen = system.env['RADSLAG_BROWSER'];
  const candidates = chosen ? [{ path: chosen, name: nameOf(chosen) }] : installed(system);
  for (const browser of candidates) if (await isProgram(browser.path)) return browser;
  return null;
}

function thisSystem(): System {
  return { platform: process.platform, env: process.env, home: homedir() };
}

function installed(system: System): Browser[] {
  if (system.platform === 'win32') return onWindows(system.env);
  return system.platform === 'darwin' ? onMac(system.home) : onPath(system.env);
}

/** On Ubuntu chromium-browser only calls the snap, which may not keep its profile in a hidden folder: last. */
const commands = [
  'chromium',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
  'chromium-browser',
];

function onPath(env: System['env']): Browser[] {
  const folders = (env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  const found = commands.flatMap((command) =>
    folders.map((folder) => ({ path: join(folder, command), name: nameOf(command) })),
  );
  const isSnap = ({ path }: Browser) => path.startsWith('/snap/');
  return [...found.filter((browser) => !isSnap(browser)), ...found.filter(isSnap)];
}

function onMac(home: string): Browser[] {
  return ['Chromium', 'Google Chrome', 'Microsoft Edge'].flatMap((app) =>
    ['/Applications', join(home, 'Applications')].map((folder) => ({
      path: join(folder, `${app}.app`, 'Contents', 'MacOS', app),
      name: nameOf(app),
    })),
  );
}

function onWindows(env: System['env']): Browser[] {
  const folders = ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA'].flatMap((name) => env[name] ?? []);
  return [
    ['Chromium', 'chrome.exe'],
    ['Google\\Chrome', 'chrome.exe'],
    ['Microsoft\\Edge', 'msedge.exe'],
  ].flatMap(([maker = '', program = '']) =>
    folders.map((folder) => ({
      path: join(folder, ...maker.split('\\'), 'Application', program),
      name: nameOf(maker),
    })),
  );
}

function nameOf(program: string): Browser['name'] {
  if (/edge/i.test(program)) return 'Edge';
  return /chrome/i.test(program) ? 'Chrome' : 'Chromium';
}
