import type { CallArgs, CallResult, EventData } from '#shared/contract/bridge.ts';
import type { CallName, EventName } from '#shared/contract/channels.ts';

/** The line a document travels on. It mends itself: `opened` is told again after every reconnect. */
export type DocumentLine = {
  send: (frame: Uint8Array) => void;
  close: () => void;
};

export type DocumentLineListener = {
  opened: () => void;
  received: (frame: Uint8Array) => void;
  closed: () => void;
  /** Rådslag runs, but was started anew: this page's line to it will not come back. Follows on `closed`. */
  outdated?: () => void;
};

/** A window's door to the host, the same for both shells. */
export type Bridge = {
  /** Rejects with a Fault (shared/domain/fault.ts). */
  call: <N extends CallName>(name: N, args: CallArgs<N>) => Promise<CallResult<N>>;
  /** Returns the way to stop listening. */
  on: <N extends EventName>(name: N, listener: (data: EventData<N>) => void) => () => void;
  openDocument: (sessionId: string, listener: DocumentLineListener) => DocumentLine;
};
