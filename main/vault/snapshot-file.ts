import { createHash } from 'node:crypto';
import { z } from 'zod';
import { decodeRecords, encodeRecord, recordTypes } from './record.ts';
import { sealedBytes, sealedPartIn, type SealedPart } from './sealed.ts';

const headSchema = z.object({
  /** Milliseconds since 1970. */
  takenAt: z.number(),
  notes: z.number(),
  clusters: z.number(),
  /** Bytes of the journal that the snapshot stands for, also those that were on their way to it: one that is shorter now has lost its end. */
  journalSize: z.number(),
});
export type SnapshotHead = z.infer<typeof headSchema>;

/** A session at one moment: its document as one Y update, and the ballots still sealed as a part of its own. */
export type Snapshot = { head: SnapshotHead; document: Uint8Array; sealed: SealedPart };

const firstWords = 'radslag-snapshot 1 ';
const hashLength = 64;
const newline = 0x0a;

/** First line: what it is, and the sha-256 of all that follows. Second line: the head as JSON. Then records. */
export function encodeSnapshot({ head, document, sealed }: Snapshot): Uint8Array {
  const body = Buffer.concat([
    Buffer.from(`${JSON.stringify(head)}\n`),
    encodeRecord({ type: recordTypes.update, payload: document }),
    sealedBytes(sealed),
  ]);
  return Buffer.concat([Buffer.from(`${firstWords}${sha256(body)}\n`), body]);
}

/** Null for bytes that are not whole: cut, changed or something else. */
export function decodeSnapshot(bytes: Uint8Array): Snapshot | null {
  const start = firstWords.length + hashLength + 1;
  const body = bytes.subarray(start);
  const expected = Buffer.from(`${firstWords}${sha256(body)}\n`);
  if (bytes.length < start || Buffer.compare(expected, bytes.subarray(0, start)) !== 0) return null;
  const headEnd = body.indexOf(newline);
  const head = headSchema.safeParse(parsed(body.subarray(0, headEnd)));
  const { records } = decodeRecords(body.subarray(headEnd + 1));
  const document = records.find(({ type }) => type === recordTypes.update);
  if (!head.success || !document) return null;
  return { head: head.data, document: document.payload, sealed: sealedPartIn(records) };
}

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return null;
  }
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
