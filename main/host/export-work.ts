import type { ExportFormat } from '#shared/contract/bridge.ts';
import type { Language } from '#shared/domain/language.ts';
import { exportSession } from '#main/exports/export-session.ts';
import type { Printer } from '#main/exports/printer.ts';
import { packSession } from '#main/vault/session-file.ts';
import type { Work } from './jobs.ts';
import { sealedForCopy, type OpenSession } from './open-session.ts';

type Order = {
  open: OpenSession;
  printer: Printer;
  now: () => number;
  folder: string;
  formats: ExportFormat[];
  language: Language;
};

/** An export as a job. The session is read once, here, so that all files tell of the same moment: it may be closed before they are written. */
export function exportWork({ open, now, ...order }: Order): Work {
  const session = open.session();
  const bytes = packSession({ doc: open.doc, ...sealedForCopy(open) }, now());
  return (progress, signal) =>
    exportSession({ ...order, session, sessionFile: async () => bytes, progress, signal });
}
