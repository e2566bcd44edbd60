import * as Y from 'yjs';

export class DamagedDocument extends Error {}

/** A document from bytes of Y updates, in any order. Throws DamagedDocument for bytes that are no such thing. */
export function documentFrom(updates: Iterable<Uint8Array>): Y.Doc {
  const doc = new Y.Doc();
  try {
    for (const update of updates) Y.applyUpdate(doc, update);
  } catch (cause) {
    throw new DamagedDocument('not a document', { cause });
  }
  return doc;
}

/** The whole document as one update. */
export function documentBytes(doc: Y.Doc): Uint8Array {
  return Y.encodeStateAsUpdate(doc);
}
