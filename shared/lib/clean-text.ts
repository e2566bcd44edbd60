const control = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F]/g;
const bidiOverride = /[\u202A-\u202E\u2066-\u2069]/g;
const startEdge = /^[\s\u200B-\u200D\u2060\uFEFF]+/;
// Without the look behind, a long gap inside a text would be tried from each of its blanks: half a minute for 100,000.
const endEdge = /(?<![\s\u200B-\u200D\u2060\uFEFF])[\s\u200B-\u200D\u2060\uFEFF]+$/;
const halfPair = /[\uD800-\uDBFF]$/;

/**
 * Makes text from outside safe to show and compare: NFC, one kind of line break, no control or
 * direction-override characters (RELIABILITY §3, text injection), nothing invisible at the ends. Half a
 * surrogate pair becomes U+FFFD here, since the document would make it that on its way to other windows.
 */
export function cleanText(text: string): string {
  const lines = text.toWellFormed().replace(/\r\n?/g, '\n').replace(/\t/g, ' ');
  const seen = lines.replace(control, '').replace(bidiOverride, '');
  return seen.normalize('NFC').replace(startEdge, '').replace(endEdge, '');
}

/** The first `max` code points of a text; never cuts a surrogate pair in two. */
export function firstCodePoints(text: string, max: number): string {
  if (text.length <= max) return text;
  return Array.from(text).slice(0, max).join('');
}

/** The start of a text, at most `max` UTF-16 units, which is what schemas count; never cuts a pair in two. */
export function firstUnits(text: string, max: number): string {
  return text.length <= max ? text : text.slice(0, max).replace(halfPair, '');
}
