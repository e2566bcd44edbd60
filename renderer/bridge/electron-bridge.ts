import type { CallName, EventName } from '#shared/contract/channels.ts';
import { resultOf } from './answer.ts';
import type { Bridge, DocumentLine, DocumentLineListener } from './bridge.ts';
import { createListeners } from './listeners.ts';

/** What the preload script puts on the window: one function per channel, nothing raw. */
export type PreloadApi = {
  calls: Record<CallName, (args: unknown) => Promise<unknown>>;
  events: Record<EventName, (listener: (data: unknown) => void) => void>;
  /** Asks for a message port; it arrives as a window message `{ radslag: 'document', sessionId }`. */
  openDocument: (sessionId: string) => void;
};

declare global {
  interface Window {
    radslag?: PreloadApi;
  }
}

export function createElectronBridge(api: PreloadApi): Bridge {
  const listeners = createListeners();
  for (const name of Object.keys(api.events) as EventName[])
    api.events[name]((data) => listeners.tell(name, data));
  return {
    call: async (name, args) => resultOf(name, await api.calls[name](args)),
    on: listeners.on,
    openDocument: (sessionId, listener) => openPort(api, sessionId, listener),
  };
}

function openPort(api: PreloadApi, sessionId: string, listener: DocumentLineListener): DocumentLine {
  let port: MessagePort | null = null;
  const closing = new AbortController();
  const arrived = (event: MessageEvent) => {
    const data: unknown = event.data;
    if (event.source !== window || !isDocumentMessage(data) || data.sessionId !== sessionId) return;
    // One port for one line: another line of the same session waits for its own.
    event.stopImmediatePropagation();
    window.removeEventListener('message', arrived);
    port = event.ports[0] ?? null;
    if (closing.signal.aborted) port?.close();
    else if (port) listen(port, listener);
  };
  window.addEventListener('message', arrived);
  api.openDocument(sessionId);
  return {
    send: (frame) => port?.postMessage(frame),
    close: () => {
      closing.abort();
      port?.close();
    },
  };
}

function listen(port: MessagePort, listener: DocumentLineListener): void {
  port.addEventListener('message', (message: MessageEvent<Uint8Array>) => listener.received(message.data));
  port.addEventListener('close', listener.closed);
  port.start();
  listener.opened();
}

function isDocumentMessage(data: unknown): data is { radslag: 'document'; sessionId: string } {
  return typeof data === 'object' && data !== null && 'radslag' in data && data.radslag === 'document';
}
