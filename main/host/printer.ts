export { createBrowserPrinter } from '#main/exports/browser-printer.ts';
export type { Printer } from '#main/exports/printer.ts';
