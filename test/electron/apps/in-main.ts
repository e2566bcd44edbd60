import type * as Electron from 'electron';

/*
 * What a test asks of main: each runs there, in Electron or its stand-in, and so uses nothing from outside itself. The
 * facilitator's window is the first.
 */

export function crashWindow({ BrowserWindow }: typeof Electron): void {
  BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer();
}

export function closeWindow({ BrowserWindow }: typeof Electron): void {
  BrowserWindow.getAllWindows()[0]?.close();
}

/** Playwright cannot read a page again that has crashed; Electron can. */
export async function headingOfWindow({ BrowserWindow }: typeof Electron): Promise<string | null> {
  const read = 'document.querySelector("h1")?.textContent ?? null';
  const contents = BrowserWindow.getAllWindows()[0]?.webContents;
  return (await (contents?.executeJavaScript(read) as Promise<string | null>)) ?? null;
}
