import type { ExportFormat } from '#shared/contract/bridge.ts';
import type { Language } from '#shared/domain/language.ts';
import { exportSession } from '#main/exports/export-session.ts';
import type { Printer } from '#main/exports/printer.ts';
import { packSession } from '#main/vault/session-file.ts';
import type { Work } from './jobs.ts';
import { sealedForCopy, type OpenSession } from './open-session.ts';

type Order = {
  open: OpenSession;
  release: () => Promise<void>;
  printer: Printer;
  now: () => number;
  folder: string;
  formats: ExportFormat[];
  language: Language;
};

/** An export as a job. The session is read once at the start, so that all files tell of the same moment. */
export function exportWork({ open, release, now, ...order }: Order): Work {
  const session = open.session();
  const bytes = packSession({ doc: open.doc, ...sealedForCopy(open) }, now());
  return async (progress, signal) => {
    try {
      return await exportSession({ ...order, session, sessionFile: async () => bytes, progress, signal });
    } finally {
      await release();
    }
  };
}
