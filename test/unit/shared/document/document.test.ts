import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { DamagedDocument, documentBytes, documentFrom } from '#shared/document/document.ts';
import { editNote } from '#shared/document/operations/notes.ts';
import { readSession } from '#shared/document/read.ts';
import { fullDocument, withOpenVoting } from './documents.ts';

function documentOrDamaged(bytes: Uint8Array): Y.Doc | null {
  try {
    return documentFrom([bytes]);
  } catch (error) {
    expect(error).toBeInstanceOf(DamagedDocument);
    return null;
  }
}

describe('a document as bytes', () => {
  it('comes back the same', () => {
    const doc = withOpenVoting();
    expect(readSession(documentFrom([documentBytes(doc)]))).toEqual(readSession(doc));
  });

  it('comes back from its updates in any order', () => {
    const updates: Uint8Array[] = [];
    const doc = fullDocument();
    const start = documentBytes(doc);
    doc.on('update', (update: Uint8Array) => updates.push(update));
    for (const words of ['ett', 'två', 'tre', 'fyra']) editNote(doc, readSession(doc), 'n1', words);
    fc.assert(
      fc.property(fc.shuffledSubarray([start, ...updates], { minLength: 5 }), (shuffled) => {
        expect(readSession(documentFrom(shuffled))).toEqual(readSession(doc));
      }),
    );
  });

  it('is damaged when it is no such thing, and never anything worse', () => {
    expect(() => documentFrom([documentBytes(fullDocument()), new Uint8Array([1, 2, 3])])).toThrow(
      DamagedDocument,
    );
    fc.assert(fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => void documentOrDamaged(bytes)));
  });

  it('is damaged or can be read, whichever byte is changed', { timeout: 60_000 }, () => {
    const whole = documentBytes(withOpenVoting());
    const flip = fc.record({ at: fc.nat(whole.length - 1), mask: fc.integer({ min: 1, max: 255 }) });
    fc.assert(
      fc.property(flip, ({ at, mask }) => {
        const doc = documentOrDamaged(whole.map((byte, index) => (index === at ? byte ^ mask : byte)));
        if (doc) expect(readSession(doc)).toHaveProperty('notes');
      }),
      { numRuns: 300 },
    );
  });
});
