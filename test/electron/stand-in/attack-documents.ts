import { encode } from 'lib0/encoding';
import { writeSyncStep1 } from 'y-protocols/sync';
import * as Y from 'yjs';
import { encodeFrame } from '#shared/contract/document-frames.ts';
import { contentsOf, own } from './attack.ts';
import { hearers } from './ipc.ts';
import type { Port } from './ports.ts';

/**
 * Sends a session's document line good frames with 1 to 3 of their bytes changed, `times` of them. Answers how many frames
 * came back, how many refusals were logged, and whether the line still serves a whole greeting after that.
 */
export async function withDamagedFrames({ sessionId, times }: { sessionId: string; times: number }) {
  const port = openLine(sessionId);
  const heard: unknown[] = [];
  port.on('message', ({ data }: { data: unknown }) => heard.push(data));
  port.start();
  const frame = encodeFrame({ kind: 'update', number: 1, update: Y.encodeStateAsUpdate(someDocument()) });
  const refusals = await countingLog(async () => {
    for (let count = 0; count < times; count++) port.postMessage(damaged(frame));
    await quiet();
  });
  const cameBack = heard.length;
  const greeting = encode((encoder) => writeSyncStep1(encoder, new Y.Doc()));
  port.postMessage(encodeFrame({ kind: 'sync', message: greeting }));
  await quiet();
  port.close();
  return { cameBack, refusals, stillServes: heard.length > cameBack };
}

/** How many document lines main opens for these asks: [sender's window, its frame, what it asks for]. */
export function openedLines(asks: readonly [number, object | null, unknown][]): number {
  let opened = 0;
  for (const [window, senderFrame, asked] of asks)
    catchPorts(
      window,
      () => hearers.emit('document', { sender: contentsOf(window), senderFrame }, asked),
      () => (opened += 1),
    );
  return opened;
}

/** The page's end of a line, which main hands over by its window. */
function openLine(sessionId: string): Port {
  const ports: Port[] = [];
  catchPorts(
    0,
    () => hearers.emit('document', { sender: contentsOf(0), senderFrame: own }, sessionId),
    (port) => ports.push(port),
  );
  if (!ports[0]) throw new Error('main opened no line');
  return ports[0];
}

function catchPorts(window: number, ask: () => void, caught: (port: Port) => void): void {
  const contents = contentsOf(window) as { postMessage?: unknown };
  contents.postMessage = (_channel: string, _id: string, [port]: [Port]) => caught(port);
  ask();
  // Its own again, from its class.
  delete contents.postMessage;
}

function someDocument(): Y.Doc {
  const doc = new Y.Doc();
  doc.getMap('info').set('title', 'Torget i Åby, och något mer som gör den lång nog att skada');
  return doc;
}

function damaged(frame: Uint8Array): Uint8Array {
  const bytes = frame.slice();
  for (let count = 1 + Math.floor(Math.random() * 3); count > 0; count--) {
    const at = Math.floor(Math.random() * bytes.length);
    bytes[at] = (bytes[at] ?? 0) ^ (1 + Math.floor(Math.random() * 255));
  }
  return Buffer.compare(bytes, frame) === 0 ? damaged(frame) : bytes;
}

async function countingLog(work: () => Promise<void>): Promise<number> {
  const { write } = process.stderr;
  let lines = 0;
  process.stderr.write = () => ++lines > 0;
  await work();
  process.stderr.write = write;
  return lines;
}

/** Long enough for the host to read its files and answer. */
function quiet(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 500));
}
