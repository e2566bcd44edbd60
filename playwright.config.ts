import { defineConfig } from '@playwright/test';
import { shells, type Shell } from './test/electron/apps/running-app.ts';
import { browserArguments } from './test/e2e/support/browser-arguments.ts';

/** Started by test/e2e/run.ts, which finds the browser and builds the app first. */
export default defineConfig<object, { shell: Shell }>({
  timeout: 60_000,
  workers: 2,
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  reporter: 'list',
  projects: [
    { name: 'e2e', testDir: 'test/e2e', testMatch: '**/*.spec.ts' },
    { name: 'bundle', testDir: 'test/electron/bundle', testMatch: '**/*.spec.ts' },
    // The same tests of the app as a program, in each of its shells.
    ...shells.map((shell) => ({
      name: shell,
      testDir: 'test/electron',
      testMatch: '**/*.spec.ts',
      testIgnore: '**/bundle/**',
      use: { shell },
    })),
  ],
  use: {
    // A thing that cannot be pressed is told by its own name, rather than by the end of the whole test.
    actionTimeout: 15_000,
    viewport: { width: 1280, height: 720 },
    trace: 'retain-on-failure',
    launchOptions: { executablePath: process.env['RADSLAG_TEST_BROWSER'], args: browserArguments },
  },
});
