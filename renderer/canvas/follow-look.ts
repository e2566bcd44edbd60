import type { BoardPainter } from './board-painter.ts';
import { readLook } from './look.ts';

/** Gives the painter its colours, again when the theme changes and when the typeface has loaded. Returns the way to stop. */
export function followLook(painter: BoardPainter, element: HTMLElement): () => void {
  let isOver = false;
  const read = () => {
    if (!isOver) painter.setLook(readLook(element));
  };
  read();
  void document.fonts.ready.then(read);
  const observer = new MutationObserver(read);
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
  return () => {
    isOver = true;
    observer.disconnect();
  };
}
