import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { crc32 } from '#shared/lib/crc32.ts';

/**
 * What travels between a window's document and the host's. `sync` carries a y-protocols sync message. `update`
 * is a numbered change of the window; the host answers `saved` with the highest number whose change is on disk
 * (DESIGN §3): y-protocols has no such answer. `trouble` says that the disk refuses for now, and `refused` that
 * the host has no such session. Every frame ends with its checksum: Yjs itself takes a sixth of all damaged updates for
 * good ones, and loses words by some.
 */
export type DocumentFrame =
  | { kind: 'sync'; message: Uint8Array }
  | { kind: 'update'; number: number; update: Uint8Array }
  | { kind: 'saved'; number: number }
  | { kind: 'trouble'; code: string }
  | { kind: 'refused' };

const kinds = ['sync', 'update', 'saved', 'trouble', 'refused'] as const;

/** Bytes of the checksum at the end. */
const sumLength = 4;

export function encodeFrame(frame: DocumentFrame): Uint8Array {
  const body = encodeBody(frame);
  return encoding.encode((encoder) => {
    encoding.writeUint8Array(encoder, body);
    encoding.writeUint32(encoder, crc32(body));
  });
}

function encodeBody(frame: DocumentFrame): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, kinds.indexOf(frame.kind));
    if (frame.kind === 'update' || frame.kind === 'saved') encoding.writeVarUint(encoder, frame.number);
    if (frame.kind === 'update') encoding.writeVarUint8Array(encoder, frame.update);
    if (frame.kind === 'sync') encoding.writeVarUint8Array(encoder, frame.message);
    if (frame.kind === 'trouble') encoding.writeVarString(encoder, frame.code);
  });
}

/** Null for what is no frame, or was damaged on the way. */
export function decodeFrame(data: unknown): DocumentFrame | null {
  if (!(data instanceof Uint8Array)) return null;
  try {
    const body = data.subarray(0, -sumLength);
    const sum = decoding.readUint32(decoding.createDecoder(data.subarray(body.length)));
    return sum === crc32(body) ? readFrame(decoding.createDecoder(body)) : null;
  } catch {
    return null;
  }
}

/** Throws when it ends too soon. */
function readFrame(decoder: decoding.Decoder): DocumentFrame | null {
  const kind = kinds[decoding.readVarUint(decoder)];
  switch (kind) {
    case 'sync':
      return { kind, message: decoding.readVarUint8Array(decoder) };
    case 'update':
      return { kind, number: decoding.readVarUint(decoder), update: decoding.readVarUint8Array(decoder) };
    case 'saved':
      return { kind, number: decoding.readVarUint(decoder) };
    case 'trouble':
      return { kind, code: decoding.readVarString(decoder) };
    case 'refused':
      return { kind };
    default:
      return null;
  }
}
