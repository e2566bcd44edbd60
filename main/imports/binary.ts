/** How well-known files that are not text begin: people pick these in place of a CSV, or rename them to one. */
const beginnings = [
  'PK\x03\x04', // zip: xlsx, docx, ods
  'PK\x05\x06', // an empty zip
  '%PDF-',
  '\x89PNG',
  '\xff\xd8\xff', // JPEG
  'GIF87a',
  'GIF89a',
  '\xd0\xcf\x11\xe0', // Word and Excel before 2007
  '{\\rtf',
  '\x1f\x8b', // gzip
  '7z\xbc\xaf\x27\x1c',
  'Rar!\x1a\x07',
  'SQLite format 3\x00',
  'bplist00', // Apple Numbers, property lists
].map((beginning) => Uint8Array.from(beginning, (character) => character.charCodeAt(0)));

export function isBinaryFile(bytes: Uint8Array): boolean {
  return beginnings.some((beginning) => beginning.every((byte, index) => bytes[index] === byte));
}

/** Control characters that no text holds; tab, line breaks and page breaks are none, nor the end mark of DOS. */
const control = /[\u0001-\u0008\u000E-\u0019\u001B-\u001F\u007F-\u009F\uFFFD]/g;

/**
 * Whether decoded text is in truth something else. A stray control character is passed over (it is cleaned away
 * later), a zero never is: no text file has one.
 */
export function looksBinary(text: string): boolean {
  if (text.includes('\u0000')) return true;
  const strays = text.match(control)?.length ?? 0;
  return strays > 1 + text.length / 100;
}
