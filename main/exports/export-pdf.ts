import { Fault } from '#shared/domain/fault.ts';
import type { Language } from '#shared/domain/language.ts';
import type { Report } from '#shared/report/report.ts';
import type { Printer } from './printer.ts';
import { reportFonts } from './report-fonts.ts';
import { reportHtml } from './report-html.ts';

const start = '%PDF-';

/** The report as PDF. Throws Fault 'printer-missing' or 'printer-failed'. */
export async function pdfOf(
  report: Report,
  language: Language,
  printer: Printer,
  signal: AbortSignal,
): Promise<Uint8Array> {
  const html = reportHtml(report, language, await reportFonts());
  const pdf = await printer.print(html, signal).catch((cause: unknown) => {
    throw cause instanceof Fault ? cause : new Fault('printer-failed', {}, { cause });
  });
  if (new TextDecoder().decode(pdf.subarray(0, start.length)) !== start) throw new Fault('printer-failed');
  return pdf;
}
