import { useEffect, useRef, type RefObject } from 'react';
import { useBoard } from '#renderer/store/board-store.ts';

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
    if (useBoard.getState().edited === null && home.current) within(home.current)?.focus();
  }, [called, home, within]);
}
