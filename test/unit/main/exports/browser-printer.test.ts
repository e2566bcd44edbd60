import { access, chmod, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { createBrowserPrinter } from '#main/exports/browser-printer.ts';
import { tempFolder } from '../files/temp-folder.ts';

afterEach(() => vi.unstubAllEnvs());

/** A browser that never comes to an end by itself; the file `.started` beside it tells that it runs. */
async function slowBrowser(): Promise<string> {
  const path = join(await tempFolder(), 'browser');
  await writeFile(path, '#!/bin/sh\ntouch "$0.started"\nexec sleep 600\n');
  await chmod(path, 0o755);
  return path;
}

test.skipIf(process.platform === 'win32')('stops a print that is under way, and one not begun', async () => {
  const browser = await slowBrowser();
  vi.stubEnv('RADSLAG_BROWSER', browser);
  const stop = new AbortController();
  const printing = createBrowserPrinter(false).print('<p>Torget</p>', stop.signal);
  const ended = expect(printing).rejects.toThrow();
  await vi.waitFor(() => access(`${browser}.started`));
  stop.abort();
  await ended;
  await expect(createBrowserPrinter(false).print('', stop.signal)).rejects.toThrow();
});
