import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import * as sync from 'y-protocols/sync';
import * as Y from 'yjs';
import { Fault } from '#shared/domain/fault.ts';
import { decodeFrame, encodeFrame, type DocumentFrame } from '#shared/contract/document-frames.ts';
import type { Bridge } from './bridge.ts';

/**
 * 'saving' until the host has every change on disk; while the host does not answer, 'closed' when it has, and 'away' when
 * this window has something that it has not. When the host has been started anew, without this window, these are
 * 'outdated' and 'stranded'.
 */
export type SavedState =
  | { state: 'saved' | 'saving' | 'closed' | 'away' | 'outdated' | 'stranded' }
  | { state: 'trouble'; code: string };

/** The origin of changes that come from the host, so that they are neither echoed nor undone here. */
export const hostOrigin = { from: 'host' };

export type DocumentLink = {
  close: () => void;
  /** Resolves when the host's document is in; rejects with a Fault when the host has no such session. */
  synced: Promise<void>;
};

/**
 * Keeps a window's document and the host's the same. Every change made here carries a number, and the state is
 * 'saved' only when the host has answered for the last of them (DESIGN §3). After a reconnect all that the
 * host lacks is sent again as one change; Yjs takes the same change twice without harm.
 */
export function linkDocument(
  bridge: Bridge,
  sessionId: string,
  doc: Y.Doc,
  stateChanged: (state: SavedState) => void,
): DocumentLink {
  let sent = 0;
  let saved = 0;
  let isAway = false;
  let isOutdated = false;
  const { promise: synced, resolve: markSynced, reject: markRefused } = Promise.withResolvers<void>();
  const line = bridge.openDocument(sessionId, {
    opened,
    received,
    closed: () => {
      isAway = true;
      stateChanged(stateAway());
    },
    outdated: () => {
      isOutdated = true;
      stateChanged(stateAway());
    },
  });
  const send = (frame: DocumentFrame) => line.send(encodeFrame(frame));

  function stateAway(): SavedState {
    if (saved >= sent) return { state: isOutdated ? 'outdated' : 'closed' };
    return { state: isOutdated ? 'stranded' : 'away' };
  }
  function opened(): void {
    isAway = false;
    // The line may open before openDocument has returned it, so the greeting waits for the next microtask.
    queueMicrotask(() =>
      send({ kind: 'sync', message: encoding.encode((e) => sync.writeSyncStep1(e, doc)) }),
    );
  }
  function sendChange(update: Uint8Array): void {
    sent += 1;
    stateChanged(isAway ? stateAway() : { state: 'saving' });
    send({ kind: 'update', number: sent, update });
  }
  function received(bytes: Uint8Array): void {
    const frame = decodeFrame(bytes);
    if (frame?.kind === 'sync') receiveSync(frame.message);
    if (frame?.kind === 'refused') markRefused(new Fault('session-missing'));
    if (frame?.kind === 'trouble') stateChanged({ state: 'trouble', code: frame.code });
    if (frame?.kind === 'saved') saved = Math.max(saved, frame.number);
    if (frame?.kind === 'saved') stateChanged({ state: saved >= sent ? 'saved' : 'saving' });
  }
  function receiveSync(message: Uint8Array): void {
    const decoder = decoding.createDecoder(message);
    const type = decoding.readVarUint(decoder);
    if (type === sync.messageYjsSyncStep1) {
      sendChange(Y.encodeStateAsUpdate(doc, decoding.readVarUint8Array(decoder)));
      return;
    }
    Y.applyUpdate(doc, decoding.readVarUint8Array(decoder), hostOrigin);
    if (type === sync.messageYjsSyncStep2) markSynced();
  }
  function changed(update: Uint8Array, origin: unknown): void {
    if (origin !== hostOrigin) sendChange(update);
  }

  doc.on('update', changed);
  return {
    synced,
    close: () => {
      doc.off('update', changed);
      line.close();
    },
  };
}
