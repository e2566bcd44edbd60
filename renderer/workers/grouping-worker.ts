// Vite makes this export: the address of the built worker.
// oxlint-disable-next-line import/default
import workerUrl from './grouping.worker.ts?worker&url';
import type {
  FromGrouping,
  GroupingCall,
  GroupingCalls,
  NotesChange,
  ToGrouping,
} from './grouping-messages.ts';

/** The window's door to the worker that groups notes. */
export type GroupingWorker = {
  take: (change: Omit<NotesChange, 'kind'>) => void;
  ask: <C extends GroupingCall>(
    call: C,
    args: GroupingCalls[C]['args'],
  ) => Promise<GroupingCalls[C]['answer']>;
};

type Policy = { createScriptURL: (url: string) => string };
type Policies = { createPolicy: (name: string, rules: Policy) => Policy };

let address: string | null = null;

/** Only our own worker's address is let through the page's policy (RECIPES B), which is made once. */
function workerAddress(): string {
  const policies = (globalThis as { trustedTypes?: Policies }).trustedTypes;
  address ??= policies ? policyIn(policies).createScriptURL(workerUrl) : workerUrl;
  return address;
}

function policyIn(policies: Policies): Policy {
  return policies.createPolicy('radslag-worker', {
    createScriptURL: (url) => {
      if (url !== workerUrl) throw new TypeError('not a worker of ours');
      return url;
    },
  });
}

/**
 * Starts the worker; it lives as long as the window. `failed` is called when it could not be started or has broken off
 * its work: what was asked is rejected, and it is not to be asked again.
 */
export function startGroupingWorker(failed: () => void): GroupingWorker {
  const worker = new Worker(workerAddress(), { type: 'module' });
  const waiting = new Map<number, { resolve: (answer: never) => void; reject: (error: Error) => void }>();
  let number = 0;
  // A worker has no origin to name; the rule takes every postMessage for a window's.
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  const send = (message: ToGrouping) => worker.postMessage(message);
  worker.addEventListener('message', ({ data }: MessageEvent<FromGrouping>) => {
    // The answer to a question has the type of that question, which the types cannot follow through its number.
    waiting.get(data.number)?.resolve(data.answer as never);
    waiting.delete(data.number);
  });
  const giveUp = () => {
    worker.terminate();
    failed();
    for (const { reject } of waiting.values()) reject(new Error('grouping failed'));
    waiting.clear();
  };
  worker.addEventListener('error', giveUp);
  worker.addEventListener('messageerror', giveUp);
  return {
    take: (change) => send({ kind: 'notes', ...change }),
    ask: (call, args) =>
      new Promise((resolve, reject) => {
        number += 1;
        waiting.set(number, { resolve, reject });
        send({ kind: 'ask', number, call, args } as ToGrouping);
      }),
  };
}
