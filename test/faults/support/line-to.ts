import * as encoding from 'lib0/encoding';
import * as decoding from 'lib0/decoding';
import * as sync from 'y-protocols/sync';
import * as Y from 'yjs';
import type { DocumentLine } from '#main/host/document-peer.ts';
import type { Host } from '#main/host/host.ts';
import type { DocumentFrame } from '#shared/contract/document-frames.ts';

/** A window as the host knows it: a document, the numbered changes it sends, and what has been answered for. */
export function lineTo(host: Host, sessionId: string, doc: Y.Doc, saved: (number: number) => void) {
  let sent = 0;
  const { promise: synced, resolve } = Promise.withResolvers<void>();
  const line: DocumentLine = { received: () => undefined, send: receive };
  function sendUpdate(update: Uint8Array): void {
    sent += 1;
    line.received({ kind: 'update', number: sent, update });
  }
  function receive(frame: DocumentFrame): void {
    if (frame.kind === 'saved') saved(frame.number);
    if (frame.kind !== 'sync') return;
    const decoder = decoding.createDecoder(frame.message);
    const type = decoding.readVarUint(decoder);
    const content = decoding.readVarUint8Array(decoder);
    if (type === sync.messageYjsSyncStep1) return sendUpdate(Y.encodeStateAsUpdate(doc, content));
    Y.applyUpdate(doc, content, 'host');
    if (type === sync.messageYjsSyncStep2) resolve();
  }
  doc.on('update', (update: Uint8Array, origin: unknown) => {
    if (origin !== 'host') sendUpdate(update);
  });
  const end = host.connectDocument(sessionId, line);
  line.received({ kind: 'sync', message: encoding.encode((e) => sync.writeSyncStep1(e, doc)) });
  return { synced, sent: () => sent, end };
}
