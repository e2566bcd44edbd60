import * as Y from 'yjs';
import { recordTypes, type StreamRecord } from './record.ts';

/**
 * The document that a journal's records tell. In one transaction: in one each, thousands of small updates take several
 * times longer. Merged first they take longer still, and the longer the meeting the more so: 26,000 of them a quarter
 * of a minute.
 */
export function replay(records: readonly StreamRecord[]): Y.Doc {
  const doc = new Y.Doc();
  const updates = records.filter(({ type }) => type === recordTypes.update);
  doc.transact(() => {
    for (const { payload } of updates) Y.applyUpdate(doc, payload);
  });
  return doc;
}
