import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createHost, type Host, type HostOptions } from '#main/host/host.ts';
import { Fault } from '#shared/domain/fault.ts';

export type TempHost = { host: Host; close: () => Promise<void> };

/** A real host over a data folder of its own. Its shell has no screen: the projector's window is only believed. */
export async function openTempHost(
  shell: HostOptions['shell'],
  tell: HostOptions['tell'],
): Promise<TempHost> {
  const dataFolder = await tempFolder();
  const host = await createHost({
    dataFolder,
    shell,
    tell,
    version: '1.2.3',
    language: 'sv',
    printer: { print: () => Promise.reject(new Fault('printer-missing')) },
    projectorWindow: { open: async () => null, close: async () => undefined },
  });
  return {
    host,
    close: async () => {
      await host.close();
      await rm(dataFolder, { recursive: true, force: true });
    },
  };
}

export function tempFolder(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'radslag-bridge-'));
}
