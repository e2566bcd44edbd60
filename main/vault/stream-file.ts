import { openAppend, type AppendFile } from '#main/files/append-file.ts';
import type { Disk } from '#main/files/disk.ts';
import { readFileBytes } from '#main/files/read.ts';
import { safeWrite } from '#main/files/safe-write.ts';
import { bytesIn, encodeRecord, salvageRecords, type StreamRecord } from './record.ts';

/** What opening a stream found. `damagedPlaces` counts places inside the file that were no records, of `damagedBytes`; `damagedTo`: where the last ended. */
export type OpenedFile = {
  file: AppendFile;
  records: StreamRecord[];
  damagedPlaces: number;
  damagedBytes: number;
  damagedTo: number;
};

export type StreamPlace = {
  path: string;
  whole: () => Uint8Array;
  /** Is waited for before damage is left out. */
  mending: () => Promise<void>;
  disk: Disk;
};

/**
 * Opens the file of a stream and mends it: a torn end is cut, a damaged middle is left out. What is taken out is
 * kept beside the file. A disk that has no room for that is no reason to refuse the session: the file is then
 * left as it is, since reading passes over the damage each time. `whole` as in append-file.ts. Throws FileTrouble.
 */
export async function openStreamFile({ path, whole, mending, disk }: StreamPlace): Promise<OpenedFile> {
  const bytes = (await readFileBytes(path, disk)) ?? new Uint8Array();
  const { records, gaps, goodBytes } = salvageRecords(bytes);
  if (gaps.length > 0) {
    await mending();
    await leaveOut(path, bytes, records, disk).catch(() => undefined);
  }
  const file = await openAppend(path, whole, disk);
  if (gaps.length === 0 && bytes.length > goodBytes)
    await cutEnd(path, file, bytes, goodBytes, disk).catch(() => undefined);
  const damagedTo = gaps.at(-1)?.to ?? 0;
  return { file, records, damagedPlaces: gaps.length, damagedBytes: bytesIn(gaps), damagedTo };
}

const damagedName = (path: string) => `${path}.damaged`;
const tornName = (path: string) => `${path}.torn`;

/** The files beside a stream's own that hold what has been taken out of it. */
export function besides(path: string): string[] {
  return [damagedName(path), tornName(path)];
}

/** The old file is kept whole: another copy, or a later Rådslag, may know what to make of it. */
async function leaveOut(path: string, bytes: Uint8Array, records: StreamRecord[], disk: Disk): Promise<void> {
  await safeWrite(damagedName(path), bytes, disk);
  await safeWrite(path, Buffer.concat(records.map(encodeRecord)), disk);
}

/** Most often half a record from a power cut; kept aside all the same, since it may be more. */
async function cutEnd(path: string, file: AppendFile, bytes: Uint8Array, to: number, disk: Disk) {
  await safeWrite(tornName(path), bytes.subarray(to), disk);
  await file.truncate(to);
}
