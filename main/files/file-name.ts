const reserved = /^(con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])(\.|$)/i;
const longest = 120;

/**
 * A file name (without extension) made from a title that anyone may have written: letters of every language,
 * digits, space and - _ . , ( ) are kept, so no path, hidden file or Windows device can be named.
 * At most 120 bytes of UTF-8, so that an extension and a number fit on every disk. Never empty.
 */
export function safeFileName(title: string): string {
  const kept = title
    .normalize('NFC')
    .replace(/[/\\:|]+/g, '-')
    .replace(/[^\p{L}\p{M}\p{N} \-_.,()]+/gu, ' ')
    .replace(/\s+/g, ' ');
  const name = trimEnds(cutToBytes(trimEnds(kept), longest - 1));
  if (!/[\p{L}\p{N}]/u.test(name)) return 'Rådslag';
  return reserved.test(name) ? `_${name}` : name;
}

/** Windows drops a dot or space at the end, and a dot at the start hides a file. */
function trimEnds(name: string): string {
  return name.replace(/^[ .\-,]+/, '').replace(/[ .\-,]+$/, '');
}

function cutToBytes(text: string, bytes: number): string {
  let kept = '';
  let used = 0;
  for (const character of text) {
    used += Buffer.byteLength(character);
    if (used > bytes) break;
    kept += character;
  }
  return kept;
}
