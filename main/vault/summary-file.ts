import { join } from 'node:path';
import { z } from 'zod';
import { sessionSummarySchema, type SessionSummary } from '#shared/contract/bridge.ts';
import { documentVersion } from '#shared/document/migrations/migrate.ts';
import { nodeDisk, type Disk } from '#main/files/disk.ts';
import { fileSize, readText } from '#main/files/read.ts';
import { safeWrite } from '#main/files/safe-write.ts';

const fileName = 'summary.json';
const summaryFileSchema = z.object({
  journalSize: z.number(),
  /** Of the document. One from a later Rådslag is not read here, so neither is what it says of itself. */
  version: z.number().default(0),
  summary: sessionSummarySchema,
});

/**
 * What the list of sessions shows, kept so that the list need not read every journal. It counts only while the
 * journal is as long as when it was made; otherwise null, and it is made again from the journal.
 */
export async function readSummary(folder: string, disk: Disk = nodeDisk): Promise<SessionSummary | null> {
  const read = await readFile(folder, disk);
  const size = await fileSize(join(folder, 'journal.bin'), disk);
  return read?.journalSize === size ? read.summary : null;
}

/** The summary that was made last, however the journal is now: what a session was called that cannot be read. */
export async function lastSummary(folder: string, disk: Disk = nodeDisk): Promise<SessionSummary | null> {
  return (await readFile(folder, disk))?.summary ?? null;
}

async function readFile(folder: string, disk: Disk) {
  const text = await readText(join(folder, fileName), disk).catch(() => null);
  const read = summaryFileSchema.safeParse(parsed(text));
  return !read.success || read.data.version > documentVersion ? null : read.data;
}

export async function writeSummary(
  folder: string,
  journalSize: number,
  summary: SessionSummary,
  disk: Disk = nodeDisk,
): Promise<void> {
  const text = JSON.stringify({ journalSize, version: documentVersion, summary });
  await safeWrite(join(folder, fileName), new TextEncoder().encode(text), disk);
}

function parsed(text: string | null): unknown {
  try {
    return text === null ? null : JSON.parse(text);
  } catch {
    return null;
  }
}
