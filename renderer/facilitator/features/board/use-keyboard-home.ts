import { useEffect } from 'react';
import { callKeyboard } from '#renderer/store/board-store.ts';
import { ifFocusIsLost } from '#renderer/ui/focus-lost.ts';

/** The keyboard comes to the board if it was on what now goes away, and nothing else has taken it. */
export function useKeyboardHome(): void {
  useEffect(() => () => ifFocusIsLost(callKeyboard), []);
}
