import { expect } from 'vitest';
import * as Y from 'yjs';
import type { Session } from '#shared/domain/session.ts';
import { readSession } from '#shared/document/read.ts';
import type { Bridge } from '#renderer/bridge/bridge.ts';
import { linkDocument } from '#renderer/bridge/document-link.ts';

export type WindowDocument = {
  doc: Y.Doc;
  session: () => Session;
  /** Resolves when the host has every change on disk. */
  saved: () => Promise<void>;
  close: () => void;
};

/** A session's document as the facilitator's window has it. */
export async function openWindowDocument(bridge: Bridge, sessionId: string): Promise<WindowDocument> {
  const doc = new Y.Doc();
  let state = '';
  const link = linkDocument(bridge, sessionId, doc, (next) => {
    state = next.state;
  });
  await link.synced;
  return {
    doc,
    session: () => readSession(doc),
    saved: () => expect.poll(() => state).toBe('saved'),
    close: link.close,
  };
}

/** A new session with the sample's notes and clusters. */
export async function createSample(bridge: Bridge, title = 'Prov'): Promise<string> {
  const start = { start: 'sample', title, question: '', language: 'sv' } as const;
  return (await bridge.call('sessions.create', start)).sessionId;
}
