import type { KeyboardEvent } from 'react';

const letter = /^[\p{L}]$/u;

/**
 * A pressed key by the name commands know it by: `G`, `Shift+J`, `Mod+D` (Ctrl, or ⌘ on a Mac), `Alt+ArrowUp`, `?`.
 * Shift is part of the name only where it makes no other sign.
 */
export function keyOf(
  event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>,
): string {
  const isSign = event.key.length === 1 && !letter.test(event.key);
  const key = event.key === ' ' ? 'Space' : letter.test(event.key) ? event.key.toUpperCase() : event.key;
  return [
    ...(event.ctrlKey || event.metaKey ? ['Mod'] : []),
    ...(event.altKey ? ['Alt'] : []),
    ...(event.shiftKey && !isSign ? ['Shift'] : []),
    key,
  ].join('+');
}
