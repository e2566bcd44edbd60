import { rm } from 'node:fs/promises';
import { expect, test as base } from '@playwright/test';
import { Facilitator } from '../e2e/pages/facilitator.ts';
import { newDataFolder } from '../e2e/support/served-app.ts';
import { complaintsOf } from '../e2e/support/test.ts';
import { electronProgram, startElectron, startSecondElectron } from './apps/electron-app.ts';
import { startPortable, startSecondPortable } from './apps/portable-app.ts';
import type { ElectronLike, Ended, RunningApp, Shell } from './apps/running-app.ts';
import { startSecondStandIn, startStandIn } from './apps/stand-in-app.ts';

type Options = { shell: Shell };
type Fixtures = {
  dataFolder: string;
  /** Starts the app with the test's data; what still runs at the end is ended. */
  start: (args?: readonly string[]) => Promise<RunningApp>;
  /** The same, where there is a main program that the test can look into. */
  startElectronLike: (args?: readonly string[]) => Promise<ElectronLike>;
  /** Starts it once more with the same data; resolves when that start has ended by itself. */
  startSecond: (args?: readonly string[]) => Promise<Ended>;
  windowOf: (app: RunningApp) => Promise<Facilitator>;
};

const starters = { portable: startPortable, 'stand-in': startStandIn, electron: startElectron };
const seconds = {
  portable: startSecondPortable,
  'stand-in': startSecondStandIn,
  electron: startSecondElectron,
};
const language = 'sv';

/** A test that is run once for each shell: the projects of playwright.config.ts. */
export const test = base.extend<Fixtures, Options & { runtimePresent: boolean }>({
  shell: ['stand-in', { option: true, scope: 'worker' }],
  runtimePresent: [
    async ({ shell }, use) => use(shell !== 'electron' || (await electronProgram()) !== null),
    { scope: 'worker' },
  ],
  dataFolder: async ({ runtimePresent }, use) => {
    test.skip(!runtimePresent, 'not run: runtime absent');
    const folder = await newDataFolder(language);
    await use(folder);
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  },
  start: async ({ shell, dataFolder }, use) => {
    const apps: RunningApp[] = [];
    await use(async (args = []) => {
      const app = await starters[shell]({ dataFolder, language, args });
      apps.push(app);
      return app;
    });
    for (const app of apps) await app.kill();
  },
  startElectronLike: async ({ shell, start }, use) => {
    test.skip(shell === 'portable', 'the portable shell has no Electron to look into');
    await use(async (args) => (await start(args)) as ElectronLike);
  },
  startSecond: async ({ shell, dataFolder }, use) =>
    use((args = []) => seconds[shell]({ dataFolder, language, args })),
  windowOf: async ({ dataFolder }, use) => {
    const complaints: string[][] = [];
    await use(async (app) => {
      const page = await app.facilitator();
      complaints.push(complaintsOf(page));
      return new Facilitator(page, language);
    });
    expect(complaints.flat(), `the page on ${dataFolder} logged errors or broke its content policy`).toEqual(
      [],
    );
  },
});

export { expect } from '@playwright/test';
