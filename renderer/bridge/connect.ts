import type { Bridge } from './bridge.ts';
import { createElectronBridge } from './electron-bridge.ts';
import { createPortableBridge } from './portable-bridge.ts';

/** The bridge of the shell this window runs in. In portable the start token stands in the address's fragment. */
export function connectBridge(): Bridge {
  if (window.radslag) return createElectronBridge(window.radslag);
  // The address of a new start, pasted over that of the last, differs in its fragment alone: no browser loads that anew.
  window.addEventListener('hashchange', () => location.reload());
  return createPortableBridge(new URLSearchParams(location.hash.slice(1)).get('t') ?? '');
}
