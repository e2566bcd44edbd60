import { useEffect, useEffectEvent, type RefObject } from 'react';
import type { View } from './use-view.ts';

/** Zoom per pixel of wheel or trackpad pinch. */
const zoomPerPixel = 0.0022;
const pixelsPerLine = 32;

/** The wheel pans; with Ctrl, which is also how a trackpad's pinch comes, it zooms. */
export function useWheel(surface: RefObject<HTMLElement | null>, view: View): void {
  const look = useEffectEvent((use: (view: View) => void) => use(view));
  useEffect(() => {
    const element = surface.current;
    if (!element) return;
    const turned = (event: WheelEvent) => {
      event.preventDefault();
      const unit = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? pixelsPerLine : 1;
      const [dx, dy] = [event.deltaX * unit, event.deltaY * unit];
      const box = element.getBoundingClientRect();
      const at = { x: event.clientX - box.left, y: event.clientY - box.top };
      if (event.ctrlKey || event.metaKey) look(({ zoom }) => zoom(Math.exp(-dy * zoomPerPixel), at));
      else if (event.shiftKey && dx === 0) look(({ pan }) => pan(-dy, 0));
      else look(({ pan }) => pan(-dx, -dy));
    };
    // React listens to wheel passively, and a passive listener may not keep the page from zooming.
    element.addEventListener('wheel', turned, { passive: false });
    return () => element.removeEventListener('wheel', turned);
  }, [surface]);
}
