import { join } from 'node:path';
import * as Y from 'yjs';
import { nodeDisk, type Disk } from '#main/files/disk.ts';
import { readFileBytes } from '#main/files/read.ts';
import { recordTypes, salvageRecords } from './record.ts';

/** The document of a session's folder, as its journal tells it. Only reads: nothing is mended. Throws FileTrouble. */
export async function readDocument(folder: string, disk: Disk = nodeDisk): Promise<Y.Doc> {
  const bytes = (await readFileBytes(join(folder, 'journal.bin'), disk)) ?? new Uint8Array();
  const doc = new Y.Doc();
  doc.transact(() => {
    for (const { type, payload } of salvageRecords(bytes).records)
      if (type === recordTypes.update) Y.applyUpdate(doc, payload);
  });
  return doc;
}
