import { calls, type Answer } from '#shared/contract/bridge.ts';
import { callNames, type CallName } from '#shared/contract/channels.ts';
import { Fault, faultFacts } from '#shared/domain/fault.ts';
import type { Host } from '#main/host/host.ts';
import type { Sent } from './sender.ts';

/** The part of Electron's ipcMain that answers calls. */
export type CallPort = {
  handle: (channel: string, listener: (event: Sent, args: unknown) => Promise<Answer>) => void;
};

type CallParts = {
  ipc: CallPort;
  answer: Host['answer'];
  isTrusted: (event: Sent) => boolean;
  /** Told of what is refused, in words without content. */
  log: (line: string) => void;
};

/** Answers every call of the bridge: for senders that are trusted, with arguments that have their channel's shape. */
export function serveCalls({ ipc, answer, isTrusted, log }: CallParts): void {
  for (const name of callNames) handle(name);

  /** The one door for calls: nothing else in this room may call ipcMain.handle. */
  function handle(name: CallName): void {
    ipc.handle(name, async (event, raw) => {
      const args = isTrusted(event) ? calls[name].args.safeParse(raw) : null;
      if (args?.success) return answer(name, args.data);
      log(`refused ${name}`);
      return { ok: false, fault: faultFacts(new Fault('request-invalid')) };
    });
  }
}
