import { crc32 } from 'node:zlib';

/** What a record of a stream holds. Never 0. */
export const recordTypes = { update: 1, sealed: 2 } as const;
export type RecordType = (typeof recordTypes)[keyof typeof recordTypes];

export type StreamRecord = { type: number; payload: Uint8Array };

/** length u32 · type u8 · crc32 u32 (over type and payload) · payload, all little-endian */
const headerSize = 9;
const longestPayload = 256 * 1024 * 1024;

export function encodeRecord(record: StreamRecord): Uint8Array {
  const bytes = new Uint8Array(headerSize + record.payload.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, record.payload.length, true);
  view.setUint8(4, record.type);
  view.setUint32(5, checksum(record.type, record.payload), true);
  bytes.set(record.payload, headerSize);
  return bytes;
}

/** The good records from the start, and how many bytes they take: what follows is torn or damaged. */
export function decodeRecords(bytes: Uint8Array): { records: StreamRecord[]; goodBytes: number } {
  const records: StreamRecord[] = [];
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 0;
  for (let record = readRecord(bytes, view, at); record; record = readRecord(bytes, view, at)) {
    records.push(record);
    at += headerSize + record.payload.length;
  }
  return { records, goodBytes: at };
}

/** Bytes from `from` up to `to` that are no record. */
export type Gap = { from: number; to: number };

export function bytesIn(gaps: readonly Gap[]): number {
  return gaps.reduce((sum, { from, to }) => sum + to - from, 0);
}

/**
 * All good records, also those after a damaged place: reading goes on at the next bytes that make a record. `gaps`
 * are the damaged places with good records after them; what follows `goodBytes` is the torn end.
 */
export function salvageRecords(bytes: Uint8Array): {
  records: StreamRecord[];
  gaps: Gap[];
  goodBytes: number;
} {
  const { records, goodBytes } = decodeRecords(bytes);
  const gaps: Gap[] = [];
  let end = goodBytes;
  while (end < bytes.length) {
    const from = nextRecord(bytes, end + 1);
    if (from === null) break;
    const more = decodeRecords(bytes.subarray(from));
    gaps.push({ from: end, to: from });
    // One by one: of a hundred thousand and more, a call cannot take all as its arguments.
    for (const record of more.records) records.push(record);
    end = from + more.goodBytes;
  }
  return { records, gaps, goodBytes: end };
}

/**
 * How many bytes the search may put through the checksum before it looks for short records only: bytes that look
 * like the heads of long records would otherwise make it take hours.
 */
const searchBudget = 512 * 1024 * 1024;
const shortRecord = 2048;

/** Where the next record begins at or after `start`; null when there is none. */
function nextRecord(bytes: Uint8Array, start: number): number | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let budget = searchBudget;
  for (let at = start; at + headerSize < bytes.length; at++) {
    // A record without a payload is never written, and zeros with a few ones between them look like one.
    const length = view.getUint32(at, true);
    if (length === 0 || length > bytes.length - at - headerSize || !isKnown(view.getUint8(at + 4))) continue;
    if (length > shortRecord && length > budget) continue;
    budget -= length;
    if (readRecord(bytes, view, at)) return at;
  }
  return null;
}

function isKnown(type: number): boolean {
  return type === recordTypes.update || type === recordTypes.sealed;
}

function readRecord(bytes: Uint8Array, view: DataView, at: number): StreamRecord | null {
  if (at + headerSize > bytes.length) return null;
  const length = view.getUint32(at, true);
  const end = at + headerSize + length;
  if (length > longestPayload || end > bytes.length) return null;
  const type = view.getUint8(at + 4);
  // Zeros, which a disk may leave after a power cut, would pass the checksum as empty records of type 0.
  if (type === 0) return null;
  const payload = bytes.subarray(at + headerSize, end);
  return checksum(type, payload) === view.getUint32(at + 5, true) ? { type, payload } : null;
}

function checksum(type: number, payload: Uint8Array): number {
  return crc32(payload, type);
}
