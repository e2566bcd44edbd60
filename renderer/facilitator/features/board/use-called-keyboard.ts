import { useEffect, useRef, type RefObject } from 'react';
import { useBoard } from '#renderer/store/board-store.ts';
import { isFocusLost } from '#renderer/ui/focus-lost.ts';

/**
 * Takes the keyboard `home` when it is called to the board, unless words are being written there; `within` finds
 * what in the home is to have it.
 */
export function useCalledKeyboard(
  home: RefObject<HTMLElement | null>,
  within: (home: HTMLElement) => HTMLElement | null = (found) => found,
): void {
  const called = useBoard((state) => state.called);
  const answered = useRef(called);
  useEffect(() => {
    if (answered.current === called) return;
    answered.current = called;
    // Between the call and this moment a hand on the keys may have gone somewhere itself, to the search as often as not.
    if (useBoard.getState().edited === null && home.current && isFocusLost()) within(home.current)?.focus();
  }, [called, home, within]);
}
