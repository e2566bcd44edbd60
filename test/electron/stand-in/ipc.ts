import { EventEmitter } from 'node:events';
import type { IpcMain } from 'electron';
import { only } from './only.ts';

type Answerer = (event: unknown, ...args: unknown[]) => unknown;

export const answerers = new Map<string, Answerer>();
export const hearers = new EventEmitter();

export const ipcMain = only('ipcMain', {
  handle: (channel: string, answerer: Answerer) => {
    if (answerers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`);
    answerers.set(channel, answerer);
  },
  on: (channel: string, hearer: Answerer) => hearers.on(channel, hearer),
} satisfies Partial<Record<keyof IpcMain, unknown>>);

/** What a call comes back with, as ipcRenderer.invoke gives it. */
export async function answerOf(
  event: unknown,
  channel: string,
  args: unknown[],
): Promise<{ value: unknown } | { error: string }> {
  try {
    const answerer = answerers.get(channel);
    if (!answerer) throw new Error(`No handler registered for '${channel}'`);
    return { value: await answerer(event, ...args) };
  } catch (error) {
    return { error: `Error invoking remote method '${channel}': ${String(error)}` };
  }
}
