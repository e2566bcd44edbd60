import type { Host } from '#main/host/host.ts';
import { fileFault } from '#main/host/file-fault.ts';
import type { DocumentFrame } from '#shared/contract/document-frames.ts';
import { faultFacts } from '#shared/domain/fault.ts';

/** A host that may be still on its way: what is asked of it waits until it has started. */
export type StartingHost = Host & {
  /** Rejects when it cannot start. */
  started: Promise<void>;
};

/** Lets windows open and pages load while the host reads its files. */
export function startingHost(starting: Promise<Host>): StartingHost {
  let host: Host | null = null;
  const started = starting.then((ready) => {
    host = ready;
  });
  // It may fail before anyone waits for it.
  started.catch(() => undefined);
  // The failure is told by whoever waits for `started`.
  const whenReady = (work: (ready: Host) => void) => void starting.then(work, () => undefined);
  return {
    started,
    answer: (name, args) =>
      starting.then(
        (ready) => ready.answer(name, args),
        (error: unknown) => ({ ok: false, fault: faultFacts(fileFault(error)) }),
      ),
    connectDocument: (sessionId, line) => connectLater(starting, sessionId, line),
    projectorView: () => host?.projectorView() ?? null,
    projectorClosed: () => host?.projectorClosed(),
    projectorByHand: (address) => host?.projectorByHand(address),
    handFile: (path) => whenReady((ready) => ready.handFile(path)),
    close: () =>
      starting.then(
        (ready) => ready.close(),
        () => undefined,
      ),
  };
}

/** Frames that come before the host wait their turn. */
function connectLater(
  starting: Promise<Host>,
  ...[sessionId, line]: Parameters<Host['connectDocument']>
): () => void {
  const early: DocumentFrame[] = [];
  line.received = (frame) => early.push(frame);
  let end: (() => void) | null = null;
  let ended = false;
  void starting.then(
    (host) => {
      if (ended) return;
      end = host.connectDocument(sessionId, line);
      for (const frame of early) line.received(frame);
    },
    () => undefined,
  );
  return () => {
    ended = true;
    end?.();
  };
}
