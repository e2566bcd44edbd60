import type { ImportChoice, ImportPreview, ReadNote } from '#shared/contract/bridge.ts';
import { Fault } from '#shared/domain/fault.ts';
import { readImport, type Import, type ImportFile } from '#main/imports/imports.ts';
import { newId } from './new-id.ts';

/** How many read files are remembered: a window looks at one at a time. */
const kept = 3;

/** Remembers the files a window is choosing a column of, so that they are read once. */
export function createImportDesk() {
  const imports = new Map<string, Import>();
  return {
    async read(file: ImportFile): Promise<ImportPreview> {
      const importId = newId();
      const found = await readImport(file);
      imports.set(importId, found);
      for (const old of [...imports.keys()].slice(0, -kept)) imports.delete(old);
      return { importId, ...found.preview() };
    },
    notes(importId: string, choice: ImportChoice): ReadNote[] {
      const found = imports.get(importId);
      if (!found) throw new Fault('request-invalid');
      return found.notes(choice);
    },
  };
}
