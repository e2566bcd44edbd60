import type { Answer } from '#shared/contract/bridge.ts';
import { callNames } from '#shared/contract/channels.ts';
import { Fault, faultFacts } from '#shared/domain/fault.ts';
import type { Host } from '#main/host/host.ts';
import type { Sent } from './sender.ts';

/** The part of Electron's ipcMain that answers calls. */
export type CallPort = {
  handle: (channel: string, listener: (event: Sent, args: unknown) => Promise<Answer>) => void;
};

/** Answers every call of the bridge for senders that are trusted. The host checks what they ask. */
export function serveCalls(ipc: CallPort, answer: Host['answer'], isTrusted: (event: Sent) => boolean): void {
  for (const name of callNames) handle(name);

  /** The one door for calls: nothing else in this room may call ipcMain.handle. */
  function handle(name: string): void {
    ipc.handle(name, async (event, args) => (isTrusted(event) ? answer(name, args) : refusal()));
  }
}

function refusal(): Answer {
  return { ok: false, fault: faultFacts(new Fault('request-invalid')) };
}
