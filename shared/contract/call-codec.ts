import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';

/** Arguments and answers as bytes, file contents included, for transports that carry only bytes. */
export function encodeValue(value: unknown): Uint8Array {
  return encoding.encode((encoder) => encoding.writeAny(encoder, value as encoding.AnyEncodable));
}

/** Throws for bytes that hold no value. */
export function decodeValue(bytes: Uint8Array): unknown {
  return decoding.readAny(decoding.createDecoder(bytes));
}
