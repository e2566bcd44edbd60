/** What a handed file is, by its first bytes, and by its name where those tell nothing. */
export type FileKind = 'text' | 'workbook' | 'damaged-workbook' | 'locked-workbook' | 'other-workbook';

const zipStart = Uint8Array.of(0x50, 0x4b, 0x03, 0x04);
/** The box that Word and Excel used before 2007, and still put a workbook with a password in. */
const boxStart = Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0);
const locked = utf16('EncryptedPackage');

export function fileKind(name: string, bytes: Uint8Array): FileKind {
  const isWorkbookName = /\.xls[xm]$/i.test(name);
  if (startsWith(bytes, boxStart) && holds(bytes, locked)) return 'locked-workbook';
  if (/\.(xls|xlsb|ods|fods|numbers)$/i.test(name)) return 'other-workbook';
  if (isWorkbookName && startsWith(bytes, boxStart)) return 'other-workbook';
  if (isWorkbookName) return startsWith(bytes, zipStart) ? 'workbook' : 'damaged-workbook';
  return 'text';
}

function startsWith(bytes: Uint8Array, start: Uint8Array): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}

function holds(bytes: Uint8Array, part: Uint8Array): boolean {
  const first = part[0] ?? 0;
  for (let at = bytes.indexOf(first); at !== -1; at = bytes.indexOf(first, at + 1))
    if (startsWith(bytes.subarray(at), part)) return true;
  return false;
}

function utf16(text: string): Uint8Array {
  return Uint8Array.from(Array.from(text).flatMap((letter) => [letter.charCodeAt(0), 0]));
}
