import { decodeValue, encodeValue } from '#shared/contract/call-codec.ts';
import { eventNames, type EventName } from '#shared/contract/channels.ts';
import { Fault } from '#shared/domain/fault.ts';
import { resultOf } from './answer.ts';
import type { Bridge } from './bridge.ts';
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
    openDocument: (sessionId, listener) => {
      const closed = () => {
        listener.closed();
        void isOutdated(token).then((isSo) => isSo && listener.outdated?.());
      };
      return openSocket(address(`/document/${sessionId}`), { ...listener, closed });
    },
  };
}

/** The status for a token that is not of the start that answers. */
const refused = 403;

async function post(name: string, args: unknown, token: string): Promise<unknown> {
  try {
    const response = await send(name, args, token);
    if (response.status === refused) throw new Fault('earlier-start');
    return decodeValue(new Uint8Array(await response.arrayBuffer()));
  } catch (cause) {
    throw cause instanceof Fault ? cause : new Fault('host-gone', {}, { cause });
  }
}

function send(name: string, args: unknown, token: string): Promise<Response> {
  return fetch(`/call/${name}`, {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream', 'x-radslag-token': token },
    body: encodeValue(args) as Uint8Array<ArrayBuffer>,
  });
}

/** A browser does not tell why a WebSocket was refused: a call without a name, that does nothing, is asked with. */
async function isOutdated(token: string): Promise<boolean> {
  const response = await send('', null, token).catch(() => null);
  return response?.status === refused;
}

function tellEvent(tell: (name: EventName, data: unknown) => void, message: unknown): void {
  if (!Array.isArray(message)) return;
  const name = eventNames.find((known) => known === message[0]);
  if (name) tell(name, message[1]);
}
