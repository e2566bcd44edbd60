import { integer, nat, record, sample, uniqueArray, type Arbitrary } from 'fast-check';
import * as Y from 'yjs';
import { decodeFrame, encodeFrame } from '#shared/contract/document-frames.ts';
import '../../unit/seed.ts';
import { contentsOf, own } from './attack.ts';
import { hearers } from './ipc.ts';
import type { Port } from './ports.ts';

/** Numbers that no damaged frame comes near. */
const sentinel = 7;

/**
 * Sends a session's document line good frames with 1 to 3 of their bytes changed, `times` of them, and a whole one after them.
 * Answers how many refusals were logged, and what came back until the whole one was on the disk: the host answers in order.
 */
export async function withDamagedFrames({ sessionId, times }: { sessionId: string; times: number }) {
  const port = openLine(sessionId);
  const heard: string[] = [];
  const answered = new Promise<void>((resolve) => {
    port.on('message', ({ data }: { data: unknown }) => {
      const frame = decodeFrame(data);
      heard.push(frame?.kind ?? 'damaged');
      if (frame?.kind === 'saved' && frame.number === sentinel) resolve();
    });
  });
  port.start();
  const frame = encodeFrame({ kind: 'update', number: 1, update: Y.encodeStateAsUpdate(someDocument()) });
  const nothing = Y.encodeStateAsUpdate(new Y.Doc());
  const refusals = await countingLog(async () => {
    for (const damage of sample(damages(frame.length), times)) port.postMessage(damaged(frame, damage));
    port.postMessage(encodeFrame({ kind: 'update', number: sentinel, update: nothing }));
    await answered;
  });
  port.close();
  return { heard, refusals };
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

type Damage = { at: number; by: number };

/** Always a change: each byte is changed once, and by something. */
function damages(length: number): Arbitrary<Damage[]> {
  const one = record({ at: nat(length - 1), by: integer({ min: 1, max: 255 }) });
  return uniqueArray(one, { minLength: 1, maxLength: 3, selector: ({ at }) => at });
}

function damaged(frame: Uint8Array, damage: readonly Damage[]): Uint8Array {
  const bytes = frame.slice();
  for (const { at, by } of damage) bytes[at] = (bytes[at] ?? 0) ^ by;
  return bytes;
}

async function countingLog(work: () => Promise<void>): Promise<number> {
  const { write } = process.stderr;
  let lines = 0;
  process.stderr.write = () => ++lines > 0;
  await work();
  process.stderr.write = write;
  return lines;
}
