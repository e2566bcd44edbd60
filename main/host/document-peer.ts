import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import * as sync from 'y-protocols/sync';
import * as Y from 'yjs';
import type { DocumentFrame } from '#shared/contract/document-frames.ts';
import { isEmpty, type OpenSession } from './open-session.ts';

/**
 * One line to a window's document. The shell makes it of a socket or a message port, which carry frames as bytes: it alone
 * encodes and decodes them, and passes damaged ones over.
 */
export type DocumentLine = {
  send: (frame: DocumentFrame) => void;
  /** Set by the peer. */
  received: (frame: DocumentFrame) => void;
};

export type PeerListener = {
  /** The window's own copy has brought back a session whose journal was gone. */
  restored?: () => void;
  /** The window has sent what its own copy has and the host had not. */
  greeted?: (isNews: boolean) => void;
};

/**
 * Speaks with one window about an open session: takes its numbered updates, answers `saved` with the highest
 * number that is on disk with all before it, and sends on what others change. Returns the way to end it.
 */
export function attachPeer(open: OpenSession, line: DocumentLine, listener: PeerListener = {}): () => void {
  let told = 0;
  let latest: number | null = null;
  let broken = false;
  const { send } = line;
  const stop = open.listen({
    updated: (update, origin) => {
      if (origin !== line)
        send({ kind: 'sync', message: encoding.encode((e) => sync.writeUpdate(e, update)) });
    },
    trouble: (error) => {
      if (error !== null) send({ kind: 'trouble', code: troubleCode(error) });
      // What it was about may be no change of this window's, which would be answered for.
      else if (!broken && told > 0) send({ kind: 'saved', number: told });
    },
    closed: () => {
      detach();
      send({ kind: 'refused' });
    },
  });

  async function receiveUpdate(number: number, update: Uint8Array): Promise<void> {
    const isGreeting = latest === null;
    const isNext = latest === null || number === latest + 1;
    latest = number;
    // A number left out is a change lost on the way, as good as bytes that are no update. From there on nothing is
    // answered for, since a number answers for all before it: the window stays unsaved, and sends all that the
    // host lacks when it connects again.
    const wasGone = isEmpty(open);
    const { isWhole, isNews } = apply(update);
    if (!isWhole || !isNext) broken = true;
    if (wasGone && open.session().info.title !== '') listener.restored?.();
    if (isGreeting) listener.greeted?.(isNews);
    if (broken) return send({ kind: 'trouble', code: 'other' });
    const isSaved = await open.saved().then(
      () => true,
      () => false,
    );
    // Given up as the session was closed: its windows have been told of that.
    if (!isSaved) return;
    // Written together with later ones, the answers come in order: only the highest number is news.
    if (number <= told) return;
    told = number;
    send({ kind: 'saved', number });
  }
  function apply(update: Uint8Array): { isWhole: boolean; isNews: boolean } {
    let isNews = false;
    const heard = () => {
      isNews = true;
    };
    open.doc.on('update', heard);
    try {
      Y.applyUpdate(open.doc, update, line);
      return { isWhole: true, isNews };
    } catch {
      return { isWhole: false, isNews };
    } finally {
      open.doc.off('update', heard);
    }
  }
  function receiveGreeting(message: Uint8Array): void {
    const state = readGreeting(message);
    if (!state) return;
    const missing = encoding.encode((e) => sync.writeSyncStep2(e, open.doc, state));
    send({ kind: 'sync', message: missing });
    send({ kind: 'sync', message: encoding.encode((e) => sync.writeSyncStep1(e, open.doc)) });
  }
  function detach(): void {
    stop();
    line.received = () => undefined;
  }
  line.received = (frame) => {
    if (frame.kind === 'sync') receiveGreeting(frame.message);
    if (frame.kind === 'update') void receiveUpdate(frame.number, frame.update);
  };
  return detach;
}

/** The state vector of a greeting (y-protocols' sync step 1); null for anything else. */
function readGreeting(message: Uint8Array): Uint8Array | null {
  try {
    const decoder = decoding.createDecoder(message);
    if (decoding.readVarUint(decoder) !== sync.messageYjsSyncStep1) return null;
    const state = decoding.readVarUint8Array(decoder);
    Y.decodeStateVector(state);
    return state;
  } catch {
    return null;
  }
}

function troubleCode(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'other';
}
