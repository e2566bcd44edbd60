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
