import { createHost, type Host, type HostOptions } from '#main/host/host.ts';

/** A host over a data folder, with nothing to print on and nobody to tell. */
export function openHost(dataFolder: string, options: Partial<HostOptions> = {}): Promise<Host> {
  return createHost({
    dataFolder,
    shell: 'portable',
    version: 'faults',
    language: 'sv',
    printer: { print: () => Promise.reject(new Error('nothing is printed here')) },
    projectorWindow: { open: () => Promise.resolve(null), close: () => Promise.resolve() },
    tell: () => undefined,
    ...options,
  });
}

/** The result of a call, whose shape the caller knows from shared/contract/bridge.ts. */
export async function ask<T>(host: Host, name: string, args: unknown): Promise<T> {
  const answer = await host.answer(name, args);
  if (!answer.ok) throw new Error(`${name}: ${answer.fault.code}`);
  return answer.result as T;
}
