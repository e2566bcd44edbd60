import { decodeValue, encodeValue } from '#shared/contract/call-codec.ts';
import { eventNames, type EventName } from '#shared/contract/channels.ts';
import { Fault } from '#shared/domain/fault.ts';
import { resultOf } from './answer.ts';
import type { Bridge, DocumentLine, DocumentLineListener } from './bridge.ts';
import { createListeners } from './listeners.ts';
import { openSocket } from './socket.ts';

/** The bridge of the portable shell: POST for calls, WebSocket for events and documents, on the same origin. */
export function createPortableBridge(token: string): Bridge {
  const listeners = createListeners();
  const address = (path: string) => `ws://${location.host}${path}?t=${token}`;
  openSocket(address('/events'), {
    received: (bytes) => tellEvent(listeners.tell, decodeValue(bytes)),
  });
  return {
    call: async (name, args) => resultOf(name, await post(name, args, token)),
    on: listeners.on,
    openDocument: (sessionId, listener) => openDocumentSocket(address(`/document/${sessionId}`), listener),
  };
}

async function post(name: string, args: unknown, token: string): Promise<unknown> {
  try {
    const response = await fetch(`/call/${name}`, {
      method: 'POST',
      headers: { 'content-type': 'application/octet-stream', 'x-radslag-token': token },
      body: encodeValue(args) as Uint8Array<ArrayBuffer>,
    });
    return decodeValue(new Uint8Array(await response.arrayBuffer()));
  } catch (cause) {
    throw new Fault('host-gone', {}, { cause });
  }
}

function tellEvent(tell: (name: EventName, data: unknown) => void, message: unknown): void {
  if (!Array.isArray(message)) return;
  const name = eventNames.find((known) => known === message[0]);
  if (name) tell(name, message[1]);
}

function openDocumentSocket(url: string, listener: DocumentLineListener): DocumentLine {
  return openSocket(url, listener);
}
