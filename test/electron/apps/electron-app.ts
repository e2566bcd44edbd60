import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { _electron, expect, type ElectronApplication, type Page } from '@playwright/test';
import { findElectron } from '#main/launch/electron-runtime.ts';
import { closeWindow, crashWindow, headingOfWindow } from './in-main.ts';
import type { ElectronLike, Ended, Start } from './running-app.ts';

const root = join(import.meta.dirname, '..', '..', '..');

/** A packaged app where RADSLAG_PACKAGED_APP names one, else Electron's own runtime; null where neither is. */
export async function electronProgram(): Promise<string | null> {
  return process.env['RADSLAG_PACKAGED_APP'] ?? (await findElectron(root));
}

async function commandOf({
  dataFolder,
  language,
  args = [],
}: Start): Promise<{ path: string; args: string[] }> {
  const path = await electronProgram();
  if (path === null) throw new Error('not run: runtime absent');
  const project = process.env['RADSLAG_PACKAGED_APP'] === undefined ? [root] : [];
  const noSandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return {
    path,
    args: [...noSandbox, ...project, `--data=${dataFolder}`, `--language=${language}`, ...args],
  };
}

/** The built app in a real Electron. */
export async function startElectron(start: Start): Promise<ElectronLike> {
  const { path, args } = await commandOf(start);
  const electron = await _electron.launch({ executablePath: path, args });
  const child = electron.process();
  const ended = new Promise<Ended>((resolve) =>
    child.once('exit', (code) => resolve({ code, out: '', err: '' })),
  );
  return {
    evaluate: (work, given) => electron.evaluate(work as never, given) as never,
    facilitator: () => pageOf(electron, 'facilitator.html'),
    projector: () => pageOf(electron, 'projector.html'),
    crash: () => electron.evaluate(crashWindow),
    heading: () => electron.evaluate(headingOfWindow),
    close: async () => {
      await electron.evaluate(closeWindow);
      await ended;
    },
    ended,
    kill: async () => {
      if (child.exitCode === null && child.signalCode === null) child.kill('SIGKILL');
      await ended;
    },
  };
}

export async function startSecondElectron(start: Start): Promise<Ended> {
  const { path, args } = await commandOf(start);
  const child = spawn(path, args, { stdio: 'ignore' });
  return new Promise((resolve) => child.once('exit', (code) => resolve({ code, out: '', err: '' })));
}

async function pageOf(electron: ElectronApplication, name: string): Promise<Page> {
  const find = (): Page | undefined => electron.windows().find((page) => page.url().includes(`/${name}`));
  await expect.poll(find, { message: `the window of ${name}` }).toBeDefined();
  const page = find();
  if (!page) throw new Error(`no window shows ${name}`);
  return page;
}
