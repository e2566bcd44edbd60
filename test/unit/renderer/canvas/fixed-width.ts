import { graphemes } from '#renderer/canvas/break-word.ts';
import type { Measure } from '#renderer/canvas/fit-text.ts';

/** A typeface in which every sign is as wide as it is high. */
export const fixedWidth: Measure = (text, size) => graphemes(text).length * size;
