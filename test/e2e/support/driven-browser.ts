import { chmod, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium, expect, type Page } from '@playwright/test';

/** The tests' browser as the app is to start it, so that a test can look into its window. Gives the path of a script. */
export async function drivenBrowser(folder: string): Promise<string> {
  const path = join(folder, 'browser.sh');
  const flags = '--remote-debugging-port=0 --disable-gpu --disable-quic --disable-component-update';
  await writeFile(path, `#!/bin/sh\nexec "${process.env['RADSLAG_TEST_BROWSER']}" ${flags} "$@"\n`);
  await chmod(path, 0o755);
  return path;
}

/** The page in the app's own window, which the browser keeps in this profile of the data folder. */
export async function drivenWindow(dataFolder: string, profile: string): Promise<Page> {
  const port = await debuggingPort(join(dataFolder, profile, 'DevToolsActivePort'));
  await pageLoaded(port);
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
  const [page] = browser.contexts()[0]?.pages() ?? [];
  if (!page) throw new Error('the browser has no window');
  return page;
}

/** The browser writes it when it listens. It is taken away, so that the next start's is not taken for it. */
async function debuggingPort(path: string): Promise<number> {
  const read = async () => Number((await readFile(path, 'utf8').catch(() => '')).split('\n')[0]);
  await expect.poll(read).toBeGreaterThan(0);
  const port = await read();
  await rm(path);
  return port;
}

/**
 * Who connects in the very moment in which a page comes is sometimes never told that it came, and waits for it until
 * the test ends. So only a page that is there is connected to: until then its address stands in its title's place.
 */
async function pageLoaded(port: number): Promise<void> {
  const titles = async () => {
    const pages: { title: string }[] = await (await fetch(`http://127.0.0.1:${port}/json/list`)).json();
    return pages.map(({ title }) => title);
  };
  await expect(async () => expect(await titles()).toContain('Rådslag')).toPass();
}
