import type { DocumentLine, DocumentLineListener } from './bridge.ts';

const firstRetry = 200;
const longestRetry = 3000;

/** A WebSocket that comes back by itself, waiting longer after each failure (milliseconds, doubled up to a limit). */
export function openSocket(url: string, listener: Partial<DocumentLineListener>): DocumentLine {
  let socket: WebSocket;
  let wait = firstRetry;
  let ended = false;
  const connect = () => {
    socket = new WebSocket(url);
    socket.binaryType = 'arraybuffer';
    socket.addEventListener('open', () => {
      wait = firstRetry;
      listener.opened?.();
    });
    socket.addEventListener('message', (event: MessageEvent<ArrayBuffer>) =>
      listener.received?.(new Uint8Array(event.data)),
    );
    socket.addEventListener('close', () => {
      listener.closed?.();
      if (!ended) setTimeout(connect, wait);
      wait = Math.min(longestRetry, wait * 2);
    });
  };
  connect();
  return {
    send: (frame) => {
      if (socket.readyState === WebSocket.OPEN) socket.send(frame as Uint8Array<ArrayBuffer>);
    },
    close: () => {
      ended = true;
      socket.close();
    },
  };
}
