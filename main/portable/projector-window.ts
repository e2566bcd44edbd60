import type { ProjectorWindow } from '#main/host/projector.ts';
import { openAppWindow, type AppWindow, type Browser } from './browser-window.ts';

type Heard = {
  closed: () => void;
  /** The window did not come: the page is to be opened by hand. */
  failed: (url: string) => void;
};

/** A window that ends sooner than this, in milliseconds, has not been seen by anyone. */
const unseen = 2000;

/**
 * The projector as a second app window. Where the page is only served, no window can be opened for it: the
 * address is printed and answered, to be opened in any browser on the laptop.
 */
export function createProjectorWindow(
  browser: Browser | null,
  url: string,
  shell: 'browser' | 'serve',
  heard: Heard,
): ProjectorWindow {
  let window: AppWindow | null = null;
  return {
    open: async () => {
      if (shell === 'serve' || !browser) {
        console.log(`radslag: projector ${url}`);
        return url;
      }
      if (window) return null;
      const opened = openAppWindow(browser, 'browser-projector', url, '1280,720');
      const since = performance.now();
      window = opened;
      void opened.closed.then(() => {
        const isWanted = window === opened;
        window = null;
        if (isWanted && performance.now() - since < unseen) heard.failed(url);
        else heard.closed();
      });
      return null;
    },
    close: async () => {
      const opened = window;
      window = null;
      if (opened) await opened.close();
      else heard.closed();
    },
  };
}
