import { Fault } from '#shared/domain/fault.ts';
import { isBinaryFile, looksBinary } from './binary.ts';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';
export type DecodedText = { text: string; encoding: Encoding };

/**
 * The text of a file, without its byte order mark. The encoding is told by that mark; else by where the zero
 * bytes of UTF-16 stand; else it is UTF-8 if the bytes are valid as such, and Windows-1252 (older Excel) if not.
 * Throws Fault 'table-binary' for what is no text. `file` is the name to put in it.
 */
export function decodeText(bytes: Uint8Array, file: string): DecodedText {
  if (isBinaryFile(bytes)) throw new Fault('table-binary', { file });
  const decoded = decode(bytes);
  if (looksBinary(decoded.text)) throw new Fault('table-binary', { file });
  return decoded;
}

function decode(bytes: Uint8Array): DecodedText {
  const marked = markedEncoding(bytes);
  // What says by its mark what it is, is read as that, even where a few bytes are damaged.
  if (marked) return { text: new TextDecoder(marked).decode(bytes), encoding: marked };
  const likely = [utf16ByZeros(bytes), 'utf-8' as const].filter((encoding) => encoding !== null);
  for (const encoding of likely) {
    const text = decodeStrictly(bytes, encoding);
    if (text !== null) return { text, encoding };
  }
  return { text: new TextDecoder('windows-1252').decode(bytes), encoding: 'windows-1252' };
}

function markedEncoding(bytes: Uint8Array): Encoding | null {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : null;
}

/** Text in Latin letters as UTF-16 has a zero in nearly every second byte: the second of each pair, or the first. */
function utf16ByZeros(bytes: Uint8Array): Encoding | null {
  const sample = bytes.subarray(0, 4096 - (4096 % 2));
  if (bytes.length % 2 !== 0 || bytes.length === 0) return null;
  const zeros = [0, 0];
  for (const [index, byte] of sample.entries())
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros.map((count) => count / (sample.length / 2));
  if (odd > 0.4 && even < 0.1) return 'utf-16le';
  return even > 0.4 && odd < 0.1 ? 'utf-16be' : null;
}

function decodeStrictly(bytes: Uint8Array, encoding: Encoding): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
