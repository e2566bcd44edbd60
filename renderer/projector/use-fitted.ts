import { useLayoutEffect, useState, type RefObject } from 'react';
import { useBox } from './use-box.ts';

/** The letters' size, in rem, and how many of the parts are shown whole. */
export type Fitted = { size: number; shown: number };

/**
 * The largest of `sizes` (in rem, largest first) at which all of the element's children fit in it; when they fit at
 * none, the smallest and how many of them are whole. `content` names what is fitted: another is measured anew.
 */
export function useFitted(
  ref: RefObject<HTMLElement | null>,
  sizes: readonly number[],
  content: string,
): Fitted | null {
  const box = useBox(ref);
  const [fitted, setFitted] = useState<Fitted | null>(null);
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element || !box) return undefined;
    let isOver = false;
    const measure = () => {
      if (!isOver) setFitted(fit(element, sizes));
    };
    measure();
    void document.fonts.ready.then(measure);
    return () => {
      isOver = true;
    };
  }, [ref, box, sizes, content]);
  return fitted;
}

function fit(element: HTMLElement, sizes: readonly number[]): Fitted {
  const before = element.style.fontSize;
  const fitting = sizes.find((size) => shownAt(element, size) === element.children.length);
  const size = fitting ?? sizes.at(-1) ?? 1.75;
  const shown = shownAt(element, size);
  element.style.fontSize = before;
  return { size, shown };
}

/** How many of the children are whole inside the element when its letters have this size. */
function shownAt(element: HTMLElement, size: number): number {
  element.style.fontSize = `${size}rem`;
  const { right, bottom } = element.getBoundingClientRect();
  const children = [...element.children];
  const cut = children.findIndex((child) => {
    const box = child.getBoundingClientRect();
    return box.right > right + 1 || box.bottom > bottom + 1;
  });
  return cut === -1 ? children.length : cut;
}
