import { type RefObject, useEffect, useRef } from 'react';

/**
 * Keeps the keyboard in a list whose lines are exchanged when one is chosen: after `focusNext`, the first
 * button takes the focus when `shown` has changed.
 */
export function useFocusInside<E extends HTMLElement>(
  shown: string,
): { ref: RefObject<E | null>; focusNext: () => void } {
  const ref = useRef<E>(null);
  const isWanted = useRef(false);
  useEffect(() => {
    if (isWanted.current) ref.current?.querySelector('button')?.focus();
    isWanted.current = false;
  }, [shown]);
  const focusNext = () => {
    isWanted.current = true;
  };
  return { ref, focusNext };
}
