import * as Y from 'yjs';
import { isLacking } from './lacking.ts';
import { recordTypes, type StreamRecord } from './record.ts';

/** How many updates are merged before they are applied, once one before them is missing. */
const batch = 500;

/** The document that a journal's records tell; see applyAll. */
export function replay(records: readonly StreamRecord[]): Y.Doc {
  const doc = new Y.Doc();
  applyAll(doc, updatesIn(records));
  return doc;
}

/** The updates that a journal's records hold, in their order. */
export function updatesIn(records: readonly StreamRecord[]): Uint8Array[] {
  return records.filter(({ type }) => type === recordTypes.update).map(({ payload }) => payload);
}

/**
 * Applies updates in one transaction: in one each, thousands of small ones take several times longer. Merged first they
 * take longer still. But where one is missing, Yjs merges each that comes after it with all that wait: 26,000 letters
 * would take a minute and a half. From there on they are merged in batches, which takes a second.
 */
export function applyAll(doc: Y.Doc, updates: readonly Uint8Array[]): void {
  doc.transact(() => {
    let at = 0;
    while (at < updates.length) {
      const next = updates.slice(at, at + (isLacking(doc) ? batch : 1));
      Y.applyUpdate(doc, next.length === 1 && next[0] ? next[0] : Y.mergeUpdates(next));
      at += next.length;
    }
  });
}
