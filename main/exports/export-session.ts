import { isAbsolute } from 'node:path';
import type { ExportFormat } from '#shared/contract/bridge.ts';
import type { Language } from '#shared/domain/language.ts';
import type { Session, SessionInfo } from '#shared/domain/session.ts';
import { firstCodePoints } from '#shared/lib/clean-text.ts';
import { reportOf } from '#shared/report/report.ts';
import { expectFolder } from '#main/files/expect-folder.ts';
import { writeNew } from '#main/files/export-write.ts';
import { safeFileName } from '#main/files/file-name.ts';
import { aboutFolder, FileTrouble } from '#main/files/trouble.ts';
import { csvOf } from './export-csv.ts';
import { jsonOf } from './export-json.ts';
import { pdfOf } from './export-pdf.ts';
import type { Printer } from './printer.ts';

export type SessionExport = {
  session: Session;
  /** The bytes of the session's `.radslag` file. */
  sessionFile: () => Promise<Uint8Array>;
  folder: string;
  formats: readonly ExportFormat[];
  language: Language;
  printer: Printer;
  /** Told before each file and at the end. `current` is the name being written, `files` the paths that are done. */
  progress: (done: number, total: number, current: string, files: string[]) => void;
  signal: AbortSignal;
};

/** The session file first: it alone can bring the meeting back. The PDF last: it takes longest and can fail. */
const order: readonly ExportFormat[] = ['radslag', 'json', 'csv', 'pdf'];

/** So that the date still fits in the name after a long title. */
const titleInName = 60;

/**
 * Writes a session in each format and answers the paths. Every file is whole in memory before it is written,
 * and read back before it gets its name, which is always a new one. A cancelled export writes no
 * more and answers the files that are written, or throws when it was printing. Throws FileTrouble, and Fault for the printer; files already told of in
 * `progress` stay.
 */
export async function exportSession(job: SessionExport): Promise<string[]> {
  // A path that does not begin at a root would mean a place that the person cannot see.
  if (!isAbsolute(job.folder)) throw new FileTrouble('missing', job.folder);
  await expectFolder(job.folder);
  const formats = order.filter((format) => job.formats.includes(format));
  const files: string[] = [];
  for (const format of formats) {
    const name = `${baseName(job.session.info)}.${format}`;
    if (job.signal.aborted) return files;
    job.progress(files.length, formats.length, name, [...files]);
    const bytes = await bytesOf(job, format);
    if (job.signal.aborted) return files;
    files.push(
      await writeNew(job.folder, name, bytes).catch((error: unknown) => aboutFolder(error, job.folder)),
    );
  }
  job.progress(files.length, formats.length, '', [...files]);
  return files;
}

async function bytesOf(job: SessionExport, format: ExportFormat): Promise<Uint8Array> {
  switch (format) {
    case 'radslag':
      return job.sessionFile();
    case 'json':
      return jsonOf(job.session);
    case 'csv':
      return csvOf(reportOf(job.session), job.language);
    case 'pdf':
      return pdfOf(reportOf(job.session), job.language, job.printer, job.signal);
  }
}

/** "Torgets framtid 2026-11-23": the same for all files of an export. */
function baseName({ title, date }: SessionInfo): string {
  return safeFileName(`${firstCodePoints(title, titleInName)} ${date}`);
}
