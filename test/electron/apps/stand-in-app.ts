import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium, expect, type Browser, type Page } from '@playwright/test';
import { kill, startProgram, type Program } from './program.ts';
import { closeWindow, crashWindow, headingOfWindow } from './in-main.ts';
import type { ElectronLike, Ended, Start } from './running-app.ts';

const root = join(import.meta.dirname, '..', '..', '..');
const builtMain = join(root, 'dist', 'main', 'electron.js');

function argumentsOf({ dataFolder, language, args = [] }: Start, main: string): string[] {
  const register = join(root, 'test', 'electron', 'stand-in', 'register.ts');
  return ['--import', register, main, `--data=${dataFolder}`, `--language=${language}`, ...args];
}

/** The built main bundle, or another main program, over the stand-in for Electron, with a window that shows. */
export async function startStandIn(start: Start, main = builtMain): Promise<ElectronLike> {
  const program = startProgram(argumentsOf(start, main), true);
  await program.says(/^radslag: window ready/m);
  const browser = await connect(start.dataFolder);
  const page = (name: string) => () => pageOf(browser, name);
  const evaluate = evaluator(program);
  return {
    evaluate,
    facilitator: page('facilitator.html'),
    projector: page('projector.html'),
    crash: () => evaluate(crashWindow),
    heading: () => evaluate(headingOfWindow),
    close: async () => {
      await evaluate(closeWindow);
      await program.ended;
      await browser.close();
    },
    ended: program.ended,
    kill: async () => {
      await browser.close();
      await kill(program);
    },
  };
}

/** A start that is expected to end by itself, since another has the data. */
export function startSecondStandIn(start: Start): Promise<Ended> {
  return startProgram(argumentsOf(start, builtMain), false).ended;
}

/** A start that ends by itself; a person answers its dialogs so. */
export function startAnsweredStandIn(start: Start, answers: readonly (number | string[])[]): Promise<Ended> {
  const env = { RADSLAG_STAND_IN_ANSWERS: JSON.stringify(answers) };
  return startProgram(argumentsOf(start, builtMain), false, env).ended;
}

/** Looks into the same Chromium that the stand-in drives. */
async function connect(dataFolder: string): Promise<Browser> {
  const file = join(dataFolder, 'electron', 'chromium', 'DevToolsActivePort');
  const port = (await readFile(file, 'utf8')).split('\n')[0];
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
  // The stand-in answers what pages ask; whoever listens here keeps Playwright from answering too.
  for (const context of browser.contexts()) context.on('dialog', () => undefined);
  return browser;
}

async function pageOf(browser: Browser, name: string): Promise<Page> {
  const find = (): Page | undefined =>
    browser
      .contexts()
      .flatMap((context) => context.pages())
      .find((page) => page.url().includes(`/${name}`));
  await expect.poll(find, { message: `the window of ${name}` }).toBeDefined();
  const page = find();
  if (!page) throw new Error(`no window shows ${name}`);
  return page;
}

type Answer = { id: number; value?: unknown; error?: string };

function evaluator({ child }: Program): ElectronLike['evaluate'] {
  let last = 0;
  return (work, given) =>
    new Promise((resolve, reject) => {
      const id = ++last;
      const heard = (answer: Answer): void => {
        if (answer.id !== id) return;
        child.off('message', heard);
        if (answer.error === undefined) resolve(answer.value as Awaited<ReturnType<typeof work>>);
        else reject(new Error(answer.error));
      };
      child.on('message', heard);
      child.send({ id, work: work.toString(), given });
    });
}
