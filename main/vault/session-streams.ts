import { join } from 'node:path';
import * as Y from 'yjs';
import { recordTypes } from './record.ts';
import { openSealed, type SealedBallots } from './sealed.ts';
import { openStream, type Stream } from './stream.ts';

export type SessionStreams = {
  /** The document as the journal tells it. */
  doc: Y.Doc;
  sealed: SealedBallots;
  /** Resolves when the update is on disk. */
  keep: (update: Uint8Array) => Promise<void>;
  /** Bytes of the journal: tells whether something has been written since a summary was made. */
  journalSize: () => number;
  close: () => Promise<void>;
};

/** Opens the two streams of one session. `trouble` as in stream.ts. */
export async function openSessionStreams(
  folder: string,
  trouble: (error: unknown) => void,
): Promise<SessionStreams> {
  const journal = await openStream(join(folder, 'journal.bin'), trouble);
  const sealed = await openSealed(join(folder, 'sealed.bin'), trouble);
  return {
    doc: replay(journal),
    sealed,
    keep: (payload) => journal.append({ type: recordTypes.update, payload }),
    journalSize: journal.size,
    close: async () => {
      await Promise.all([journal.close(), sealed.close()]);
    },
  };
}

/** Merged first, since one large update is read several times faster than thousands of small ones. */
function replay(journal: Stream): Y.Doc {
  const doc = new Y.Doc();
  const updates = journal.records.filter((record) => record.type === recordTypes.update);
  if (updates.length > 0) Y.applyUpdate(doc, Y.mergeUpdates(updates.map((record) => record.payload)));
  return doc;
}
