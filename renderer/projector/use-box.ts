import { useLayoutEffect, useState, type RefObject } from 'react';

/** Sizes in CSS pixels; `rem` is the root's font size, which follows the window here. */
export type MeasuredBox = { width: number; height: number; rem: number };

/** The size of an element, kept up to date; null before it is drawn. */
export function useBox(ref: RefObject<HTMLElement | null>): MeasuredBox | null {
  const [box, setBox] = useState<MeasuredBox | null>(null);
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return undefined;
    const measure = () => {
      const rem = parseFloat(getComputedStyle(document.documentElement).fontSize);
      setBox({ width: element.clientWidth, height: element.clientHeight, rem });
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [ref]);
  return box;
}
