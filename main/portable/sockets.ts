import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer, type WebSocket } from 'ws';
import { encodeValue } from '#shared/contract/call-codec.ts';
import { projectorEventNames, type EventName } from '#shared/contract/channels.ts';
import { decodeFrame, encodeFrame } from '#shared/contract/document-frames.ts';
import { idSchema } from '#shared/domain/id.ts';
import type { DocumentLine } from '#main/host/document-peer.ts';
import type { Host, Tell } from '#main/host/host.ts';
import { isOwnPage, roleOf, type Role, type Tokens } from './guard.ts';

const longestFrame = 64 * 1024 * 1024;

/** Events and documents of the windows, over WebSocket. Gives the way to tell an event to all who may have it. */
export type Sockets = {
  tell: Tell;
  /** Whether a facilitator's window has been seen since the start. */
  everConnected: () => boolean;
  close: () => void;
};

export function serveSockets(server: Server, port: number, host: () => Host, tokens: Tokens): Sockets {
  const upgrade = new WebSocketServer({ noServer: true, maxPayload: longestFrame, perMessageDeflate: false });
  const listeners = new Map<WebSocket, Role>();

  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    // Else who goes in the middle of this, as a page of an earlier start that is loaded anew, takes the program along.
    socket.on('error', () => socket.destroy());
    const url = URL.parse(request.url ?? '/', 'http://127.0.0.1');
    if (!url) return refuse(socket);
    const role = roleOf(url.searchParams.get('t'), tokens);
    // Browsers always name the origin of a WebSocket: one without it is not a page.
    if (!role || !request.headers.origin || !isOwnPage(request, port)) return refuse(socket);
    const open = opener(url.pathname, role);
    if (!open) return refuse(socket);
    upgrade.handleUpgrade(request, socket, head, open);
  });

  function opener(path: string, role: Role): ((socket: WebSocket) => void) | null {
    if (path === '/events') return (socket) => listen(socket, role);
    const id = idSchema.safeParse(path.replace(/^\/document\//, ''));
    return id.success && role === 'facilitator' ? (socket) => openDocument(socket, id.data) : null;
  }
  let seen = false;
  function listen(socket: WebSocket, role: Role): void {
    seen ||= role === 'facilitator';
    listeners.set(socket, role);
    socket.on('error', () => socket.terminate());
    socket.on('close', () => listeners.delete(socket));
    const view = role === 'projector' ? host().projectorView() : null;
    if (view) socket.send(encodeValue(['projectorView', view]));
  }
  function openDocument(socket: WebSocket, sessionId: string): void {
    const line: DocumentLine = {
      send: (frame) => socket.send(encodeFrame(frame)),
      received: () => undefined,
    };
    socket.on('message', (data: Buffer) => {
      const frame = decodeFrame(new Uint8Array(data));
      if (frame) line.received(frame);
    });
    socket.on('error', () => socket.terminate());
    socket.on('close', host().connectDocument(sessionId, line));
  }
  return {
    tell: (name, data) => {
      const message = encodeValue([name, data]);
      for (const [socket, role] of listeners) if (mayHave(role, name)) socket.send(message);
    },
    everConnected: () => seen,
    close: () => {
      for (const socket of upgrade.clients) socket.terminate();
      upgrade.close();
    },
  };
}

function mayHave(role: Role, name: EventName): boolean {
  return projectorEventNames.includes(name) ? role === 'projector' : role === 'facilitator';
}

function refuse(socket: Duplex): void {
  socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n');
}
