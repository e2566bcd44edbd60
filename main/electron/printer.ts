import { BrowserWindow, session, type Session } from 'electron';
import { setTimeout as sleep } from 'node:timers/promises';
import { Fault } from '#shared/domain/fault.ts';
import type { Printer } from '#main/host/printer.ts';
import { pageAddress, pageScheme } from './address.ts';
import { guardSession } from './security.ts';

/** Longest a report may take to print, in milliseconds. */
const patience = 120_000;

const headers = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:",
};

/**
 * Prints by a window that nobody sees, in a session of its own that is never written to disk and holds only the
 * report (a data: address would end at 2 MB). Reports are printed one at a time. Throws Fault 'printer-failed'.
 */
export function createPrinter(): Printer {
  let last: Promise<unknown> = Promise.resolve();
  let reports: Session | null = null;
  let report = '';

  function ownSession(): Session {
    const made = session.fromPartition('print');
    guardSession(made);
    made.protocol.handle(pageScheme, () => new Response(report, { headers }));
    return made;
  }
  async function printOne(html: string, signal: AbortSignal): Promise<Uint8Array> {
    reports ??= ownSession();
    report = html;
    return printPage(reports, signal);
  }
  return {
    print: (html, signal) => {
      const printed = last.then(() => printOne(html, signal));
      last = printed.catch(() => undefined);
      return printed;
    },
  };
}

async function printPage(reports: Session, signal: AbortSignal): Promise<Uint8Array> {
  signal.throwIfAborted();
  const window = new BrowserWindow({
    show: false,
    webPreferences: {
      session: reports,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      javascript: false,
      spellcheck: false,
    },
  });
  try {
    return await Promise.race([toPdf(window), givingUp(), stopped(signal)]);
  } catch (cause) {
    throw new Fault('printer-failed', {}, { cause });
  } finally {
    window.destroy();
  }
}

async function toPdf(window: BrowserWindow): Promise<Uint8Array> {
  await window.loadURL(pageAddress('report.html'));
  return window.webContents.printToPDF({
    pageSize: 'A4',
    preferCSSPageSize: true,
    printBackground: true,
    generateTaggedPDF: true,
    generateDocumentOutline: true,
  });
}

function stopped(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(new Fault('printer-failed')), { once: true });
  });
}

async function givingUp(): Promise<never> {
  await sleep(patience, undefined, { ref: false });
  throw new Fault('printer-failed');
}
