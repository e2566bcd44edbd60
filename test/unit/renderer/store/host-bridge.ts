import type { Bridge } from '#renderer/bridge/bridge.ts';
import { answerSchema, type EventData } from '#shared/contract/bridge.ts';
import type { EventName } from '#shared/contract/channels.ts';
import { Fault } from '#shared/domain/fault.ts';
import type { Printer } from '#main/exports/printer.ts';
import { createHost, type Host } from '#main/host/host.ts';

const noPrinter: Printer = { print: () => Promise.reject(new Fault('printer-missing')) };
const noWindow = { open: async () => null, close: async () => undefined };

/** A real host over a folder, and the bridge of a window that lives in the same program. */
export async function hostWithBridge(
  dataFolder: string,
  printer = noPrinter,
): Promise<{ host: Host; bridge: Bridge }> {
  const listeners = new Set<{ name: EventName; hear: (data: unknown) => void }>();
  const tell = <N extends EventName>(name: N, data: EventData<N>): void => {
    for (const listener of listeners) if (listener.name === name) listener.hear(data);
  };
  const host = await createHost({
    dataFolder,
    tell,
    printer,
    shell: 'portable',
    version: '0',
    language: 'sv',
    projectorWindow: noWindow,
  });
  const call = async (name: string, args: unknown): Promise<unknown> => {
    const answer = answerSchema.parse(await host.answer(name, args));
    if (!answer.ok) throw new Fault(answer.fault.code, answer.fault.values);
    return answer.result;
  };
  const on: Bridge['on'] = (name, hear) => {
    const listener = { name, hear: hear as (data: unknown) => void };
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
  const openDocument = () => ({ send: () => undefined, close: () => undefined });
  return { host, bridge: { call: call as Bridge['call'], on, openDocument } };
}
