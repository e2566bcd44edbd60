import * as encoding from 'lib0/encoding';
import { describe, expect, it } from 'vitest';
import * as sync from 'y-protocols/sync';
import * as Y from 'yjs';
import { decodeFrame, encodeFrame, type DocumentFrame } from '#shared/contract/document-frames.ts';
import { editInfo } from '#shared/document/operations/session.ts';
import type { Bridge } from '#renderer/bridge/bridge.ts';
import type { Door } from './door.ts';
import { createSample, openWindowDocument } from './window-document.ts';

/** A document line in the hand: what the host has sent so far, and the way to send it bytes. */
async function openLine(bridge: Bridge, sessionId: string) {
  const frames: DocumentFrame[] = [];
  const { promise: opened, resolve } = Promise.withResolvers<void>();
  const line = bridge.openDocument(sessionId, {
    opened: resolve,
    received: (bytes) => frames.push(decodeFrame(bytes) ?? expect.fail('damaged on the way')),
    closed: () => undefined,
  });
  await opened;
  return {
    frames,
    sendBytes: line.send,
    send: (frame: DocumentFrame) => line.send(encodeFrame(frame)),
    heard: (kind: DocumentFrame['kind']) =>
      expect.poll(() => frames.some((frame) => frame.kind === kind)).toBe(true),
    close: line.close,
  };
}

function greeting(doc: Y.Doc): DocumentFrame {
  return { kind: 'sync', message: encoding.encode((e) => sync.writeSyncStep1(e, doc)) };
}

function change(title: string): Uint8Array {
  const doc = new Y.Doc();
  editInfo(doc, { title });
  return Y.encodeStateAsUpdate(doc);
}

function savedNumbers(frames: DocumentFrame[]): number[] {
  return frames.flatMap((frame) => (frame.kind === 'saved' ? [frame.number] : []));
}

export function examineDocuments(door: () => Door): void {
  describe('documents', () => {
    it('answers a greeting with what the window lacks and asks for what the host lacks', async () => {
      const line = await openLine(door().facilitator, await createSample(door().facilitator));
      line.send(greeting(new Y.Doc()));
      await expect.poll(() => line.frames.length).toBe(2);
      const types = line.frames.map((frame) => (frame.kind === 'sync' ? frame.message[0] : frame.kind));
      expect(types).toEqual([sync.messageYjsSyncStep2, sync.messageYjsSyncStep1]);
      line.close();
    });

    it('answers numbered changes with the highest number that is on disk', async () => {
      const sessionId = await createSample(door().facilitator);
      const line = await openLine(door().facilitator, sessionId);
      for (const number of [1, 2, 3])
        line.send({ kind: 'update', number, update: change(`Titel ${number}`) });
      await expect.poll(() => savedNumbers(line.frames).at(-1)).toBe(3);
      const numbers = savedNumbers(line.frames);
      expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
      line.close();
    });

    it('sends on to one window what another has changed', async () => {
      const sessionId = await createSample(door().facilitator);
      const here = await openWindowDocument(door().facilitator, sessionId);
      const there = await openWindowDocument(door().facilitator, sessionId);
      editInfo(here.doc, { title: 'Ändrad här' });
      await expect.poll(() => there.session().info.title).toBe('Ändrad här');
      await here.saved();
      const listed = await door().facilitator.call('sessions.list', {});
      expect(listed.find(({ id }) => id === sessionId)?.title).toBe('Ändrad här');
      here.close();
      there.close();
    });

    it('refuses a session that does not exist', async () => {
      const line = await openLine(door().facilitator, 'finnsinte');
      await line.heard('refused');
      line.close();
    });

    it('passes over damaged frames and goes on', async () => {
      const line = await openLine(door().facilitator, await createSample(door().facilitator));
      const whole = encodeFrame({ kind: 'update', number: 7, update: change('x') });
      for (const bytes of [[], [255], [1], [99, 1, 2]]) line.sendBytes(Uint8Array.from(bytes));
      line.sendBytes(whole.slice(0, 4));
      line.send({ kind: 'update', number: 1, update: change('Hel') });
      await line.heard('saved');
      expect(savedNumbers(line.frames)).toEqual([1]);
      line.close();
    });

    it('never answers "saved" for bytes that are no change', async () => {
      const line = await openLine(door().facilitator, await createSample(door().facilitator));
      line.send({ kind: 'update', number: 1, update: Uint8Array.from([9, 9, 9]) });
      await line.heard('trouble');
      expect(savedNumbers(line.frames)).toEqual([]);
      line.close();
    });
  });
}
