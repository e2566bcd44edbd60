import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as encoding from 'lib0/encoding';
import * as decoding from 'lib0/decoding';
import * as sync from 'y-protocols/sync';
import { afterEach, expect, vi } from 'vitest';
import * as Y from 'yjs';
import { createHost, type Host, type HostOptions } from '#main/host/host.ts';
import type { DocumentLine } from '#main/host/document-peer.ts';
import { answerSchema, calls, type CallArgs, type CallResult } from '#shared/contract/bridge.ts';
import type { CallName } from '#shared/contract/channels.ts';
import type { DocumentFrame } from '#shared/contract/document-frames.ts';
import { Fault } from '#shared/domain/fault.ts';
import type { Session } from '#shared/domain/session.ts';
import { readSession } from '#shared/document/read.ts';
import { tempFolder } from '../files/temp-folder.ts';

export type Told = { name: string; data: unknown };
export type TempHost = Awaited<ReturnType<typeof openHost>>;

vi.setConfig({ testTimeout: 30_000 });
/** Asks again until it is so: a disk that others use too may take its time. */
export const soon = (ask: () => unknown): ReturnType<typeof expect.poll> =>
  expect.poll(ask, { timeout: 20_000, interval: 5 });

const open: Host[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((host) => host.close()));
});

/** A real host over a folder of its own (or a given one) that is closed after the test. */
export async function openHost(options: Partial<HostOptions> = {}) {
  const dataFolder = options.dataFolder ?? (await tempFolder());
  const told: Told[] = [];
  const host = await createHost({
    dataFolder,
    shell: 'portable',
    version: '1.2.3',
    language: 'sv',
    printer: { print: () => Promise.reject(new Fault('printer-missing')) },
    projectorWindow: { open: async () => null, close: async () => undefined },
    tell: (name, data) => told.push({ name, data }),
    ...options,
  });
  open.push(host);
  return { host, dataFolder, told, call: callOf(host) };
}

/** Calls as a window would: what comes back keeps its schema, a fault is thrown. */
function callOf(host: Host) {
  return async <N extends CallName>(name: N, args: CallArgs<N>): Promise<CallResult<N>> => {
    const answer = answerSchema.parse(await host.answer(name, args));
    if (!answer.ok) throw new Fault(answer.fault.code, answer.fault.values);
    return calls[name].result.parse(answer.result) as CallResult<N>;
  };
}

/** The line of one window: what the host has sent, and the way to send it frames. */
export function openLine(host: Host, sessionId: string) {
  const frames: DocumentFrame[] = [];
  const listeners = new Set<(frame: DocumentFrame) => void>();
  const line: DocumentLine = {
    received: () => undefined,
    send: (frame) => {
      frames.push(frame);
      for (const hear of listeners) hear(frame);
    },
  };
  const close = host.connectDocument(sessionId, line);
  return {
    frames,
    saved: () => frames.flatMap((frame) => (frame.kind === 'saved' ? [frame.number] : [])),
    heard: (kind: DocumentFrame['kind']) =>
      soon(() => frames.some((frame) => frame.kind === kind)).toBe(true),
    listen: (hear: (frame: DocumentFrame) => void) => listeners.add(hear),
    send: (frame: DocumentFrame) => line.received(frame),
    close,
  };
}

/** A window with a document of its own, or its copy of one, that speaks with the host, and counts what it has sent. */
export async function openWindow({ host }: Pick<TempHost, 'host'>, sessionId: string, doc = new Y.Doc()) {
  const line = openLine(host, sessionId);
  let sent = 0;
  const sendUpdate = (update: Uint8Array) => line.send({ kind: 'update', number: (sent += 1), update });
  line.listen((frame) => {
    if (frame.kind !== 'sync') return;
    const decoder = decoding.createDecoder(frame.message);
    const asks = decoding.readVarUint(decoder) === sync.messageYjsSyncStep1;
    const bytes = decoding.readVarUint8Array(decoder);
    if (asks) sendUpdate(Y.encodeStateAsUpdate(doc, bytes));
    else Y.applyUpdate(doc, bytes, 'host');
  });
  doc.on('update', (update: Uint8Array, origin: unknown) => {
    if (origin !== 'host') sendUpdate(update);
  });
  line.send({ kind: 'sync', message: encoding.encode((e) => sync.writeSyncStep1(e, doc)) });
  await soon(() => line.saved().length).toBeGreaterThan(0);
  return {
    ...line,
    doc,
    session: () => readSession(doc),
    change: (operation: (doc: Y.Doc, session: Session) => void) => operation(doc, readSession(doc)),
    allSaved: () => soon(() => line.saved().at(-1)).toBe(sent),
  };
}

export function newSession({ call }: Pick<TempHost, 'call'>, title = 'Torgets framtid') {
  return call('sessions.create', { start: 'sample', title, question: '', language: 'sv' });
}

export const journalOf = (dataFolder: string, sessionId: string) =>
  new Uint8Array(readFileSync(join(dataFolder, 'sessions', sessionId, 'journal.bin')));

/** The fault a call ends in. */
export async function faultOf(call: Promise<unknown>): Promise<{ code: string; values: Fault['values'] }> {
  const error: unknown = await call.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof Fault)) throw new Error(`no fault, but ${String(error)}`);
  return { code: error.code, values: error.values };
}
