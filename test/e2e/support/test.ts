import { test as base, expect, type Page } from '@playwright/test';
import { Facilitator } from '../pages/facilitator.ts';
import { serveApp, type AppChoices, type ServedApp } from './served-app.ts';

type Fixtures = {
  choices: AppChoices;
  /** Starts an app that is ended, and its data removed, after the test. */
  serve: (choices?: AppChoices) => Promise<ServedApp>;
  app: ServedApp;
  facilitator: Facilitator;
};

/** A test with the app served from a data folder of its own. What the page complains of fails the test. */
export const test = base.extend<Fixtures>({
  choices: [{}, { option: true }],
  serve: async ({ choices }, use) => {
    const apps: ServedApp[] = [];
    await use(async (own) => {
      const app = await serveApp({ ...choices, ...own });
      apps.push(app);
      return app;
    });
    for (const app of apps) await app.stop();
    for (const app of apps) await app.forget();
  },
  app: async ({ serve }, use) => use(await serve()),
  facilitator: async ({ app, page, choices }, use) => {
    const complaints = complaintsOf(page);
    await page.goto(app.address);
    await use(new Facilitator(page, choices.language ?? 'sv'));
    expect(complaints, 'the page logged errors or broke its content policy').toEqual([]);
  },
});

/** Errors and warnings of the page, breaches of its content policy among them, as they come. */
export function complaintsOf(page: Page): string[] {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  return complaints;
}

export { expect } from '@playwright/test';
