/**
 * What makes a PDF of a page of HTML: Electron's own, or an installed browser. A4, with the page's own margins
 * and footers, tagged, with an outline. Throws Fault 'printer-missing' when there is none.
 * When `signal` says stop, it stops and rejects.
 */
export type Printer = { print: (html: string, signal: AbortSignal) => Promise<Uint8Array> };
