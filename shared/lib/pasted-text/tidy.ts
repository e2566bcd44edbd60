import { cleanText } from '../clean-text.ts';

const lineEnd = /\r\n?|[\f\u0085\u2029]/g;
const unbreakable = /[\u00A0\u2007\u202F]/g;
/** Soft hyphens and characters of no width. Joiners stay: without them a family emoji falls apart into its people. */
const unseen = /[\u00AD\u200B\u2060\uFEFF]/g;
/** Word's line break inside a paragraph, and Unicode's. */
const innerBreak = /[\v\u2028]/g;

/** One kind of line end and of space, and nothing that a search would trip over without being seen. */
export function tidy(text: string): string {
  return text.replace(lineEnd, '\n').replace(unbreakable, ' ').replace(unseen, '');
}

/** A part of a tidied text as a text of its own: breaks inside a paragraph become lines of it. */
export function finished(part: string): string {
  return cleanText(part.replace(innerBreak, '\n'));
}

export function isBlank(part: string): boolean {
  return finished(part) === '';
}
