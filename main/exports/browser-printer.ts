import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Fault } from '#shared/domain/fault.ts';
import { makeTempFolder, removeFolder } from '#main/files/arrange.ts';
import { readFileBytes } from '#main/files/read.ts';
import { findBrowser } from '#main/files/find-browser.ts';
import { safeWrite } from '#main/files/safe-write.ts';
import type { Printer } from './printer.ts';

/** Longest a report may take to print, in milliseconds. */
const patience = 120_000;

/**
 * A printer that uses the installed browser without a window: tagged PDF with an outline (RECIPES C). Without an
 * installed browser printing is a Fault 'printer-missing'.
 */
export function createBrowserPrinter(noSandbox: boolean): Printer {
  return {
    print: async (html, signal) => {
      const path = (await findBrowser())?.path;
      if (path === undefined) throw new Fault('printer-missing');
      const folder = await makeTempFolder('radslag-print-');
      try {
        return await printIn({ folder, html, browser: path, noSandbox, signal });
      } finally {
        await removeFolder(folder);
      }
    },
  };
}

type Print = { folder: string; html: string; browser: string; noSandbox: boolean; signal: AbortSignal };

async function printIn({ folder, html, browser, noSandbox, signal }: Print): Promise<Uint8Array> {
  const [page, pdf] = [join(folder, 'report.html'), join(folder, 'report.pdf')];
  await safeWrite(page, new TextEncoder().encode(html));
  const args = [
    '--headless',
    `--user-data-dir=${join(folder, 'profile')}`,
    ...(noSandbox ? ['--no-sandbox'] : []),
    '--disable-gpu',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    // The browser's own services look for their makers.
    '--host-resolver-rules=MAP * ~NOTFOUND',
    '--no-pdf-header-footer',
    '--generate-pdf-document-outline',
    `--print-to-pdf=${pdf}`,
    pathToFileURL(page).href,
  ];
  await run(browser, args, signal);
  const bytes = await readFileBytes(pdf);
  if (!bytes || bytes.length === 0) throw new Fault('printer-failed');
  return bytes;
}

function run(program: string, args: string[], signal: AbortSignal): Promise<void> {
  signal.throwIfAborted();
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: 'ignore', timeout: patience });
    // Not spawn's own signal: it would not wait for the end of the program, whose folder is removed then.
    const stop = () => child.kill();
    signal.addEventListener('abort', stop, { once: true });
    child.once('error', (cause) => reject(new Fault('printer-failed', {}, { cause })));
    child.once('exit', (code) => {
      signal.removeEventListener('abort', stop);
      if (code === 0) resolve();
      else reject(new Fault('printer-failed'));
    });
  });
}
