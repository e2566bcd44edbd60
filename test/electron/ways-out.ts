import { expect, type Page } from '@playwright/test';
import type { ElectronLike } from './apps/running-app.ts';

/** What main was asked about a page that wants to go somewhere, and whether it prevented that. */
type Asked = { url: string; prevented: boolean };
type Kept = { asked: Asked[] };

/** A page whose attempts to get out are watched, in main and by its content policy. */
export type WatchedPage = {
  /** Does something in a moment of the page's own; resolves when main or the policy has dealt with it. */
  attempt: (work: string) => Promise<void>;
  /**
   * The same for what neither is told of, a window that is refused: the page then asks to go elsewhere, which main is
   * told of after it. Chromium now and then drops such a wish beside a window that is opening, so it is asked again.
   */
  attemptUntold: (work: string) => Promise<void>;
  /** The addresses that main let it go to. */
  letGo: () => Promise<string[]>;
};

/** Listens after main's own listeners, and so hears their verdict. */
export async function watchWaysOut(app: ElectronLike, page: Page): Promise<WatchedPage> {
  await app.evaluate(({ BrowserWindow }) => {
    const kept: Kept = { asked: [] };
    Object.assign(globalThis, kept);
    const contents = BrowserWindow.getAllWindows()[0]?.webContents as unknown as NodeJS.EventEmitter;
    for (const name of ['will-frame-navigate', 'will-navigate'])
      contents.on(name, ({ url, defaultPrevented }: { url: string; defaultPrevented: boolean }) =>
        kept.asked.push({ url, prevented: defaultPrevented }),
      );
  });
  const asked = () => app.evaluate(() => (globalThis as unknown as Kept).asked);
  const complaints: string[] = [];
  let untold = 0;
  page.on('console', (message) => complaints.push(message.text()));
  /** A page that has gone away after all is a finding of the test, and no accident of it. */
  const run = (work: string) =>
    expect(
      page.evaluate(`setTimeout(() => { ${work} }, 0)`),
      `the page is gone before: ${work}`,
    ).resolves.toEqual(expect.any(Number));
  const dealtWith = async () => (await asked()).length + complaints.length;
  return {
    attempt: async (work) => {
      const before = await dealtWith();
      await run(work);
      await expect.poll(dealtWith, { message: `nobody dealt with: ${work}` }).toBeGreaterThan(before);
    },
    attemptUntold: async (work) => {
      const elsewhere = `afterwards-${++untold}.html`;
      const isTold = async () => {
        await run(`location.href = '${elsewhere}'`);
        return (await asked()).some(({ url }) => url.endsWith(elsewhere));
      };
      await run(work);
      await expect.poll(isTold, { message: `main was told of nothing after: ${work}` }).toBe(true);
    },
    letGo: async () => (await asked()).filter(({ prevented }) => !prevented).map(({ url }) => url),
  };
}
