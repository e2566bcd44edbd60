import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { isLacking } from '#main/vault/lacking.ts';
import { recordTypes } from '#main/vault/record.ts';
import { applyAll, replay } from '#main/vault/replay.ts';
import { editNote } from '#shared/document/operations/notes.ts';
import { readSession } from '#shared/document/read.ts';
import { fullDocument } from '../../shared/document/documents.ts';

/** A document, and the updates that made it: more than are merged at once when one is missing. */
function written() {
  const doc = fullDocument();
  const updates = [Y.encodeStateAsUpdate(doc)];
  doc.on('update', (update: Uint8Array) => updates.push(update));
  for (let count = 0; count < 1300; count++) editNote(doc, readSession(doc), 'n1', `text ${count}`);
  return { doc, updates };
}

describe('replay', () => {
  it('gives the document back, and passes over what is no update', () => {
    const { doc, updates } = written();
    const records = updates.map((payload) => ({ type: recordTypes.update, payload }));
    const found = replay([{ type: recordTypes.sealed, payload: new Uint8Array([1]) }, ...records]);
    expect(readSession(found)).toEqual(readSession(doc));
    expect(isLacking(found)).toBe(false);
  });

  it('keeps what builds on a change that is missing, until that comes', () => {
    const { doc, updates } = written();
    const found = new Y.Doc();
    applyAll(found, updates.toSpliced(5, 1));
    expect(isLacking(found)).toBe(true);
    expect(readSession(found).notes['n1']?.text).toBe('text 3');
    applyAll(found, updates.slice(5, 6));
    expect(isLacking(found)).toBe(false);
    expect(readSession(found)).toEqual(readSession(doc));
  });
});
