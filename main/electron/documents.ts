import { decodeFrame, encodeFrame } from '#shared/contract/document-frames.ts';
import { idSchema } from '#shared/domain/id.ts';
import type { DocumentLine } from '#main/host/document-peer.ts';
import type { Host } from '#main/host/host.ts';
import { documentChannel } from './channel.ts';
import type { Sent } from './sender.ts';

/** The part of Electron's MessagePortMain that carries a document. */
export type DocumentPort = {
  on(event: 'message', listener: (message: { data: unknown }) => void): unknown;
  on(event: 'close', listener: () => void): unknown;
  postMessage: (message: unknown) => void;
  start: () => void;
};

type Asked<P> = Sent & {
  sender: { postMessage: (channel: string, message: unknown, transfer: P[]) => void };
};

export type DocumentParts<P extends DocumentPort> = {
  ipc: { on: (channel: string, listener: (event: Asked<P>, sessionId: unknown) => void) => unknown };
  openChannel: () => { port1: P; port2: P };
  connect: Host['connectDocument'];
  isTrusted: (event: Sent) => boolean;
  /** Told of what is not handed to the host, in words without content. */
  log: (line: string) => void;
};

/**
 * Gives a trusted page that asks for a session's document a port to it. `ended` resolves when every line is
 * at its end: all that the pages sent has then been handed to the host.
 */
export function serveDocuments<P extends DocumentPort>(
  parts: DocumentParts<P>,
): { ended: () => Promise<void> } {
  const lines = new Set<Promise<void>>();
  parts.ipc.on(documentChannel, (event, sessionId) => {
    const id = idSchema.safeParse(sessionId);
    if (!id.success || !parts.isTrusted(event)) return parts.log('refused a document line');
    const { port1, port2 } = parts.openChannel();
    const line = carry(port1, id.data, parts);
    lines.add(line);
    void line.then(() => lines.delete(line));
    event.sender.postMessage(documentChannel, id.data, [port2]);
  });
  return {
    ended: async () => {
      await Promise.all(lines);
    },
  };
}

/** Joins a port with the host; resolves when the page has closed it or is gone. */
function carry(
  port: DocumentPort,
  sessionId: string,
  { connect, log }: Pick<DocumentParts<DocumentPort>, 'connect' | 'log'>,
): Promise<void> {
  const line: DocumentLine = {
    send: (frame) => port.postMessage(encodeFrame(frame)),
    received: () => undefined,
  };
  const disconnect = connect(sessionId, line);
  return new Promise((resolve) => {
    port.on('message', ({ data }) => {
      const frame = decodeFrame(data);
      if (frame) line.received(frame);
      else log(`refused a damaged frame of session ${sessionId}`);
    });
    port.on('close', () => {
      disconnect();
      resolve();
    });
    port.start();
  });
}
