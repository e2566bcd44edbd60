import { join } from 'node:path';
import type * as Y from 'yjs';
import { nodeDisk, type Disk } from '#main/files/disk.ts';
import { readFileBytes } from '#main/files/read.ts';
import { salvageRecords } from './record.ts';
import { replay } from './replay.ts';

/** The document of a session's folder, as its journal tells it. Only reads: nothing is mended. Throws FileTrouble. */
export async function readDocument(folder: string, disk: Disk = nodeDisk): Promise<Y.Doc> {
  const bytes = (await readFileBytes(join(folder, 'journal.bin'), disk)) ?? new Uint8Array();
  return replay(salvageRecords(bytes).records);
}
